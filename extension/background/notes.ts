import type { Note } from '../../shared/journey/records.ts';
import { type WorkChange, withNoteLine, workedOn } from '../../shared/journey/work-note.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { askPage, type Refusal } from '../platform/messages.ts';
import { overlayVisible } from '../platform/settings.ts';
import { changeNote, putNote } from '../store/write.ts';
import { copyNow } from './copy-soon.ts';
import { drain } from './drain.ts';
import { enter } from './enter.ts';
import { countLater } from './health.ts';
import { tellChange } from './tell.ts';

type Done = Result<null, Refusal>;
const done: Done = ok(null);

/**
 * Starts pointing at an element in the tab's page, entering the page first where that is needed. Where nobody walks, the note
 * is of no walk.
 * @param picture address of a picture that was pressed; the note is about it where the page shows it once
 */
export async function beginNote(tabId: number, picture?: string): Promise<Done> {
  if (!(await enter(tabId))) return refused('pageUnreachable');
  // Where it is so already nothing is written: a full disk would refuse it, and the note is no matter of that.
  if (!(await overlayVisible.get())) await overlayVisible.set(true);
  const about = picture ? [{ picture }] : [];
  return (await askPage(tabId, 'beginPicking', ...about)) ? done : refused('pageUnreachable');
}

/** The panel's copy of a note. What pages posted of it comes first, so that the newer one wins whoever was quicker. */
export async function saveNote(note: Note): Promise<Done> {
  await drain();
  await putNote(note);
  tellChange(['notes'], { noteIds: [note.id] });
  countLater();
  return done;
}

/** An unfinished note cannot be written on its page: once it is stored, the panel beside that opens it. */
export async function handOver(noteId: string): Promise<boolean> {
  await drain();
  tellChange(['notes'], { noteIds: [noteId], handedOver: noteId });
  return true;
}

/**
 * Changes a note as it is now. A draft that is still open elsewhere loses to it, so what is typed is left alone by what
 * was only done about the note.
 */
async function changed(noteId: string, change: (note: Note, at: number) => Note): Promise<Done> {
  await drain();
  const note = await changeNote(noteId, (stored) => change(stored, Date.now()));
  tellChange(['notes'], { noteIds: [noteId] });
  return note ? done : refused('notFound');
}

function edited(note: Note, at: number): Note {
  return { ...note, revision: note.revision + 1, editedAt: at };
}

/** Into the bin, and out of the copy. */
export async function deleteNote(noteId: string): Promise<Done> {
  const binned = await changed(noteId, (note, at) =>
    note.deletedAt !== null
      ? note
      : withNoteLine(edited({ ...note, deletedAt: at }, at), { at, what: 'deleted', to: 'bin' }),
  );
  copyNow();
  return binned;
}

/** Out of the bin. */
export function restoreNote(noteId: string): Promise<Done> {
  return changed(noteId, (note, at) =>
    note.deletedAt === null
      ? note
      : withNoteLine(edited({ ...note, deletedAt: null }, at), {
          at,
          what: 'deleted',
          from: 'bin',
        }),
  );
}

/** What was done about it; its own words stay as they are. */
export function workOnNote(noteId: string, change: WorkChange): Promise<Done> {
  return changed(noteId, (note, at) => workedOn(note, change, at));
}

export async function setOverlay(tabId: number, visible: boolean): Promise<Done> {
  await overlayVisible.set(visible);
  await askPage(tabId, 'setOverlayVisible', { visible });
  return done;
}
