import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Walk } from '../../../shared/journey/records.ts';
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
  const undo = undoing(client, taken, attempt, async (walk) => {
    const { expectedUndo } = await import('./expected-undo.ts');
    const steps = records.records.value?.steps ?? [];
    return expectedUndo(walk, records.journeyOf(walk), steps, client.language);
  });
  return {
    undone: computed(() => undone.value?.said ?? null),
    async undoStep() {
      const walk = records.current.value;
      if (walk) await undo.run(walk);
    },
    async putBack() {
      // Which steps they were is known once the background has answered.
      await undo.answered();
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

/** @param expected what the background is about to take out, in its words; undefined where nothing is left */
function undoing(
  client: Client,
  taken: { value: Taken | null },
  attempt: (answer: Promise<Result<unknown, Refusal>>) => Promise<boolean>,
  expected: (walk: Walk) => Promise<string | undefined>,
) {
  let answered: Promise<void> = Promise.resolve();
  return {
    answered: () => answered,
    async run(walk: Walk): Promise<void> {
      const [walkId, at] = [walk.id, client.now()];
      const answer = client.command.undoLastStep({ walkId });
      let isTold = false;
      // Said at once, as far as it is known here: the background's answer and what is shown of the walk follow.
      void expected(walk).then((said) => {
        if (said && !isTold) taken.value = { walkId, at, stepIds: [], said };
      });
      answered = answer
        .then((result) => (result.ok && result.value.stepIds.length > 0 ? result.value : null))
        .catch(() => null)
        .then((told) => {
          isTold = true;
          taken.value = told && { walkId, at, ...told };
        });
      await Promise.all([attempt(answer), answered]);
    },
  };
}
