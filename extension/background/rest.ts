import { lastHeardOf, rested } from '../../shared/journey/pauses.ts';
import type { Walk } from '../../shared/journey/records.ts';
import { notes, walks as readWalks, steps } from '../store/read.ts';
import { changeWalk } from '../store/write.ts';
import { isAlive, settledBinding } from './binding.ts';
import { drain } from './drain.ts';
import { inTurn } from './in-turn.ts';
import { tellChange } from './tell.ts';

/** Since when nobody walks: null while the walk goes on in an open tab. */
async function quietSince(walk: Walk, now: number): Promise<number | null> {
  const binding = await settledBinding();
  if (walk.state === 'walking' && binding?.walkId === walk.id) {
    if (await isAlive(binding)) return null;
    // The browser says when the last tab closed; of a browser that died only the walk's own records tell.
    if (binding.leftAt !== undefined) return Math.min(now, binding.leftAt);
  }
  return lastHeardOf(walk, await steps(walk.id), await notes(walk.id), now);
}

/**
 * Brings a walk's pauses up to what is known now: one that says it is walking while no tab of it is open has rested
 * since it was last heard of. What pages still had to say must have been drained before.
 * @returns how to rest the walk as it is stored by then
 */
export async function caughtUp(walk: Walk, now: number): Promise<(stored: Walk) => Walk> {
  const since = await quietSince(walk, now);
  return (stored) => (since === null ? stored : rested(stored, since));
}

/** Puts every walk but this one to rest, so that there is never more than one that goes on. */
export async function restOthers(walkId: string | null, now: number): Promise<void> {
  for (const walk of await readWalks()) {
    if (walk.state !== 'walking' || walk.id === walkId) continue;
    const catchUp = await caughtUp(walk, now);
    await changeWalk(walk.id, (stored) => rested(catchUp(stored), now));
  }
}

/**
 * After a start of the browser no walk goes on until somebody says so. First what its pages wrote before it ended: the
 * rest begins after that. Where that cannot be stored now, the walk is put to rest when it is next gone on with.
 */
export function restAfterStart(): Promise<void> {
  return inTurn('walk', async () => {
    await drain();
    await restOthers(null, Date.now());
    tellChange(['walks']);
  });
}
