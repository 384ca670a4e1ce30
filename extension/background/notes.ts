import type { Note } from '../../shared/journey/records.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { askPage, type Refusal } from '../platform/messages.ts';
import { overlayVisible } from '../platform/settings.ts';
import { changeNote, putNote } from '../store/write.ts';
import { settledBinding } from './binding.ts';
import { copyNow } from './copy-soon.ts';
import { drain } from './drain.ts';
import { enter } from './enter.ts';
import { countLater } from './health.ts';
import { tellChange } from './tell.ts';

type Done = Result<null, Refusal>;
const done: Done = ok(null);

/** Starts pointing at an element in the tab's page, entering the page first where that is needed. */
export async function beginNote(tabId: number): Promise<Done> {
  const binding = await settledBinding();
  if (!binding?.tabIds.includes(tabId)) return refused('noWalk');
  if (!(await enter(tabId))) return refused('pageUnreachable');
  // Where it is so already nothing is written: a full disk would refuse it, and the note is no matter of that.
  if (!(await overlayVisible.get())) await overlayVisible.set(true);
  return (await askPage(tabId, 'beginPicking')) ? done : refused('pageUnreachable');
}

/** The panel's copy of a note. What pages posted of it comes first, so that the newer one wins whoever was quicker. */
export async function saveNote(note: Note): Promise<Done> {
  await drain();
  await putNote(note);
  tellChange(['notes']);
  countLater();
  return done;
}

async function changed(noteId: string, change: (note: Note) => Partial<Note>): Promise<Done> {
  await drain();
  const note = await changeNote(noteId, (stored) => ({
    ...stored,
    ...change(stored),
    revision: stored.revision + 1,
    editedAt: Date.now(),
  }));
  tellChange(['notes']);
  return note ? done : refused('notFound');
}

/** Into the bin, and out of the copy. */
export async function deleteNote(noteId: string): Promise<Done> {
  const binned = await changed(noteId, ({ deletedAt }) => ({ deletedAt: deletedAt ?? Date.now() }));
  copyNow();
  return binned;
}

/** Out of the bin. */
export function restoreNote(noteId: string): Promise<Done> {
  return changed(noteId, () => ({ deletedAt: null }));
}

/** Scrolls to the note's element; `notFound` where the page does not have it. */
export async function showNote(tabId: number, noteId: string): Promise<Done> {
  if (!(await enter(tabId))) return refused('pageUnreachable');
  const asked = await askPage(tabId, 'scrollToNote', { noteId });
  if (!asked) return refused('pageUnreachable');
  return asked.answer === true ? done : refused('notFound');
}

export async function setOverlay(tabId: number, visible: boolean): Promise<Done> {
  await overlayVisible.set(visible);
  await askPage(tabId, 'setOverlayVisible', { visible });
  return done;
}
