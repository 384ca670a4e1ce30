import { type Canary, forgetCanary, readCanary, writeCanary } from '../platform/canary-counts.ts';
import type { CopyOffer, StorageHealth } from '../platform/storage-health.ts';
import { addLoss, type Counts, vanished } from '../store/canary.ts';
import { counts, notes } from '../store/read.ts';
import { copyOffer } from './copy-offer.ts';
import { inCopyLine } from './copy-soon.ts';
import { inTurn } from './in-turn.ts';
import { isNewer } from './storage-error.ts';

const LINE = 'canary';

/**
 * Compares the database with the counts kept beside it, tells what vanished, and counts anew.
 * At every start of the background and after everything that adds walks or notes; never after a deletion that
 * was not announced with `expectDeletion`.
 */
export function checkCounts(): Promise<void> {
  return inTurn(LINE, async () => {
    const [canary, found] = await Promise.all([readCanary(), counts()]);
    const lost = addLoss(canary?.lost ?? null, vanished(canary, found));
    const same =
      canary?.walks === found.walks && canary.notes === found.notes && canary.lost === lost;
    if (!same) await writeCanary({ ...found, lost });
  });
}

/**
 * The same without keeping whoever wrote waiting. Where it does not come to pass, the count stays too low,
 * which raises no alarm, until the next one.
 */
export function countLater(): void {
  checkCounts().catch(() => undefined);
}

/** Before a walk is deleted: the count goes down first, so that a crash in between raises no false alarm. */
export function expectDeletion(walkId: string): Promise<void> {
  return inTurn(LINE, async () => expectFewer({ walks: 1, notes: (await notes(walkId)).length }));
}

/** Before notes are deleted for good, for the same reason. */
export function expectNotesGone(count: number): Promise<void> {
  return inTurn(LINE, () => expectFewer({ walks: 0, notes: count }));
}

async function expectFewer(going: Counts): Promise<void> {
  const [canary, found] = await Promise.all([readCanary(), counts()]);
  const lost = addLoss(canary?.lost ?? null, vanished(canary, found));
  await expect({
    walks: Math.max(0, found.walks - going.walks),
    notes: Math.max(0, found.notes - going.notes),
    lost,
  });
}

/**
 * On a full disk (Firefox) no count can be written, and what is about to be deleted is what makes room: it is counted
 * anew afterwards. Only a loss that nobody has read of yet is not forgotten for that.
 */
async function expect(canary: Canary): Promise<void> {
  await writeCanary(canary).catch(async (error: unknown) => {
    if (canary.lost) throw error;
    await forgetCanary();
  });
}

/** Before everything is deleted, for the same reason. */
export function expectEmpty(): Promise<void> {
  return inTurn(LINE, () => expect({ walks: 0, notes: 0, lost: null }));
}

/** The person has read it. */
export function acceptLoss(): Promise<void> {
  return inTurn(LINE, async () => writeCanary({ ...(await counts()), lost: null }));
}

/** A copy that cannot be read is none. */
async function offerOrNone(): Promise<CopyOffer | null> {
  return inCopyLine(copyOffer).catch(() => null);
}

/** How the database fares now. */
export async function storageHealth(): Promise<StorageHealth> {
  try {
    await checkCounts();
    const lost = (await readCanary())?.lost ?? null;
    return lost ? { state: 'vanished', ...lost, copy: await offerOrNone() } : { state: 'sound' };
  } catch (error) {
    return { state: isNewer(error) ? 'newer' : 'closed' };
  }
}
