import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import type { WorkChange } from '../../../shared/journey/work-note.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import { type LateScope, type LateWorker, lateScope, lateWorker } from './late-notes.ts';
import { letInto } from './let-in.ts';
import { type LooseDrafts, looseDrafts } from './loose-drafts.ts';
import { isEmptyDraft, newerOf } from './newer-note.ts';
import { type NoteBin, noteBin } from './note-bin.ts';
import type { PictureHands } from './note-pictures-model.ts';
import { noteSaver, type SaveState, savedTogether } from './note-saver.ts';
import type { NoteScope, NoteScopeModel } from './note-scope-model.ts';
import { type NoteUndo, noteUndo } from './note-undo.ts';
import type { PlaceModel } from './place-model.ts';
import type { RecordsModel } from './records-model.ts';

/** What a person may change of a note. */
export type NoteChange = Partial<
  Pick<Note, 'kind' | 'severity' | 'feeling' | 'text' | 'target' | 'more'>
>;

export interface NotesModel
  extends Omit<NoteBin, 'restore'>,
    Pick<NoteUndo, 'done' | 'undo' | 'settle'> {
  /** Unfinished notes of the walk, and of no walk on the tab's page; the newest first. */
  readonly drafts: ReadonlySignal<Note[]>;
  /** False until those of no walk were read. */
  readonly areDraftsRead: ReadonlySignal<boolean>;
  /** Finished notes whose place is on the page, in the order they were made. */
  readonly kept: ReadonlySignal<Note[]>;
  /** Finished notes of which the page has a likely place, and perhaps another than the one that was noted. */
  readonly moved: ReadonlySignal<Note[]>;
  /** Finished notes whose element the page no longer has. */
  readonly lost: ReadonlySignal<Note[]>;
  readonly count: ReadonlySignal<number>;
  /** Which notes are listed: the walk's, or those of every walk. */
  readonly scope: Signal<NoteScope>;
  /** Null for the walk's own, and while it is loaded. */
  readonly scoped: ReadonlySignal<NoteScopeModel | null>;
  /** The note in the editor, with what was typed since it was read. */
  readonly editing: ReadonlySignal<Note | null>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  edit(noteId: string): void;
  /** Writes it down, from the first character. */
  change(change: NoteChange): void;
  /** Says what is done about the note in the editor. */
  work(change: WorkChange): void;
  /** Leaves the editor once what was typed is stored; stays where the store refuses it. */
  leave(): Promise<void>;
  /** A draft becomes a kept note, and the editor closes. */
  finish(): Promise<void>;
  /** Brings its page in front and points at its place, asking for its site where it must. Call it first in a click. */
  showOnPage(noteId: string): Promise<void>;
  /** Gives it another place on the tab's page: the doubtful one that is shown (`here`), what is pointed at next, or that as well (`also`). */
  attach(noteId: string, how: 'here' | 'point' | 'also'): Promise<void>;
  /** With which its pictures are added, covered and taken out (`note-pictures-model.ts`, loaded with the editor). */
  readonly hands: PictureHands;
  /** What was noted is gone from the page, and that was the solution. */
  solveByRemoval(noteId: string): Promise<void>;
}

/** The shown walk's notes, and the one being written. */
export function notesModel(
  client: Client,
  place: PlaceModel,
  records: RecordsModel,
  ending: AbortSignal,
): NotesModel {
  const refusal = signal<Refusal | null>(null);
  const ask: Ask = async (answer) => {
    const result = await answer.catch(() => ({ ok: false, reason: 'unknown' }) as const);
    refusal.value = result.ok ? null : result.reason;
    return result.ok;
  };
  const late = lateScope(client, place, ending);
  const loose = looseDrafts(client, place, ending);
  const shelf = shelfOf(records, late, loose);
  const undo = noteUndo();
  const editor = noteEditor(client, shelf, undo);
  return {
    ...late,
    ...noteLists(records, loose),
    ...editor,
    ...undo,
    ...noteBin({
      ...{ command: client.command, undo, refusal, onGone: editor.close },
      async ask(noteId, command) {
        await editor.settled();
        const isDone = await ask(command());
        await shelf.reread(noteId);
        return isDone;
      },
    }),
    refusal: computed(() => editor.refusal.value ?? refusal.value),
    showOnPage: shower(client, place, shelf, ask),
    ...placing(client, place, shelf, editor, ask, undo),
    hands: { command: client.command, staging: client.staging, reread: shelf.reread },
  };
}

/** The notes that can be opened here. */
interface Shelf {
  note(noteId: string | null): Note | undefined;
  reread(noteId: string): Promise<void>;
}

function shelfOf(records: RecordsModel, { scoped }: LateScope, loose: LooseDrafts): Shelf {
  return {
    note: (noteId) =>
      records.records.value?.notes.find(({ id }) => id === noteId) ??
      scoped.value?.note(noteId ?? '') ??
      loose.note(noteId),
    async reread(noteId) {
      await Promise.all([records.reread(), scoped.value?.reread(noteId), loose.reread()]);
    },
  };
}

/** What is done about where a note is. */
function placing(
  client: Client,
  place: PlaceModel,
  shelf: Shelf,
  editor: Editor,
  ask: Ask,
  undo: NoteUndo,
): Pick<NotesModel, 'attach' | 'solveByRemoval'> {
  return {
    async attach(noteId, how) {
      const tabId = place.tabId.value;
      await editor.settled();
      if (tabId !== null) await ask(client.command.attachNote({ tabId, noteId, how }));
      await shelf.reread(noteId);
    },
    async solveByRemoval(noteId) {
      const before = shelf.note(noteId);
      const write = async (change: WorkChange) => {
        const isDone = await ask(client.command.workOnNote({ noteId, change }));
        await shelf.reread(noteId);
        return isDone;
      };
      const change = { state: 'solved' } as const;
      if ((await write(change)) && before) undo.offerWork(before, change, write);
    },
  };
}

/** Waits for a command's answer and keeps its refusal. */
type Ask = (answer: Promise<{ ok: true } | { ok: false; reason: Refusal }>) => Promise<boolean>;

function shower(
  client: Client,
  place: PlaceModel,
  shelf: Shelf,
  ask: Ask,
): NotesModel['showOnPage'] {
  return async (noteId) => {
    const { tabId, view } = place;
    const note = shelf.note(noteId);
    // Where the panel stands beside the page and we are in it, there is nothing to ask for.
    const isHere = view.value?.reachable && note?.address === cleanAddress(view.value.address);
    if (!isHere) await letInto(client, note);
    await ask(client.command.showNote({ tabId: tabId.value, noteId }));
  };
}

function noteLists(
  records: RecordsModel,
  loose: LooseDrafts,
): Pick<NotesModel, 'areDraftsRead' | 'drafts' | 'kept' | 'moved' | 'lost' | 'count'> {
  const notes = computed(() => records.records.value?.notes ?? []);
  const finished = computed(() => notes.value.filter((note) => note.phase === 'kept'));
  return {
    areDraftsRead: loose.areRead,
    drafts: computed(() =>
      [...notes.value.filter((note) => note.phase === 'draft'), ...loose.drafts.value].reverse(),
    ),
    kept: computed(() => finished.value.filter(({ anchor }) => !/moved|lost/.test(anchor))),
    moved: computed(() => finished.value.filter(({ anchor }) => anchor === 'moved')),
    lost: computed(() => finished.value.filter(({ anchor }) => anchor === 'lost')),
    count: computed(() => notes.value.length + loose.drafts.value.length),
  };
}

type Editor = Pick<
  NotesModel,
  'editing' | 'saveState' | 'refusal' | 'edit' | 'change' | 'work' | 'leave' | 'finish'
> & { settled(): Promise<void>; close(noteId?: string): Promise<void> };

function noteEditor(client: Client, shelf: Shelf, undo: NoteUndo): Editor {
  const editingId = signal<string | null>(null);
  const saver = noteSaver(client);
  const worker = lateWorker(client, shelf.reread);
  const state = computed(() => savedTogether(saver.state.value, worker.state.value));
  const shown = (id: string | null) => newerOf(shelf.note(id), saver.typed.value.get(id ?? ''));
  const editing = computed(() => worker.seen(shown(editingId.value)));
  const close = async (noteId = editingId.value) => {
    editingId.value = null;
    if (noteId !== null) await shelf.reread(noteId);
    saver.forget();
  };
  const leave = async () => {
    if (!(await saver.secured()) || !(await worker.secured())) return;
    await eraseEmpty(client, editing.value);
    await close();
  };
  return {
    editing,
    saveState: state,
    refusal: computed(() => saver.refusal.value ?? worker.refusal.value),
    settled: async () => void (await Promise.all([saver.settled(), worker.secured()])),
    edit(noteId) {
      // What the store refused is in this editor alone: it stays until it is stored or deleted.
      if (noteId === editingId.value || state.value === 'failed') return;
      saver.forget();
      editingId.value = noteId;
    },
    change(change) {
      if (editing.value) saver.write(editing.value, change);
    },
    work: (change) => editing.value && working(worker, undo, editing.value, change),
    leave,
    close,
    async finish() {
      if (editing.value) saver.write(editing.value, { phase: 'kept' });
      await leave();
    },
  };
}

/** Where that fails, it is a draft that says nothing. */
async function eraseEmpty({ command }: Client, note: Note | null): Promise<void> {
  if (note && isEmptyDraft(note)) await command.eraseNote({ noteId: note.id }).catch(() => null);
}

function working(worker: LateWorker, undo: NoteUndo, note: Note, change: WorkChange): void {
  undo.offerWork(note, change, (reverse) => worker.write(note.id, reverse));
  void worker.write(note.id, change);
}
