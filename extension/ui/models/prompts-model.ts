import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { asSeenBlind } from '../../../shared/journey/blind.ts';
import {
  type DuePrompt,
  duePrompt,
  promptAtEnd,
  waitingPrompts,
} from '../../../shared/journey/due-prompt.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { PromptCardId } from '../../../shared/journey/prompts.ts';
import type { Note, Step, Walk } from '../../../shared/journey/records.ts';
import type { Asking, Client } from '../client.ts';
import { cardAnswers, quietCards, type Said } from './card-answers.ts';
import type { RecordsModel } from './records-model.ts';

/** What of the questions is shown: one at a time, and only as much as the walker asks for. */
export type PromptStrip =
  | { is: 'none' }
  /** What is asked where the walker is, in a line. */
  | { is: 'line'; due: DuePrompt }
  /** The walker opened it; `more` questions wait beside it. */
  | { is: 'open'; due: DuePrompt; more: number }
  /** The walker went on: so many wait for an answer. */
  | { is: 'chip'; count: number };

export interface PromptsModel {
  readonly strip: ReadonlySignal<PromptStrip>;
  /** What is asked where the walker is, whether in a line or stepped aside; null where nothing is. */
  readonly here: ReadonlySignal<DuePrompt | null>;
  /** The card for a walk that is being ended without a note. */
  readonly atEnd: ReadonlySignal<DuePrompt | null>;
  /** What was said on a card while it is open, by question. Reads a signal. */
  said(due: DuePrompt): ReadonlyMap<string, Said>;
  /** It was to be seen: it waits from now on until it is answered. */
  asked(due: DuePrompt): void;
  /** Its line goes, and it waits. */
  stepAside(due: DuePrompt): void;
  /** Opens what is in the line, else the latest of those that wait. */
  open(): void;
  /** The open one is put away again, and waits. */
  later(): void;
  /** Kept at once. */
  answer(due: DuePrompt, question: string, said: Said): void;
  /** The card goes; with nothing said it counts as skipped. */
  done(due: DuePrompt): Promise<void>;
  /** The same, and the card does not come again in this walk. */
  never(due: DuePrompt): Promise<void>;
}

/** The questions that come while walking (`shared/journey/prompts.ts`): one at a time, never in the way, none lost. */
export function promptsModel(
  client: Client,
  records: RecordsModel,
  ending: AbortSignal,
): PromptsModel {
  const wanted = wantedCards(client, records, ending);
  const answers = cardAnswers(client, () => wanted.asked.value);
  const shown = shownCards(wanted);
  const { opened, stepAside } = shown;
  const done = async (due: DuePrompt) => {
    const stored = answers.finish(due);
    shown.close(due);
    await records.reread(await stored);
  };
  return {
    strip: computed(() => stripOf(shown.open.value, shown.inLine.value, shown.waiting.value)),
    ...{ here: shown.here, atEnd: shown.atEnd, stepAside, done },
    ...{ said: answers.said, asked: answers.asked, answer: answers.answer },
    open() {
      const due = shown.inLine.peek() ?? shown.waiting.peek().at(-1);
      const walkId = wanted.asked.peek()?.walk.id;
      if (due && walkId) opened.value = { walkId, due };
    },
    later: () =>
      batch(() => {
        stepAside(shown.open.peek());
        opened.value = null;
      }),
    async never(due) {
      const walkId = wanted.asked.peek()?.walk.id;
      const { id } = due.card;
      const same = shown.waiting
        .peek()
        .filter(({ card, key }) => card.id === id && key !== due.key);
      if (walkId) await client.asking.quieten(walkId, id);
      for (const one of [due, ...same]) await done(one);
    },
  };
}

/** What is shown of that, as the walker has opened it, put it aside and been done with it. */
function shownCards(wanted: ReturnType<typeof wantedCards>) {
  const opened = signal<{ walkId: string; due: DuePrompt } | null>(null);
  const aside = signal<ReadonlySet<string>>(new Set());
  const closed = signal<ReadonlySet<string>>(new Set());
  const standing = (due: DuePrompt | null) => (due && closed.value.has(due.key) ? null : due);
  const here = computed(() => standing(wanted.here.value));
  const inLine = computed(() => {
    const due = here.value;
    return due && !aside.value.has(due.key) && !wanted.hasGoneOn.value ? due : null;
  });
  return {
    ...{ opened, here, inLine },
    stepAside(due: DuePrompt | null) {
      if (due) aside.value = new Set(aside.value).add(due.key);
    },
    close: (due: DuePrompt) =>
      batch(() => {
        opened.value = null;
        closed.value = new Set(closed.value).add(due.key);
      }),
    atEnd: computed(() => standing(wanted.atEnd.value)),
    /** Everything but what is in the line. */
    waiting: computed(() => {
      const before = wanted.waiting.value.filter(({ key }) => !closed.value.has(key));
      return here.value && !inLine.value ? [...before, here.value] : before;
    }),
    open: computed(() => {
      const one = opened.value;
      return one?.walkId === wanted.asked.value?.walk.id ? standing(one?.due ?? null) : null;
    }),
  };
}

function stripOf(
  open: DuePrompt | null,
  inLine: DuePrompt | null,
  waiting: readonly DuePrompt[],
): PromptStrip {
  const others = waiting.filter(({ key }) => key !== open?.key);
  if (open) return { is: 'open', due: open, more: questionsOf(others) };
  if (inLine) return { is: 'line', due: inLine };
  return waiting.length > 0 ? { is: 'chip', count: questionsOf(waiting) } : { is: 'none' };
}

/** Questions are counted, not cards of them: one that steps aside says of itself what its line said. */
function questionsOf(waiting: readonly DuePrompt[]): number {
  return waiting.reduce((sum, { card }) => sum + card.questions.length, 0);
}

interface Situation {
  walk: Walk;
  steps: readonly Step[];
  notes: readonly Note[];
  quiet: ReadonlySet<PromptCardId>;
  plan: Plan;
  /** Where the walker is has been looked at. */
  isSettled: boolean;
}

/** The walk that goes on, as far as it may be asked about; null where nothing may be asked. */
function situationOf(
  client: Client,
  records: RecordsModel,
  ending: AbortSignal,
): ReadonlySignal<Situation | null> {
  const asking = signal<Asking>({ on: false, walkId: '', quiet: [] });
  client.asking.onChange((now) => {
    asking.value = now;
  }, ending);
  return computed(() => {
    const walk = records.current.value;
    const plan = walk ? records.journeyOf(walk)?.plan : undefined;
    const all = records.records.value;
    if (!asking.value.on || !walk || !plan || !all) return null;
    // A question must not tell a blind walker that a stage begins here.
    const seen = walk.charter?.blind ? asSeenBlind(plan, all.steps) : { plan, steps: all.steps };
    const quiet = quietCards(asking.value, walk);
    return { walk, notes: all.notes, quiet, isSettled: isSettled(all.steps), ...seen };
  });
}

/** What the walk, the settings and what was answered before leave to ask. */
function wantedCards(client: Client, records: RecordsModel, ending: AbortSignal) {
  const situation = situationOf(client, records, ending);
  const from = <Value>(read: (now: Situation) => Value) =>
    computed(() => situation.value && read(situation.value));
  const here = from(({ plan, walk, steps, quiet, isSettled: isKnown }) =>
    walk.state === 'walking' && isKnown ? duePrompt(plan, walk, steps, quiet) : null,
  );
  const asked = from(({ steps, quiet }) => waitingPrompts(steps, quiet));
  return {
    here,
    waiting: computed(() => (asked.value ?? []).filter(({ key }) => key !== here.value?.key)),
    atEnd: from(({ steps, notes, quiet }) => promptAtEnd(steps, notes, quiet)),
    /** Something was done where the question came: the walker is busy with the page. */
    hasGoneOn: from(hasGoneOn),
    asked: from(({ walk, steps }) => ({ walk, placeId: steps.findLast(isPlace)?.id ?? null })),
  };
}

const isPlace = ({ kind }: Step) => kind === 'page' || kind === 'moment';

/** What a page has is known: which stage it is in may come with it, and with that another question. */
function isSettled(steps: readonly Step[]): boolean {
  const place = steps.findLast(isPlace);
  return place?.kind !== 'page' || place.marks !== null;
}

function hasGoneOn({ steps }: Pick<Situation, 'steps'>): boolean {
  const from = steps.findLastIndex(isPlace);
  return steps
    .slice(from + 1)
    .some(
      ({ kind, ...step }) => kind === 'touchpoint' && 'action' in step && step.action !== 'seen',
    );
}
