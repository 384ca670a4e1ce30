import * as v from 'valibot';
import { FrameAskSchema, FrameWaySchema } from '../../shared/journey/in-frame.ts';
import { NOTE_PICTURE_LIMIT } from '../../shared/journey/limits.ts';
import { NoteSchema, RecordIdSchema, TargetSchema } from '../../shared/journey/records.ts';
import { ShapeSchema } from '../../shared/journey/shape.ts';
import { WorkChangeSchema } from '../../shared/journey/work-note.ts';
import { refused } from '../../shared/kit/result.ts';
import type { Sender } from '../platform/messages.ts';
import type { NoteCalls, NotePageCalls } from '../platform/note-messages.ts';
import { askFrame } from './ask-frame.ts';
import { addPlace, attach, attachNote, solveLost } from './attach-note.ts';
import { drawOnPicture } from './draw-on-picture.ts';
import { enterLooking } from './enter.ts';
import { command, type PageSender, type Table } from './handler.ts';
import { importAnnotations } from './import-annotations.ts';
import { addPicture, putPictureBack, takeOutPicture } from './note-pictures.ts';
import { beginNote, deleteNote, handOver, restoreNote, saveNote, workOnNote } from './notes.ts';
import { takeAnother } from './picture.ts';
import { showNote } from './show-note.ts';
import { eraseNote } from './sweep.ts';

const inTab = v.object({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const ofNote = v.object({ noteId: RecordIdSchema });
/** Nobody draws more by hand. */
const SHAPE_LIMIT = 500;
const pictureOf = v.object({ ...ofNote.entries, pictureId: RecordIdSchema });
const PlaceSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(NOTE_PICTURE_LIMIT));
const ofShapes = v.object({
  ...pictureOf.entries,
  shapes: v.pipe(v.array(ShapeSchema), v.minLength(1), v.maxLength(SHAPE_LIMIT)),
});

/** What the panel and the full page ask about notes. */
export const noteCalls: Table<NoteCalls, Sender> = {
  beginNote: command(inTab, ({ tabId }) => beginNote(tabId)),
  saveNote: command(v.object({ note: NoteSchema }), ({ note }) => saveNote(note)),
  deleteNote: command(ofNote, ({ noteId }) => deleteNote(noteId)),
  restoreNote: command(ofNote, ({ noteId }) => restoreNote(noteId)),
  attachNote: command(
    v.object({ ...inTab.entries, ...ofNote.entries, how: v.picklist(['here', 'point', 'also']) }),
    ({ tabId, noteId, how }) => attachNote(tabId, noteId, how),
  ),
  importAnnotations: {
    schema: v.object({ staged: RecordIdSchema }),
    run: ({ staged }) => importAnnotations(staged),
    refuse: () => refused({ why: 'storageBroken', where: '' }),
  },
  eraseNote: command(
    v.object({ ...ofNote.entries, evenKept: v.optional(v.boolean()) }),
    ({ noteId, evenKept }) => eraseNote(noteId, evenKept),
  ),
  drawOnPicture: command(ofShapes, ({ noteId, pictureId, shapes }) =>
    drawOnPicture(noteId, pictureId, shapes),
  ),
  addPicture: command(
    v.object({ ...ofNote.entries, staged: RecordIdSchema }),
    ({ noteId, staged }) => addPicture(noteId, staged),
  ),
  takeAnother: {
    schema: v.object({ ...inTab.entries, ...ofNote.entries }),
    run: ({ tabId, noteId }) => takeAnother(tabId, noteId),
    refuse: () => refused('failed'),
  },
  takeOutPicture: command(pictureOf, ({ noteId, pictureId }) => takeOutPicture(noteId, pictureId)),
  putPictureBack: command(
    v.object({ ...pictureOf.entries, place: PlaceSchema }),
    ({ noteId, pictureId, place }) => putPictureBack(noteId, pictureId, place),
  ),
  workOnNote: command(v.object({ ...ofNote.entries, change: WorkChangeSchema }), (data) =>
    workOnNote(data.noteId, data.change),
  ),
  showNote: command(
    v.object({ tabId: v.nullable(inTab.entries.tabId), ...ofNote.entries }),
    ({ tabId, noteId }) => showNote(tabId, noteId),
  ),
};

/** From the top frame of a page only, and about its own tab only. */
export const notePageCalls: Table<NotePageCalls, PageSender> = {
  fetchLooking: {
    schema: v.object({ pageId: RecordIdSchema }),
    run: (_, from) => enterLooking(from.pageTabId),
    refuse: () => false,
  },
  placeNote: {
    schema: v.object({
      ...ofNote.entries,
      target: v.nullable(TargetSchema),
      also: v.optional(v.boolean()),
    }),
    run: async ({ noteId, target, also }, { pageTabId }) =>
      (also && target
        ? await addPlace(pageTabId, noteId, target)
        : await attach(pageTabId, noteId, target)
      ).ok,
    refuse: () => false,
  },
  askFrame: {
    schema: v.object({ way: FrameWaySchema, ask: FrameAskSchema }),
    run: ({ way, ask }, { pageTabId }) => askFrame(pageTabId, way, ask),
    refuse: () => null,
  },
  handOver: {
    schema: ofNote,
    run: async ({ noteId }) => handOver(noteId),
    refuse: () => false,
  },
  solveLost: {
    schema: ofNote,
    run: async ({ noteId }, { pageTabId }) => (await solveLost(pageTabId, noteId)).ok,
    refuse: () => false,
  },
};
