import { type Pictured, picturesOf, withPicturesIn } from '../../shared/journey/pictured.ts';
import type { Picture } from '../../shared/journey/records.ts';
import { ok, type Result } from '../../shared/kit/result.ts';
import type { Refusal } from '../platform/messages.ts';
import { dropCopy } from '../store/copy.ts';
import type { Part } from '../store/copy-part.ts';
import { readCopiedPicture } from '../store/copy-pictures.ts';
import type { ShelfEntry } from '../store/copy-shelf.ts';
import { putIncoming } from '../store/write.ts';
import { settledBinding } from './binding.ts';
import { missingInDatabase } from './copy-offer.ts';
import { copySoon, inCopyLine } from './copy-soon.ts';
import { acceptLoss } from './health.ts';
import { inTurn } from './in-turn.ts';
import { restOthers } from './rest.ts';
import { tellChange } from './tell.ts';

/**
 * Puts back what the copy has. A walk at a time, so that pictures of one walk only are in memory; begun again after a
 * full disk or a killed background, it goes on where it was, since writing twice is writing once.
 */
export function restoreFromCopy(): Promise<Result<{ walks: number; notes: number }, Refusal>> {
  return inCopyLine(async () => {
    const { copied, walks, notes } = await missingInDatabase();
    const binding = await settledBinding();
    const none = { walks: [], steps: [], notes: [], pictures: [] };
    await putIncoming({ ...none, journeys: copied.journeys });
    for (const part of copied.parts) await restorePart(part, copied.pictures);
    // A walk that was going on is so still where it is bound; otherwise the panel offers to continue it.
    await inTurn('walk', () => restOthers(binding?.walkId ?? null, Date.now()));
    await acceptLoss();
    tellChange(['journeys', 'walks', 'steps', 'notes', 'pictures']);
    return ok({ walks: walks.length, notes: notes.length });
  });
}

async function restorePart(
  { walk, steps, notes }: Part,
  copied: readonly ShelfEntry[],
): Promise<void> {
  const pictures = await copiedPictures([...notes, ...steps], copied);
  const there = new Set(pictures.map(({ id }) => id));
  await putIncoming({
    journeys: [],
    walks: walk ? [walk] : [],
    steps: steps.map((step) => withPicturesIn(there, step)),
    notes: notes.map((note) => withPicturesIn(there, note)),
    pictures,
  });
}

async function copiedPictures(
  owners: readonly Pictured[],
  copied: readonly ShelfEntry[],
): Promise<Picture[]> {
  const wanted = new Set(owners.flatMap(picturesOf));
  const entries = copied.filter(({ id }) => wanted.has(id));
  const read = await Promise.all(entries.map(readCopiedPicture));
  return read.filter((picture) => picture !== undefined);
}

/** The person does without what is missing: the copy is made anew, so that nothing lies there that nobody sees. */
export async function doWithout(): Promise<Result<null, Refusal>> {
  await inCopyLine(async () => {
    await dropCopy();
    await acceptLoss();
  });
  copySoon();
  return ok(null);
}
