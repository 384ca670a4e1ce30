import { type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import { retried } from '../../platform/retry.ts';
import type { Client } from '../client.ts';

/** `saved` is said only after the store has it. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** Several ways of saving, told as one: the worst first. */
export function savedTogether(...states: SaveState[]): SaveState {
  const worst = (['failed', 'saving', 'saved'] as const).find((state) => states.includes(state));
  return worst ?? 'idle';
}

export interface NoteSaver {
  /** The latest version of each note from this side, stored or on its way; none before its first change. */
  readonly typed: ReadonlySignal<ReadonlyMap<string, Note>>;
  readonly state: ReadonlySignal<SaveState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  write(note: Note, change: Partial<Note>): void;
  /** Tries once more what was not stored. False where it is still not. */
  secured(): Promise<boolean>;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
  /** What was refused is given up; what is on its way is stored all the same. */
  forget(): void;
}

/**
 * Saves every change at once, one write at a time: while one is under way, further changes of the same note gather into its
 * next. A background that does not answer is asked again; a write that it refused is tried again with the next change of any
 * note, or when the editor is left.
 */
export function noteSaver(client: Client): NoteSaver {
  const typed = signal<ReadonlyMap<string, Note>>(new Map());
  const state = signal<SaveState>('idle');
  const refusal = signal<Refusal | null>(null);
  const queue = writeQueue(client, (refused, isLast) => {
    refusal.value = refused;
    if (isLast) state.value = refused ? 'failed' : 'saved';
  });
  return {
    typed,
    state,
    refusal,
    write(note, change) {
      const next = { ...note, ...change, revision: note.revision + 1, editedAt: client.now() };
      typed.value = new Map(typed.value).set(next.id, next);
      state.value = 'saving';
      queue.put(next);
    },
    settled: queue.settled,
    secured: queue.secured,
    forget() {
      queue.forget();
      typed.value = new Map([...typed.value].filter(([id]) => queue.holds(id)));
      state.value = 'idle';
      refusal.value = null;
    },
  };
}

interface Unstored {
  note: Note;
  reason: Refusal;
}

/** @param tell hears after each write why something is not stored (null where all is), and whether nothing waits any more */
function writeQueue(client: Client, tell: (refused: Refusal | null, isLast: boolean) => void) {
  const waiting = new Map<string, Note>();
  const unstored = new Map<string, Unstored>();
  let writing = '';
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    for (const [id, note] of waiting) {
      waiting.delete(id);
      writing = id;
      const answer = await save(client, note);
      if (answer.ok) unstored.delete(id);
      else unstored.set(id, { note, reason: answer.reason });
      writing = '';
      tell([...unstored.values()].at(-1)?.reason ?? null, waiting.size === 0);
    }
    running = null;
  }
  const run = async () => {
    for (const [id, { note }] of unstored) if (!waiting.has(id)) waiting.set(id, note);
    if (waiting.size > 0) running ??= drain();
    await running;
  };
  return {
    put(note: Note) {
      waiting.set(note.id, note);
      void run();
    },
    holds: (id: string) => id === writing || waiting.has(id),
    settled: async () => void (await running),
    async secured() {
      await running;
      await run();
      return unstored.size === 0;
    },
    forget() {
      unstored.clear();
    },
  };
}

/**
 * A background that was killed may have stored the note without saying so: asked again, the same revision is stored
 * once. One that never answers is a refusal too.
 */
async function save(client: Client, note: Note): Promise<Result<null, Refusal>> {
  const answer = await retried(() => client.command.saveNote({ note }));
  return answer ?? { ok: false, reason: 'unknown' };
}
