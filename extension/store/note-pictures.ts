import type { Picture } from '../../shared/journey/records.ts';
import { dropPictures } from './drop-pictures.ts';
import { write } from './transaction.ts';

/** Stores a note's picture and names it in the note; an earlier picture of the note goes. */
export async function putPicture(picture: Picture): Promise<void> {
  await write(['notes', 'pictures'], async (tx) => {
    const pictures = tx.objectStore('pictures');
    for (const earlier of await pictures.index('byNote').getAllKeys(picture.noteId)) {
      if (earlier !== picture.id) await pictures.delete(earlier);
    }
    await pictures.put(picture);
    const note = await tx.objectStore('notes').get(picture.noteId);
    if (note) await tx.objectStore('notes').put({ ...note, pictureId: picture.id });
  });
}

/**
 * Puts a picture in the place of another: in one transaction, so that there is always one of them, and never both.
 * False where the note has another picture by now, or is gone; then nothing is written.
 */
export async function replacePicture(pictureId: string, picture: Picture): Promise<boolean> {
  return write(['notes', 'pictures'], async (tx) => {
    const note = await tx.objectStore('notes').get(picture.noteId);
    if (note?.pictureId !== pictureId) return false;
    await dropPictures(tx, new Set([note.id]));
    await tx.objectStore('pictures').put(picture);
    await tx.objectStore('notes').put({ ...note, pictureId: picture.id });
    return true;
  });
}
