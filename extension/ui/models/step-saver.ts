import { type ReadonlySignal, signal } from '@preact/signals';
import type { MadeStep } from '../../../shared/journey/made-step.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import { retried } from '../../platform/retry.ts';
import type { Client } from '../client.ts';
import type { SaveState } from './note-saver.ts';

export interface StepSaver {
  readonly state: ReadonlySignal<SaveState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  write(step: MadeStep): void;
  /** Tries once more what was not stored. False where it is still not. */
  secured(): Promise<boolean>;
  forget(): void;
}

/**
 * Saves every change of a step that a person makes at once, one write at a time; of each step the latest version is
 * written. "Saved" is said when nothing is on its way any more.
 */
export function stepSaver(client: Client): StepSaver {
  const state = signal<SaveState>('idle');
  const refusal = signal<Refusal | null>(null);
  const waiting = new Map<string, MadeStep>();
  const unstored = new Map<string, MadeStep>();
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    for (let next = take(waiting); next; next = take(waiting)) {
      const answer = await save(client, next);
      if (answer.ok) unstored.delete(next.id);
      else unstored.set(next.id, next);
      refusal.value = answer.ok ? null : answer.reason;
      if (waiting.size === 0) state.value = unstored.size === 0 ? 'saved' : 'failed';
    }
    running = null;
  }
  function write(step: MadeStep): void {
    state.value = 'saving';
    waiting.set(step.id, step);
    running ??= drain();
  }
  return {
    state,
    refusal,
    write,
    async secured() {
      await running;
      for (const step of unstored.values()) write(step);
      await running;
      return unstored.size === 0;
    },
    forget() {
      unstored.clear();
      state.value = 'idle';
      refusal.value = null;
    },
  };
}

function take(waiting: Map<string, MadeStep>): MadeStep | undefined {
  const [first] = waiting.values();
  if (first) waiting.delete(first.id);
  return first;
}

/** Writing twice is writing once, so a background that did not answer is asked again. */
async function save(client: Client, step: MadeStep): Promise<Result<null, Refusal>> {
  const answer = await retried(() => client.command.putStep({ step }));
  return answer ?? { ok: false, reason: 'unknown' };
}
