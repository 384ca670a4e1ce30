import * as v from 'valibot';
import { NoteSchema, RecordIdSchema } from '../../shared/journey/records.ts';
import { WorkChangeSchema } from '../../shared/journey/work-note.ts';
import type { Sender } from '../platform/messages.ts';
import type { NoteCalls } from '../platform/note-messages.ts';
import { command, type Table } from './handler.ts';
import { beginNote, deleteNote, restoreNote, saveNote, showNote, workOnNote } from './notes.ts';
import { eraseNote } from './sweep.ts';

const inTab = v.object({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const ofNote = v.object({ noteId: RecordIdSchema });

/** What the panel and the full page ask about notes. */
export const noteCalls: Table<NoteCalls, Sender> = {
  beginNote: command(inTab, ({ tabId }) => beginNote(tabId)),
  saveNote: command(v.object({ note: NoteSchema }), ({ note }) => saveNote(note)),
  deleteNote: command(ofNote, ({ noteId }) => deleteNote(noteId)),
  restoreNote: command(ofNote, ({ noteId }) => restoreNote(noteId)),
  eraseNote: command(ofNote, ({ noteId }) => eraseNote(noteId)),
  workOnNote: command(v.object({ ...ofNote.entries, change: WorkChangeSchema }), (data) =>
    workOnNote(data.noteId, data.change),
  ),
  showNote: command(v.object({ ...inTab.entries, ...ofNote.entries }), ({ tabId, noteId }) =>
    showNote(tabId, noteId),
  ),
};
