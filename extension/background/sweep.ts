import { sweepStaged } from '../platform/staged-files.ts';
import { dropNotesFromCopy } from '../store/copy.ts';
import { binnedBefore, note } from '../store/read.ts';
import { deleteNotes, sweepPictures } from '../store/write.ts';
import { inCopyLine } from './copy-soon.ts';
import { expectNotesGone } from './health.ts';

/** What nobody wants any more is kept this long (a day): a deleted note, and a picture whose note never came. */
const KEPT_MS = 24 * 60 * 60 * 1_000;

/** Empties the bin, and throws away pictures that belong to nobody and files nobody came to import. */
export async function sweep(): Promise<void> {
  const before = Date.now() - KEPT_MS;
  const binned = await binnedBefore(before);
  if (binned.length > 0) {
    await expectNotesGone(binned.length);
    await inCopyLine(() => deleteForGood(binned));
  }
  await sweepPictures(before);
  await sweepStaged(before);
}

/** Out of the copy first: killed in between, the notes are still in the bin, which keeps them out of it. */
async function deleteForGood(noteIds: string[]): Promise<void> {
  const notes = await Promise.all(noteIds.map(note));
  await dropNotesFromCopy(notes.filter((one) => one !== undefined));
  await deleteNotes(noteIds);
}
