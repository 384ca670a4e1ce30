import { sweepStaged } from '../platform/staged-files.ts';
import { dropNotesFromCopy } from '../store/copy.ts';
import { binnedBefore, note } from '../store/read.ts';
import { deleteNotes, sweepPictures } from '../store/write.ts';
import { inCopyLine } from './copy-soon.ts';
import { expectNotesGone } from './health.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A deleted note can be brought back for so long: what people know from other bins. */
const BIN_MS = 30 * DAY_MS;
/** A picture whose note never came, and a file nobody imported. */
const NOBODYS_MS = DAY_MS;

/** Empties the bin, and throws away pictures that belong to nobody and files nobody came to import. */
export async function sweep(): Promise<void> {
  const now = Date.now();
  const binned = await binnedBefore(now - BIN_MS);
  if (binned.length > 0) {
    await expectNotesGone(binned.length);
    await inCopyLine(() => deleteForGood(binned));
  }
  await sweepPictures(now - NOBODYS_MS);
  await sweepStaged(now - NOBODYS_MS);
}

/** Out of the copy first: killed in between, the notes are still in the bin, which keeps them out of it. */
async function deleteForGood(noteIds: string[]): Promise<void> {
  const notes = await Promise.all(noteIds.map(note));
  await dropNotesFromCopy(notes.filter((one) => one !== undefined));
  await deleteNotes(noteIds);
}
