import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { asSeenBlind } from '../../../shared/journey/blind.ts';
import { type DuePrompt, duePrompt, promptAtEnd } from '../../../shared/journey/due-prompt.ts';
import type { MadeStep } from '../../../shared/journey/made-step.ts';
import { PROMPT_CARD_IDS } from '../../../shared/journey/prompts.ts';
import type { Client } from '../client.ts';
import type { RecordsModel } from './records-model.ts';
import { type StepSaver, stepSaver } from './step-saver.ts';

/** What was said to one question. */
export interface Said {
  value: number | null;
  text: string;
}

export interface PromptsModel {
  /** The card for where the walker is; null while none is wanted. One that was begun stays until it is done. */
  readonly card: ReadonlySignal<DuePrompt | null>;
  /** The same for a walk that is being ended without a note. */
  readonly atEnd: ReadonlySignal<DuePrompt | null>;
  /** What was said on the card that is shown, by question. */
  readonly said: ReadonlySignal<ReadonlyMap<string, Said>>;
  /** Kept at once. */
  answer(due: DuePrompt, question: string, said: Said): void;
  /** The card goes; with nothing said it counts as skipped. */
  done(due: DuePrompt): Promise<void>;
  /** The same, and the card does not come again in this walk. */
  never(due: DuePrompt): Promise<void>;
}

type AnswerStep = Extract<MadeStep, { kind: 'answer' }>;
const NOTHING: Said = { value: null, text: '' };

/** The questions that come while walking (`shared/journey/prompts.ts`): one card at a time, never in the way. */
export function promptsModel(
  client: Client,
  records: RecordsModel,
  ending: AbortSignal,
): PromptsModel {
  const begun = signal<DuePrompt | null>(null);
  const closed = signal<ReadonlySet<string>>(new Set());
  const steps = signal<ReadonlyMap<string, AnswerStep>>(new Map());
  const wanted = wantedCards(client, records, ending);
  const open = (due: DuePrompt | null) => (due && closed.value.has(due.key) ? null : due);
  const saver = stepSaver(client);
  const put = answerer(client, records, steps, saver);
  const done = async (due: DuePrompt) => {
    const [first] = due.card.questions;
    if (steps.value.size === 0 && first) put(due, first.id, NOTHING);
    const answers = [...steps.value.values()].map(({ id }) => id);
    closeCard({ begun, closed, steps }, due);
    await saver.secured();
    await records.reread(answers);
  };
  return {
    card: computed(() => open(begun.value ?? wanted.due.value)),
    atEnd: computed(() => open(wanted.atEnd.value)),
    said: computed(
      () => new Map([...steps.value].map(([id, { value, text }]) => [id, { value, text }])),
    ),
    answer(due, question, said) {
      begun.value = due;
      put(due, question, said);
    },
    done,
    async never(due) {
      const walk = records.current.value;
      if (walk) await client.asking.quieten(walk.id, due.card.id);
      await done(due);
    },
  };
}

/** Keeps an answer: one step for each question of the card, written again with each letter. */
function answerer(
  client: Client,
  records: RecordsModel,
  steps: Signal<ReadonlyMap<string, AnswerStep>>,
  saver: StepSaver,
) {
  return (due: DuePrompt, question: string, { value, text }: Said): void => {
    const walkId = records.current.value?.id;
    if (!walkId) return;
    const before = steps.value.get(question);
    const made = { id: before?.id ?? client.newId(), walkId, at: before?.at ?? client.now() };
    const { address, stage } = due;
    const skipped = value === null && text.trim() === '';
    const step: AnswerStep = {
      ...{ kind: 'answer', ...made, address, stage },
      ...{ question, value, text, skipped },
    };
    steps.value = new Map(steps.value).set(question, step);
    saver.write(step);
  };
}

interface Open {
  begun: Signal<DuePrompt | null>;
  closed: Signal<ReadonlySet<string>>;
  steps: Signal<ReadonlyMap<string, AnswerStep>>;
}

function closeCard({ begun, closed, steps }: Open, due: DuePrompt): void {
  batch(() => {
    begun.value = null;
    closed.value = new Set(closed.value).add(due.key);
    steps.value = new Map();
  });
}

/** What the walk, the settings and what was answered before leave to ask. */
function wantedCards(client: Client, records: RecordsModel, ending: AbortSignal) {
  const asking = signal({ on: false, walkId: '', quiet: [] as readonly string[] });
  client.asking.onChange((now) => {
    asking.value = now;
  }, ending);
  const quiet = computed(() => {
    const { walkId, quiet: cards } = asking.value;
    const same = walkId === records.current.value?.id;
    return new Set(PROMPT_CARD_IDS.filter((id) => same && cards.includes(id)));
  });
  const situation = computed(() => {
    const walk = records.current.value;
    const plan = walk ? records.journeyOf(walk)?.plan : undefined;
    const all = records.records.value;
    if (!asking.value.on || !walk || !plan || !all) return null;
    // A question must not tell a blind walker that a stage begins here.
    return {
      walk,
      notes: all.notes,
      ...(walk.charter?.blind ? asSeenBlind(plan, all.steps) : { plan, steps: all.steps }),
    };
  });
  return {
    due: computed(() => {
      const now = situation.value;
      return now?.walk.state === 'walking' ? duePrompt(now.plan, now.steps, quiet.value) : null;
    }),
    atEnd: computed(() => {
      const now = situation.value;
      return now && promptAtEnd(now.steps, now.notes, quiet.value);
    }),
  };
}
