import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type ListedNote, noteLister } from '../../../shared/journey/note-list.ts';
import { pictured, picturesOf } from '../../../shared/journey/pictured.ts';
import type { Journey, Note, Walk } from '../../../shared/journey/records.ts';
import type { WorkChange } from '../../../shared/journey/work-note.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import { changingNotes } from './changing-notes.ts';
import { letInto } from './let-in.ts';
import { type NoteBin, noteBin } from './note-bin.ts';
import type { PictureHands } from './note-pictures-model.ts';
import { type NoteSaver, noteSaver } from './note-saver.ts';
import { type NoteUndo, noteUndo } from './note-undo.ts';
import type { NoteChange } from './notes-model.ts';
import { type WorkSaver, workSaver } from './work-saver.ts';

export interface NoteListModel extends NoteBin, Pick<NoteUndo, 'done' | 'undo' | 'settle'> {
  readonly state: ReadonlySignal<'reading' | 'there' | 'broken'>;
  /** Every note that says something, in no order. */
  readonly listed: ReadonlySignal<readonly ListedNote[]>;
  readonly journeys: ReadonlySignal<readonly Journey[]>;
  readonly walks: ReadonlySignal<readonly Walk[]>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly saving: Pick<NoteSaver, 'state'>;
  readonly working: Pick<WorkSaver, 'state'>;
  readonly hands: PictureHands;
  /** A note as it is stored, with what was typed here since; null for one that is not there. */
  note(noteId: string): Note | null;
  /** Changes its own words. */
  write(noteId: string, change: NoteChange): void;
  /** Says what is done about it. */
  work(noteId: string, change: WorkChange): void;
  /** Brings its page in front and points at its place, asking for its site. Call it first in a click. */
  show(noteId: string): Promise<void>;
}

interface Shelf {
  notes: readonly Note[];
  journeys: readonly Journey[];
  walks: readonly Walk[];
}

/** What there is to read anew; notes without ids are all of them. */
interface Spoilt {
  noteIds?: readonly string[] | undefined;
  /** Journeys and walks. */
  plans?: boolean;
}
type Reread = (spoilt: Spoilt) => Promise<void>;

/** All notes of this store, kept fresh, and what a team does with them. */
export function noteListModel(client: Client, until: AbortSignal): NoteListModel {
  const shelf = signal<Shelf>({ notes: [], journeys: [], walks: [] });
  const state = signal<'reading' | 'there' | 'broken'>('reading');
  const reread = rereader(client, shelf, state, until);
  client.onChange((stores, ids) => {
    const plans = stores.includes('journeys') || stores.includes('walks');
    const noteIds = stores.includes('notes') ? ids?.noteIds : [];
    if (plans || stores.includes('notes')) void reread({ noteIds, plans });
  }, until);
  void reread({ plans: true });
  const byId = computed(() => new Map(shelf.value.notes.map((note) => [note.id, note])));
  const words = noteSaver(client);
  const rereadOne = (noteId: string) => reread({ noteIds: [noteId] });
  const worked = workSaver(client, rereadOne);
  const list = noteLister();
  const note = (noteId: string): Note | null => {
    const stored = byId.value.get(noteId);
    return stored ? worked.seen(newest(stored, words.typed.value.get(noteId))) : null;
  };
  return {
    hands: { command: client.command, staging: client.staging, reread: rereadOne },
    state,
    listed: computed(() => list(shelf.value.notes, shelf.value)),
    journeys: computed(() => shelf.value.journeys),
    walks: computed(() => shelf.value.walks),
    saving: words,
    working: worked,
    note,
    write(noteId, change) {
      const now = note(noteId);
      if (!now) return;
      // What is done about it has a way of its own.
      const { work: _, ...own } = now;
      words.write(own, change);
    },
    ...doing(client, { note, worked, words, reread }),
  };
}

/** With what was typed since. What was done about it, and its pictures, are always as stored. */
function newest(stored: Note, typed: Note | undefined): Note {
  if (!typed || typed.revision <= stored.revision) return stored;
  return pictured({ ...typed, ...(stored.work ? { work: stored.work } : {}) }, picturesOf(stored));
}

type Doing = Pick<
  NoteListModel,
  'refusal' | 'work' | 'show' | keyof NoteBin | 'done' | 'undo' | 'settle'
>;
interface Hands {
  note: NoteListModel['note'];
  worked: WorkSaver;
  words: NoteSaver;
  reread: Reread;
}

/** What is done to notes, and the way back from the latest of it. */
function doing(client: Client, { note, worked, words, reread }: Hands): Doing {
  const refusal = signal<Refusal | null>(null);
  const tell = teller(refusal);
  const undo = noteUndo();
  return {
    refusal: computed(() => words.refusal.value ?? worked.refusal.value ?? refusal.value),
    work(noteId, change) {
      const now = note(noteId);
      if (!now) return;
      undo.offerWork(now, change, (reverse) => worked.write(noteId, reverse));
      void worked.write(noteId, change);
    },
    show: (noteId) => showing(client, note(noteId), tell),
    ...undo,
    ...noteBin({
      ...{ command: client.command, undo, refusal },
      async ask(noteId, command) {
        await words.secured();
        const isDone = await tell(command());
        await reread({ noteIds: [noteId] });
        return isDone;
      },
    }),
  };
}

async function showing(client: Client, note: Note | null, tell: Tell): Promise<void> {
  if (!note) return;
  await letInto(client, note);
  await tell(client.command.showNote({ tabId: null, noteId: note.id }));
}

type Tell = (asked: Promise<Result<null, Refusal>>) => Promise<boolean>;

/** Waits for answers and keeps the latest refusal. */
function teller(refusal: { value: Refusal | null }): Tell {
  return async (asked) => {
    const answer = await asked.catch(() => null);
    refusal.value = answer?.ok ? null : (answer?.reason ?? 'unknown');
    return answer?.ok === true;
  };
}

/** Reads what is spoilt anew; whoever asks while a reading goes on shares the one that comes after it. */
function rereader(
  client: Client,
  shelf: { value: Shelf },
  state: { value: 'reading' | 'there' | 'broken' },
  until: AbortSignal,
): Reread {
  const notes = changingNotes(client);
  let arePlansSpoilt = false;
  let going: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const readPlans = async () => {
    if (!arePlansSpoilt) return shelf.value;
    arePlansSpoilt = false;
    const [journeys, walks] = await Promise.all([client.read.journeys(), client.read.walks()]);
    return { journeys, walks };
  };
  const read = async () => {
    const found = await Promise.all([readPlans(), notes.read()]).catch(() => null);
    if (!found) arePlansSpoilt = true;
    if (until.aborted) return;
    batch(() => {
      if (found) shelf.value = { ...found[0], notes: found[1] };
      state.value = found ? 'there' : 'broken';
    });
  };
  const begin = () => {
    next = null;
    going = read().finally(() => {
      going = next;
    });
    return going;
  };
  return ({ noteIds, plans }) => {
    notes.spoil(noteIds);
    arePlansSpoilt ||= plans ?? false;
    if (!going) return begin();
    next ??= going.then(begin);
    return next;
  };
}
