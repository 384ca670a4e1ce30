import { sweepStaged } from '../platform/staged-files.ts';
import { binnedBefore } from '../store/read.ts';
import { deleteNotes, sweepPictures } from '../store/write.ts';
import { expectNotesGone } from './health.ts';

/** What nobody wants any more is kept this long (a day): a deleted note, and a picture whose note never came. */
const KEPT_MS = 24 * 60 * 60 * 1_000;

/** Empties the bin, and throws away pictures that belong to nobody and files nobody came to import. */
export async function sweep(): Promise<void> {
  const before = Date.now() - KEPT_MS;
  const binned = await binnedBefore(before);
  if (binned.length > 0) {
    await expectNotesGone(binned.length);
    await deleteNotes(binned);
  }
  await sweepPictures(before);
  await sweepStaged(before);
}
