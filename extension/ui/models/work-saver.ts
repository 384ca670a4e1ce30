import { type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import { type WorkChange, workedOn } from '../../../shared/journey/work-note.ts';
import type { Refusal } from '../../platform/messages.ts';
import { retried } from '../../platform/retry.ts';
import type { Client } from '../client.ts';
import type { SaveState } from './note-saver.ts';

export interface WorkSaver {
  readonly state: ReadonlySignal<SaveState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** Stores it, after what is on its way; resolves when nothing is. */
  write(noteId: string, change: WorkChange): Promise<void>;
  /** Tries once more what was not stored. False where it is still not. */
  secured(): Promise<boolean>;
  /** The note as it will be once everything is stored. */
  seen(note: Note): Note;
}

interface Said {
  noteId: string;
  change: WorkChange;
  at: number;
}

/**
 * Saves every change of what is done about notes at once, one write at a time: while one is under way, further changes of the
 * same note gather into the next. A reply is gathered with nothing but itself. What was refused is shown on, and goes along with
 * the next change.
 * @param reread reads the note anew; only then is what was written no longer laid over it
 */
export function workSaver(client: Client, reread: (noteId: string) => Promise<void>): WorkSaver {
  const state = signal<SaveState>('idle');
  const refusal = signal<Refusal | null>(null);
  /** Not yet seen in the store, in the order it was said. */
  const waiting = signal<readonly Said[]>([]);
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    for (let one = waiting.value[0]; one; one = waiting.value[0]) {
      refusal.value = await refusalOf(client, one);
      if (refusal.value) state.value = 'failed';
      if (refusal.value && refusal.value !== 'notFound') break;
      await reread(one.noteId);
      waiting.value = waiting.value.filter((other) => !isDone(other, one, refusal.value));
      if (waiting.value.length === 0 && !refusal.value) state.value = 'saved';
    }
    running = null;
  }
  const run = () => {
    running ??= drain();
    return running;
  };
  return {
    state,
    refusal,
    write(noteId, change) {
      waiting.value = withSaid(waiting.value, { noteId, change, at: client.now() });
      state.value = 'saving';
      return run();
    },
    async secured() {
      await running;
      if (waiting.value.length > 0) await run();
      return waiting.value.length === 0;
    },
    seen: (note) => waiting.value.reduce(withChange, note),
  };
}

/** What was said meanwhile stands behind it; of a note that is gone nothing can be stored any more. */
function isDone(said: Said, stored: Said, refusal: Refusal | null): boolean {
  return refusal ? said.noteId === stored.noteId : said === stored;
}

/** Stores it. @returns why it was not; null where it was */
async function refusalOf(client: Client, { noteId, change }: Said): Promise<Refusal | null> {
  const answer = await retried(() => client.command.workOnNote({ noteId, change }));
  return answer?.ok ? null : (answer?.reason ?? 'unknown');
}

function withChange(note: Note, { noteId, change, at }: Said): Note {
  return noteId === note.id ? workedOn(note, change, at) : note;
}

/** The first is on its way: whatever comes behind it may still be gathered. */
function withSaid(waiting: readonly Said[], said: Said): Said[] {
  const last = waiting.length > 1 ? waiting.at(-1) : undefined;
  const joins = last?.noteId === said.noteId && mayJoin(last.change, said.change);
  if (!last || !joins) return [...waiting, said];
  return [...waiting.slice(0, -1), { ...said, change: { ...last.change, ...said.change } }];
}

/** The same reply goes on being typed; nothing else is lost by laying one change over the other. */
function mayJoin(before: WorkChange, change: WorkChange): boolean {
  if (change.unsay || before.unsay) return false;
  return before.reply?.id === change.reply?.id;
}
