import { type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';

/** `saved` is said only after the store has it. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

export interface NoteSaver {
  /** The latest version from this side, stored or on its way; null before the first change. */
  readonly typed: ReadonlySignal<Note | null>;
  readonly state: ReadonlySignal<SaveState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  write(note: Note, change: Partial<Note>): void;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
  forget(): void;
}

/**
 * Saves every change at once, one write at a time: while one is under way, further changes gather into the next.
 * A write that failed is tried again with the next change.
 */
export function noteSaver(client: Client): NoteSaver {
  const typed = signal<Note | null>(null);
  const state = signal<SaveState>('idle');
  const refusal = signal<Refusal | null>(null);
  let waiting: Note | null = null;
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting) {
      const note: Note = waiting;
      waiting = null;
      const answer = await save(client, note);
      refusal.value = answer.ok ? null : answer.reason;
      if (!waiting) state.value = answer.ok ? 'saved' : 'failed';
    }
    running = null;
  }

  return {
    typed,
    state,
    refusal,
    write(note, change) {
      const next = { ...note, ...change, revision: note.revision + 1, editedAt: client.now() };
      typed.value = next;
      waiting = next;
      state.value = 'saving';
      running ??= drain();
    },
    async settled() {
      await running;
    },
    forget() {
      typed.value = null;
      state.value = 'idle';
      refusal.value = null;
    },
  };
}

/** A background that does not answer is a refusal too. */
function save(client: Client, note: Note): Promise<Result<null, Refusal>> {
  return client.command
    .saveNote({ note })
    .catch((): Result<null, Refusal> => ({ ok: false, reason: 'unknown' }));
}
