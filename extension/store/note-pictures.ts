import { NOTE_PICTURE_LIMIT } from '../../shared/journey/limits.ts';
import { pictured, picturesOf } from '../../shared/journey/pictured.ts';
import type { Note, Picture } from '../../shared/journey/records.ts';
import type { Writing } from './clash.ts';
import { write } from './transaction.ts';

/** Stores a note's first picture and names it in the note; an earlier first one goes. The others stay. */
export async function putPicture(picture: Picture): Promise<void> {
  await write(['notes', 'pictures'], async (tx) => {
    const pictures = tx.objectStore('pictures');
    const note = await tx.objectStore('notes').get(picture.noteId);
    const [, ...others] = note ? picturesOf(note) : [];
    for (const earlier of await pictures.index('byNote').getAllKeys(picture.noteId)) {
      if (earlier !== picture.id && !others.includes(earlier)) await pictures.delete(earlier);
    }
    await pictures.put(picture);
    if (note) await tx.objectStore('notes').put(pictured(note, [picture.id, ...others]));
  });
}

/**
 * Adds a picture after those the note has, all or nothing.
 * @returns `full` where it has as many as a note may, `gone` where there is no such note: then nothing is written
 */
export async function addPicture(picture: Picture): Promise<'added' | 'full' | 'gone'> {
  return write(['notes', 'pictures'], async (tx) => {
    const note = await tx.objectStore('notes').get(picture.noteId);
    if (!note) return 'gone';
    const named = picturesOf(note);
    if (named.length >= NOTE_PICTURE_LIMIT) return 'full';
    await tx.objectStore('pictures').put(picture);
    await tx.objectStore('notes').put(pictured(note, [...named, picture.id]));
    return 'added';
  });
}

/**
 * Puts a picture in the place of another: in one transaction, so that there is always one of them, and never both.
 * False where the note does not have that picture any more, or is gone; then nothing is written.
 */
export async function replacePicture(pictureId: string, picture: Picture): Promise<boolean> {
  return changed(picture.noteId, async (tx, named) => {
    if (!named.includes(pictureId)) return undefined;
    await tx.objectStore('pictures').delete(pictureId);
    await tx.objectStore('pictures').put(picture);
    return named.map((id) => (id === pictureId ? picture.id : id));
  });
}

/** Takes a picture out of its note; it can be put back until it is swept. False where the note does not have it. */
export async function takeOutPicture(
  noteId: string,
  pictureId: string,
  at: number,
): Promise<boolean> {
  return changed(noteId, async (tx, named) => {
    const picture = await tx.objectStore('pictures').get(pictureId);
    if (!picture || !named.includes(pictureId)) return undefined;
    await tx.objectStore('pictures').put({ ...picture, removedAt: at });
    return named.filter((id) => id !== pictureId);
  });
}

/** Puts a picture that was taken out back to where it was among the note's. False where it has been swept, or there is no room. */
export async function putPictureBack(
  noteId: string,
  pictureId: string,
  place: number,
): Promise<boolean> {
  return changed(noteId, async (tx, named) => {
    const picture = await tx.objectStore('pictures').get(pictureId);
    if (picture?.noteId !== noteId || named.includes(pictureId)) return undefined;
    if (named.length >= NOTE_PICTURE_LIMIT) return undefined;
    const { removedAt: _, ...back } = picture;
    await tx.objectStore('pictures').put(back);
    return named.toSpliced(place, 0, pictureId);
  });
}

/** Changes which pictures a note names; undefined leaves all as it is. */
async function changed(
  noteId: string,
  change: (tx: Writing, named: readonly string[]) => Promise<readonly string[] | undefined>,
): Promise<boolean> {
  return write(['notes', 'pictures'], async (tx) => {
    const note = await tx.objectStore('notes').get(noteId);
    const named = note && (await change(tx, picturesOf(note)));
    if (named) await tx.objectStore('notes').put(pictured(note, named));
    return named !== undefined;
  });
}

/**
 * A note that is written by who may not know its pictures: what either copy names and is there. Where neither names one, the
 * picture may have been stored before the note's first words came.
 */
export async function withOwnPictures(
  tx: Writing,
  note: Note,
  stored: Note | undefined,
): Promise<Note> {
  const named = new Set([...(stored ? picturesOf(stored) : []), ...picturesOf(note)]);
  const pictures = tx.objectStore('pictures');
  const isThere = async (id: string) => {
    const picture = await pictures.get(id);
    return picture?.noteId === note.id && picture.removedAt === undefined;
  };
  const there: string[] = [];
  for (const id of named) if (await isThere(id)) there.push(id);
  if (there.length > 0) return pictured(note, there.slice(0, NOTE_PICTURE_LIMIT));
  for (const id of await pictures.index('byNote').getAllKeys(note.id)) {
    if (await isThere(id)) return pictured(note, [id]);
  }
  return pictured(note, []);
}
