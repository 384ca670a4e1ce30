import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type DuePrompt, promptAtEnd, waitingPrompts } from '../../../shared/journey/due-prompt.ts';
import { standing } from '../../../shared/journey/standing.ts';
import type { Asking, Client } from '../client.ts';
import type { WholeWalk } from './after-model.ts';
import { cardAnswers, quietCards, type Said } from './card-answers.ts';

/** Questions of a walk that nobody has answered, for whoever looks at it afterwards. */
export interface OpenQuestionsModel {
  /** In the order they were asked; none where the walker wants no questions. */
  readonly waiting: ReadonlySignal<readonly DuePrompt[]>;
  /** The one that is being answered. */
  readonly opened: ReadonlySignal<DuePrompt | null>;
  /** What was said on a card while it is open, by question. Reads a signal. */
  said(due: DuePrompt): ReadonlyMap<string, Said>;
  /** Null puts the open one away: it waits on. */
  open(due: DuePrompt | null): void;
  /** Kept at once. */
  answer(due: DuePrompt, question: string, said: Said): void;
  /** The card goes; with nothing said it counts as skipped, and is not asked again. */
  done(due: DuePrompt): Promise<void>;
}

export function openQuestionsModel(
  client: Client,
  whole: ReadonlySignal<WholeWalk | null>,
  until: AbortSignal,
): OpenQuestionsModel {
  const asking = signal<Asking>({ on: false, walkId: '', quiet: [] });
  client.asking.onChange((now) => {
    asking.value = now;
  }, until);
  const opened = signal<DuePrompt | null>(null);
  const closed = signal<ReadonlySet<string>>(new Set());
  const waiting = computed(() => {
    const left = leftOpen(whole.value, asking.value).filter(({ key }) => !closed.value.has(key));
    return withOpened(left, opened.value);
  });
  const answers = cardAnswers(
    client,
    () => whole.value && { walk: whole.value.walk, placeId: null },
  );
  return {
    ...{ waiting, opened, said: answers.said, answer: answers.answer },
    open(due) {
      opened.value = due;
    },
    async done(due) {
      await answers.finish(due);
      batch(() => {
        opened.value = null;
        closed.value = new Set(closed.value).add(due.key);
      });
    },
  };
}

function leftOpen(whole: WholeWalk | null, asking: Asking): DuePrompt[] {
  if (!whole || !asking.on) return [];
  const steps = standing(whole.steps);
  const quiet = quietCards(asking, whole.walk);
  const isOver = whole.walk.state === 'ended';
  const atEnd = isOver ? promptAtEnd(steps, whole.notes, quiet) : null;
  return [...waitingPrompts(steps, quiet), ...(atEnd ? [atEnd] : [])];
}

/** With its first letter a question is answered: its card stays where it is until somebody is done with it. */
function withOpened(waiting: readonly DuePrompt[], opened: DuePrompt | null): DuePrompt[] {
  const others = waiting.filter(({ key }) => key !== opened?.key);
  const time = ({ placeAt }: DuePrompt) => placeAt ?? Number.POSITIVE_INFINITY;
  return [...others, ...(opened ? [opened] : [])].sort((a, b) => time(a) - time(b));
}
