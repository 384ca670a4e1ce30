import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/messages.ts';
import { stagedFile, unstage } from '../platform/staged-files.ts';
import * as write from '../store/write.ts';
import { copyNow } from './copy-soon.ts';
import { drawAnew } from './draw-anew.ts';
import { tellChange } from './tell.ts';

type Added = Result<{ pictureId: string }, Refusal | 'noImage' | 'pictureFull'>;

/** Draws the staged image anew and adds it to the note's pictures. The staged copy is gone afterwards, whatever came of it. */
export async function addPicture(noteId: string, staged: string): Promise<Added> {
  try {
    const file = await stagedFile(staged);
    const drawn = file && (await drawAnew(file));
    if (!drawn) return refused('noImage');
    const id = newId();
    const facts = { id, noteId, at: Date.now(), box: null, covered: 0 };
    const added = await write.addPicture({ ...facts, ...drawn });
    if (added !== 'added') return refused(added === 'full' ? 'pictureFull' : 'notFound');
    tellChange(['pictures', 'notes'], { noteIds: [noteId] });
    return ok({ pictureId: id });
  } finally {
    // What cannot be removed now is swept later.
    await unstage(staged).catch(() => undefined);
  }
}

/** Takes a picture out of its note, and out of the copy. Until it is swept it can be put back. */
export async function takeOutPicture(
  noteId: string,
  pictureId: string,
): Promise<Result<null, Refusal>> {
  return told(noteId, await write.takeOutPicture(noteId, pictureId, Date.now()));
}

/** Puts it back to where it was. */
export async function putPictureBack(
  noteId: string,
  pictureId: string,
  place: number,
): Promise<Result<null, Refusal>> {
  return told(noteId, await write.putPictureBack(noteId, pictureId, place));
}

function told(noteId: string, isDone: boolean): Result<null, Refusal> {
  tellChange(['pictures', 'notes'], { noteIds: [noteId] });
  copyNow();
  return isDone ? ok(null) : refused('notFound');
}
