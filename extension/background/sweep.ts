import { sweepPictures } from '../store/write.ts';

/** A picture older than this whose note never came belongs to nobody (a day). */
const ORPHAN_AGE_MS = 24 * 60 * 60 * 1_000;

export async function sweep(): Promise<void> {
  await sweepPictures(Date.now() - ORPHAN_AGE_MS);
}
