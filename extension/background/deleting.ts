import * as v from 'valibot';
import { remove, undrained } from '../platform/outbox.ts';
import { EntrySchema } from '../platform/outbox-entry.ts';
import { pause } from '../platform/retry.ts';
import { dropCopy } from '../store/copy.ts';
import { drain } from './drain.ts';
import { isStorageFull } from './storage-error.ts';

/**
 * Takes in what pages have posted, before something is deleted. A full disk takes in nothing, and deleting is what makes
 * room: what still waits of the deleted is forgotten afterwards.
 */
export async function drainForDeletion(): Promise<void> {
  await drain().catch((error: unknown) => {
    if (!isStorageFull(error)) throw error;
  });
}

/** Forgets what waits to be stored of records that were deleted meanwhile: it would bring them back. */
export async function forgetWaiting(
  isGone: (record: { id: string; walkId: string | null }) => boolean,
): Promise<void> {
  const gone = (await undrained()).filter(([, stored]) => {
    const entry = v.safeParse(EntrySchema, stored);
    if (!entry.success || entry.output.fact.kind === 'anchors') return false;
    const { fact } = entry.output;
    return isGone(fact.kind === 'step' ? fact.step : fact.note);
  });
  await remove(gone.map(([key]) => key));
}

/** The browser takes a moment to give free what was deleted. */
const FREED_WAIT_MS = 200;
const TRIES = 6;

/**
 * Deletes out of the copy first: killed in between, it is made anew from what is still there, and never the other way round.
 * On a disk that is full to the brim Firefox may have no room even to delete: then the whole copy gives its own, to be made
 * anew once there is some, and every second time the rows go first, since whichever goes makes room for the other.
 */
export async function deleteBoth(
  outOfCopy: () => Promise<void>,
  rows: () => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [first, second] = attempt % 2 === 1 ? [outOfCopy, rows] : [rows, outOfCopy];
      await first();
      return await second();
    } catch (error) {
      if (!isStorageFull(error) || attempt === TRIES) throw error;
      await dropCopy().catch(() => undefined);
      await pause(FREED_WAIT_MS);
    }
  }
}
