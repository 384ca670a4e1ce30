import type { Plan } from '../../shared/journey/plan.ts';
import type { Note, Walk } from '../../shared/journey/records.ts';
import { timePerStage } from '../../shared/journey/stage-time.ts';
import { standing } from '../../shared/journey/standing.ts';
import { steps } from '../store/read.ts';

/** A sum that took longer than this to make is counted on for a while instead of being made anew, in milliseconds. */
const COSTLY_MS = 20;
/** For so long, in milliseconds: who looks at page and panel side by side sees no other minute. */
const COUNTED_ON_MS = 30_000;

/** The latest costly sum; gone with the background, and then made anew. */
let costly: { of: string; at: number; ms: number } | undefined;

/**
 * The time that the panel shows of a walk now, in milliseconds; 0 without a plan. Reading a walk of ten thousand steps
 * takes a tenth of a second, on the thread that the panel waits on in Firefox: such a sum is counted on as the page itself counts,
 * unless the walk rested or went on since.
 */
export async function walkedMs(
  plan: Plan | undefined,
  walk: Walk,
  notes: readonly Note[],
  now = Date.now(),
): Promise<number> {
  if (!plan) return 0;
  const of = JSON.stringify([walk.id, walk.state, walk.pauses, walk.endedAt]);
  const isWalking = walk.state === 'walking';
  const since = costly?.of === of ? now - costly.at : Number.POSITIVE_INFINITY;
  if (costly && since >= 0 && since < COUNTED_ON_MS) return costly.ms + (isWalking ? since : 0);
  const began = performance.now();
  const upTo = isWalking ? { ...walk, endedAt: now } : walk;
  const ms = timePerStage(plan, upTo, standing(await steps(walk.id)), notes).activeMs;
  costly = performance.now() - began > COSTLY_MS ? { of, at: now, ms } : undefined;
  return ms;
}
