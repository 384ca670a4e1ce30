import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import { noteSaver, type SaveState } from './note-saver.ts';
import type { PlaceModel } from './place-model.ts';
import type { RecordsModel } from './records-model.ts';

/** What a person may change of a note. */
export type NoteChange = Partial<Pick<Note, 'kind' | 'severity' | 'feeling' | 'text'>>;

export interface NotesModel {
  /** Unfinished notes, the newest first. */
  readonly drafts: ReadonlySignal<Note[]>;
  /** Finished notes whose place is on the page, in the order they were made. */
  readonly kept: ReadonlySignal<Note[]>;
  /** Finished notes of which the page has a likely place, and perhaps another than the one that was noted. */
  readonly moved: ReadonlySignal<Note[]>;
  /** Finished notes whose element the page no longer has. */
  readonly lost: ReadonlySignal<Note[]>;
  readonly count: ReadonlySignal<number>;
  /** The note in the editor, with what was typed since it was read. */
  readonly editing: ReadonlySignal<Note | null>;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** The note that was deleted last and can still be brought back here. */
  readonly removed: ReadonlySignal<Note | null>;
  edit(noteId: string): void;
  /** Writes it down, from the first character. */
  change(change: NoteChange): void;
  /** Leaves the editor once what was typed is stored; stays where the store refuses it. */
  leave(): Promise<void>;
  /** A draft becomes a kept note, and the editor closes. */
  finish(): Promise<void>;
  remove(noteId: string): Promise<void>;
  undoRemove(): Promise<void>;
  forgetRemoved(): void;
  showOnPage(noteId: string): Promise<void>;
  /** Gives it another place on the tab's page: the doubtful one that is shown (`here`), or what is pointed at next. */
  attach(noteId: string, how: 'here' | 'point'): Promise<void>;
  /** What was noted is gone from the page, and that was the solution. */
  solveByRemoval(noteId: string): Promise<void>;
}

/** The shown walk's notes, and the one being written. */
export function notesModel(client: Client, place: PlaceModel, records: RecordsModel): NotesModel {
  const refusal = signal<Refusal | null>(null);
  const ask: Ask = async (answer) => {
    const result = await answer.catch(() => ({ ok: false, reason: 'unknown' }) as const);
    refusal.value = result.ok ? null : result.reason;
    return result.ok;
  };
  const editor = noteEditor(client, records);
  return {
    ...noteLists(records),
    ...editor,
    ...noteBin(client, records, editor, ask),
    refusal: computed(() => editor.refusal.value ?? refusal.value),
    async showOnPage(noteId) {
      const tabId = place.tabId.value;
      await ask(client.command.showNote({ tabId, noteId }));
    },
    async attach(noteId, how) {
      const tabId = place.tabId.value;
      await editor.settled();
      if (tabId !== null) await ask(client.command.attachNote({ tabId, noteId, how }));
      await records.reread();
    },
    async solveByRemoval(noteId) {
      await ask(client.command.workOnNote({ noteId, change: { state: 'solved' } }));
      await records.reread();
    },
  };
}

/** Waits for a command's answer and keeps its refusal. */
type Ask = (answer: Promise<{ ok: true } | { ok: false; reason: Refusal }>) => Promise<boolean>;

function noteLists(
  records: RecordsModel,
): Pick<NotesModel, 'drafts' | 'kept' | 'moved' | 'lost' | 'count'> {
  const notes = computed(() => records.records.value?.notes ?? []);
  const finished = computed(() => notes.value.filter((note) => note.phase === 'kept'));
  return {
    drafts: computed(() => notes.value.filter((note) => note.phase === 'draft').reverse()),
    kept: computed(() => finished.value.filter(({ anchor }) => !/moved|lost/.test(anchor))),
    moved: computed(() => finished.value.filter(({ anchor }) => anchor === 'moved')),
    lost: computed(() => finished.value.filter(({ anchor }) => anchor === 'lost')),
    count: computed(() => notes.value.length),
  };
}

type Editor = Pick<
  NotesModel,
  'editing' | 'saveState' | 'refusal' | 'edit' | 'change' | 'leave' | 'finish'
> & { settled(): Promise<void>; close(): Promise<void> };

function noteEditor(client: Client, records: RecordsModel): Editor {
  const editingId = signal<string | null>(null);
  const saver = noteSaver(client);
  const editing = computed(() => newerOf(records, saver.typed.value, editingId.value));
  async function leave(): Promise<void> {
    if (!(await saver.secured())) return;
    await close();
  }
  async function close(): Promise<void> {
    editingId.value = null;
    await records.reread();
    saver.forget();
  }
  return {
    editing,
    saveState: saver.state,
    refusal: saver.refusal,
    settled: saver.settled,
    edit(noteId) {
      if (noteId === editingId.value) return;
      // What the store refused is in this editor alone: it stays until it is stored or deleted.
      if (saver.state.value === 'failed') return;
      saver.forget();
      editingId.value = noteId;
    },
    change(change) {
      if (editing.value) saver.write(editing.value, change);
    },
    leave,
    close,
    async finish() {
      if (editing.value) saver.write(editing.value, { phase: 'kept' });
      await leave();
    },
  };
}

/** The note as typed here, or as stored: the other side (the page's composer) may have written later than we did. */
function newerOf(records: RecordsModel, typed: Note | null, id: string | null): Note | null {
  const stored = records.records.value?.notes.find((note) => note.id === id);
  if (!typed || typed.id !== id) return stored ?? null;
  return stored && stored.revision > typed.revision ? stored : typed;
}

function noteBin(
  client: Client,
  records: RecordsModel,
  editor: Editor,
  ask: Ask,
): Pick<NotesModel, 'removed' | 'remove' | 'undoRemove' | 'forgetRemoved'> {
  const removed = signal<Note | null>(null);
  return {
    removed,
    async remove(noteId) {
      const note = records.records.value?.notes.find((candidate) => candidate.id === noteId);
      if (!note) return;
      await editor.settled();
      if (!(await ask(client.command.deleteNote({ noteId })))) return;
      removed.value = note;
      await editor.close();
    },
    async undoRemove() {
      const note = removed.value;
      if (!note || !(await ask(client.command.restoreNote({ noteId: note.id })))) return;
      removed.value = null;
      await records.reread();
    },
    forgetRemoved() {
      removed.value = null;
    },
  };
}
