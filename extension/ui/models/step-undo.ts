import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import type { RecordsModel } from './records-model.ts';

export interface StepUndo {
  /**
   * In a sentence what was just taken out, for whoever wants it back; null when there is nothing to say, the walk is over,
   * or has gone on to another page: then it is no longer the last thing done.
   */
  readonly undone: ReadonlySignal<string | null>;
  /** Takes the walk's last step out. */
  undoStep(): Promise<void>;
  putBack(): Promise<void>;
  forgetUndone(): void;
}

interface Taken {
  walkId: string;
  /** When it was taken out. */
  at: number;
  stepIds: readonly string[];
  said: string;
}

/**
 * Taking the last step out of the unfinished walk, and putting it back.
 * @param attempt runs a command and keeps its refusal
 */
export function stepUndo(
  client: Client,
  records: RecordsModel,
  attempt: (answer: Promise<Result<unknown, Refusal>>) => Promise<boolean>,
): StepUndo {
  const taken = signal<Taken | null>(null);
  const undone = computed(() => {
    const last = taken.value;
    if (!last || last.walkId !== records.current.value?.id) return null;
    const steps = records.records.value?.steps ?? [];
    return steps.some(({ kind, at }) => kind === 'page' && at > last.at) ? null : last;
  });
  return {
    undone: computed(() => undone.value?.said ?? null),
    async undoStep() {
      const walkId = records.current.value?.id;
      if (!walkId) return;
      const at = client.now();
      const answer = client.command.undoLastStep({ walkId });
      // Said at once: what is shown of the walk follows.
      const said = answer.then((result) => {
        taken.value =
          result.ok && result.value.stepIds.length > 0 ? { walkId, at, ...result.value } : null;
      });
      await Promise.all([attempt(answer), said.catch(() => undefined)]);
    },
    async putBack() {
      const stepIds = undone.value?.stepIds ?? [];
      taken.value = null;
      for (const stepId of stepIds) {
        await attempt(client.command.changeStep({ stepId, change: { deleted: false } }));
      }
    },
    forgetUndone() {
      taken.value = null;
    },
  };
}
