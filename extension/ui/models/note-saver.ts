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
  /** The latest version from this side, stored or on its way; null before the first change. */
  readonly typed: ReadonlySignal<Note | null>;
  readonly state: ReadonlySignal<SaveState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  write(note: Note, change: Partial<Note>): void;
  /** Tries once more what was not stored. False where it is still not. */
  secured(): Promise<boolean>;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
  forget(): void;
}

/**
 * Saves every change at once, one write at a time: while one is under way, further changes gather into the next.
 * A background that does not answer is asked again; a write that it refused is tried again with the next change, or
 * when the editor is left.
 */
export function noteSaver(client: Client): NoteSaver {
  const typed = signal<Note | null>(null);
  const state = signal<SaveState>('idle');
  const refusal = signal<Refusal | null>(null);
  const queue = writeQueue(client, (answer, isLatest) => {
    refusal.value = answer.ok ? null : answer.reason;
    if (isLatest) state.value = answer.ok ? 'saved' : 'failed';
  });
  return {
    typed,
    state,
    refusal,
    write(note, change) {
      const next = { ...note, ...change, revision: note.revision + 1, editedAt: client.now() };
      typed.value = next;
      state.value = 'saving';
      queue.put(next);
    },
    settled: queue.settled,
    secured: queue.secured,
    forget() {
      queue.forget();
      typed.value = null;
      state.value = 'idle';
      refusal.value = null;
    },
  };
}

function writeQueue(
  client: Client,
  tell: (answer: Result<null, Refusal>, isLatest: boolean) => void,
) {
  let waiting: Note | null = null;
  let unstored: Note | null = null;
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting) {
      const note: Note = waiting;
      waiting = null;
      const answer = await save(client, note);
      unstored = answer.ok ? null : note;
      tell(answer, waiting === null);
    }
    running = null;
  }
  function put(note: Note): void {
    waiting = note;
    running ??= drain();
  }
  const settled = async () => {
    await running;
  };
  return {
    put,
    settled,
    async secured() {
      await settled();
      if (unstored && !waiting) put(unstored);
      await settled();
      return unstored === null;
    },
    forget() {
      unstored = null;
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
