import type { Writing } from './clash.ts';
import { dropPictures } from './drop-pictures.ts';
import { write } from './transaction.ts';

/** A part of `write.ts`: notes and walks that go for good. */

async function dropNote(tx: Writing, noteId: string): Promise<void> {
  await dropPictures(tx, new Set([noteId]));
  await tx.objectStore('notes').delete(noteId);
}

/** Deletes notes with their pictures, for good. */
export async function deleteNotes(noteIds: readonly string[]): Promise<void> {
  await write(['notes', 'pictures'], async (tx) => {
    for (const id of noteIds) await dropNote(tx, id);
  });
}

/** Deletes a walk with its steps, notes and pictures. */
export async function deleteWalk(walkId: string): Promise<void> {
  await write(['walks', 'steps', 'notes', 'pictures'], async (tx) => {
    const range = IDBKeyRange.bound([walkId], [walkId, []]);
    for (const id of await tx.objectStore('notes').index('byWalk').getAllKeys(range)) {
      await dropNote(tx, id);
    }
    const stepIds = await tx.objectStore('steps').index('byWalk').getAllKeys(range);
    await dropPictures(tx, new Set(stepIds));
    for (const id of stepIds) await tx.objectStore('steps').delete(id);
    await tx.objectStore('walks').delete(walkId);
  });
}
