import { ok, type Result, refused } from '../../shared/kit/result.ts';
import type { Refusal } from '../platform/messages.ts';
import { removeApart } from '../platform/outbox.ts';
import { sweepStaged } from '../platform/staged-files.ts';
import { dropNotesFromCopy } from '../store/copy.ts';
import { binnedBefore, note } from '../store/read.ts';
import { deleteNotes, sweepPictures } from '../store/write.ts';
import { inCopyLine } from './copy-soon.ts';
import { deleteBoth, drainForDeletion, forgetWaiting } from './deleting.ts';
import { countLater, expectNotesGone } from './health.ts';
import { tellChange } from './tell.ts';

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

/**
 * Empties the bin of one note at once; refused for one that is not in it.
 * @param evenKept also one that is not: on a full disk there is no way into the bin
 */
export async function eraseNote(noteId: string, evenKept = false): Promise<Result<null, Refusal>> {
  await drainForDeletion();
  const going = await note(noteId);
  if (!going || (going.deletedAt === null && !evenKept)) return refused('notFound');
  await expectNotesGone(1);
  await inCopyLine(() => deleteForGood([noteId]));
  tellChange(['notes', 'pictures'], { noteIds: [noteId] });
  return ok(null);
}

/** Killed in between, the notes are still in the bin, which keeps them out of the copy. */
async function deleteForGood(noteIds: string[]): Promise<void> {
  const notes = await Promise.all(noteIds.map(note));
  await deleteBoth(
    () => dropNotesFromCopy(notes.filter((one) => one !== undefined)),
    () => deleteNotes(noteIds),
  );
  await forgetWaiting((record) => noteIds.includes(record.id));
  await removeApart(...noteIds);
  countLater();
}
