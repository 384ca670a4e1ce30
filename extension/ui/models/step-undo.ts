import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { lastStepOf } from '../../../shared/journey/last-step.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import { undoneWords } from '../../platform/undone-words.ts';
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
  let answered: Promise<void> = Promise.resolve();
  const undone = computed(() => {
    const last = taken.value;
    if (!last || last.walkId !== records.current.value?.id) return null;
    const steps = records.records.value?.steps ?? [];
    return steps.some(({ kind, at }) => kind === 'page' && at > last.at) ? null : last;
  });
  return {
    undone: computed(() => undone.value?.said ?? null),
    async undoStep() {
      const walk = records.current.value;
      if (!walk) return;
      const walkId = walk.id;
      const at = client.now();
      const answer = client.command.undoLastStep({ walkId });
      // Said at once, as far as it is known here: the background's answer and what is shown of the walk follow.
      const [last] = lastStepOf(records.records.value?.steps ?? []);
      if (last) {
        const plan = walk.charter?.blind ? null : (records.journeyOf(walk)?.plan ?? null);
        taken.value = { walkId, at, stepIds: [], said: undoneWords(last, plan, client.language) };
      }
      const told = answer.then(
        (result) => {
          const isTaken = result.ok && result.value.stepIds.length > 0;
          taken.value = isTaken ? { walkId, at, ...result.value } : null;
        },
        () => {
          taken.value = null;
        },
      );
      answered = told;
      await Promise.all([attempt(answer), told]);
    },
    async putBack() {
      // Which steps they were is known once the background has answered.
      await answered;
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
