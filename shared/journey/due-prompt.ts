import { isHandOver } from './hand-over.ts';
import { purchaseIndex } from './lint/purchase.ts';
import { type Plan, stageIndex } from './plan.ts';
import { cardOf, PROMPT_CARDS, type PromptCard, type PromptCardId, promptCard } from './prompts.ts';
import type { Note, Step, Walk } from './records.ts';

export type AnswerStep = Extract<Step, { kind: 'answer' }>;
export type PlaceStep = Extract<Step, { kind: 'page' | 'moment' }>;
type Known = Pick<Walk, 'channel' | 'charter' | 'startedAt'>;

/** From one place to the next: what a question about a passage is about. */
export interface Passage {
  from: PlaceStep;
  to: PlaceStep;
}

/** A card that is to be shown, and what it is about. */
export interface DuePrompt {
  card: PromptCard;
  /** Unlike that of any other showing. */
  key: string;
  address: string;
  stage: string | null;
  /** The page or moment it is about; null for the whole walk. */
  placeId: string | null;
  /** A time that belongs to that place; null for the whole walk. */
  placeAt: number | null;
  /** Both ends, for a card about a passage. */
  passage: Passage | null;
  /** What says that it was asked, where that was written down. */
  asked: AnswerStep | null;
}

/**
 * So many left without an answer in a row and only a new stage or a hand-over is asked about: who does not want to be
 * asked is not.
 */
export const SKIPS_BEFORE_QUIET = 3;

/**
 * The one card for where the walker is now, or null. One for each page or moment at most: what was answered or skipped
 * there is enough, and what was asked there stays. The stage is the one of the latest page or moment, and a card that is
 * about it needs one. What the walker said before the walk is not asked.
 * @param steps the standing steps in the order they happened
 * @param quiet cards that shall not come again in this walk
 */
export function duePrompt(
  plan: Plan,
  walk: Known,
  steps: readonly Step[],
  quiet: ReadonlySet<PromptCardId>,
): DuePrompt | null {
  const places = steps.filter(isPlace);
  const here = places.at(-1);
  if (!here) return null;
  const answers = steps.filter(isAnswer);
  const said = answers.filter(({ at }) => at >= here.at);
  if (said.some(({ waits }) => !waits)) return null;
  const situation = { plan, walk, steps, places, here, answers };
  // Whose page it is shows a moment after the walker came: the passage goes before what was asked meanwhile, which waits.
  if (said.length > 0 && !isPassageDue(situation, said, quiet)) {
    const open = said
      .flatMap((answer) => askedThere(answer, places) ?? [])
      .filter(({ card }) => !quiet.has(card.id));
    return open.find(({ passage }) => passage) ?? open[0] ?? null;
  }
  const card = (PROMPT_CARDS as readonly PromptCard[]).find(
    (candidate) =>
      !quiet.has(candidate.id) &&
      !(candidate.when === 'start' && isContactKnown(walk)) &&
      isDue(candidate, situation),
  );
  return card ? dueAt(card, here, places.at(-2)) : null;
}

/**
 * What was asked where the walker is no more, and waits for an answer; the latest last.
 * @param steps the standing steps in the order they happened
 */
export function waitingPrompts(
  steps: readonly Step[],
  quiet: ReadonlySet<PromptCardId>,
): DuePrompt[] {
  const places = steps.filter(isPlace);
  const answers = steps.filter(isAnswer);
  const waiting = new Map<string, DuePrompt>();
  const said = new Set<string>();
  for (const answer of answers) {
    const due = askedThere(answer, places);
    if (!due || quiet.has(due.card.id)) continue;
    // Two panels may both have asked, and one of them have the answer.
    if (answer.waits) waiting.set(due.key, due);
    else said.add(due.key);
  }
  return [...waiting.values()].filter(({ key }) => !said.has(key));
}

/** How the customer comes into contact was said when the walk began (domain 003-10, 004-15). */
export function isContactKnown({ channel, charter }: Pick<Walk, 'channel' | 'charter'>): boolean {
  return channel.trim() !== '' || charter?.entry !== undefined;
}

/** The question for a walk that ends without a note (domain 004-09); null where there is one, or it was asked. */
export function promptAtEnd(
  steps: readonly Step[],
  notes: readonly Note[],
  quiet: ReadonlySet<PromptCardId>,
): DuePrompt | null {
  const card = promptCard('silent');
  if (notes.length > 0 || quiet.has(card.id) || wasAsked(card, steps.filter(isAnswer))) return null;
  const here = steps.findLast(({ kind }) => kind === 'page');
  return {
    ...{ card, key: `${card.id}@end`, placeId: null, placeAt: null, passage: null, asked: null },
    address: here?.address ?? '',
    stage: here?.stage ?? null,
  };
}

/**
 * The passage by which the walker came to where something was said; null where it is the first place.
 * @param steps the standing steps in the order they happened
 */
export function passageTo(steps: readonly Step[], at: number): Passage | null {
  const [from, to] = steps.filter((step) => isPlace(step) && step.at <= at).slice(-2);
  return from && to && isPlace(from) && isPlace(to) ? { from, to } : null;
}

function isPlace(step: Step): step is PlaceStep {
  return step.kind === 'page' || step.kind === 'moment';
}

function isAnswer(step: Step): step is AnswerStep {
  return step.kind === 'answer';
}

/** The card that an answer is to, about the place it was asked at; null where there is none any more. */
function askedThere(asked: AnswerStep, places: readonly PlaceStep[]): DuePrompt | null {
  const id = cardOf(asked.question);
  const index = places.findLastIndex(({ at }) => at <= asked.at);
  const place = places[index];
  return id && place ? { ...dueAt(promptCard(id), place, places[index - 1]), asked } : null;
}

function dueAt(card: PromptCard, place: PlaceStep, from: PlaceStep | undefined): DuePrompt {
  const { id, at, address, stage } = place;
  return {
    ...{ card, key: `${card.id}@${id}`, address, stage },
    ...{ placeId: id, placeAt: at + 1, asked: null },
    passage: card.when === 'transition' && from ? { from, to: place } : null,
  };
}

interface Situation {
  plan: Plan;
  walk: Known;
  steps: readonly Step[];
  places: readonly PlaceStep[];
  here: PlaceStep;
  answers: readonly AnswerStep[];
}

function isPassageDue(
  situation: Situation,
  said: readonly AnswerStep[],
  quiet: ReadonlySet<PromptCardId>,
): boolean {
  const card = promptCard('seam');
  const isFirst = said.some(({ question }) => cardOf(question) === 'contact');
  return !isFirst && !quiet.has(card.id) && !wasAsked(card, said) && isDue(card, situation);
}

function isDue(card: PromptCard, situation: Situation): boolean {
  const { plan, walk, steps, places, here, answers } = situation;
  const at = stageIndex(plan, here.stage);
  const inStage = answers.filter(({ stage }) => stage === here.stage);
  switch (card.when) {
    case 'start':
      return !wasAsked(card, answers);
    case 'transition':
      return isHandOver(plan, walk, steps, places.at(-2), here);
    case 'stage':
      return at >= 0 && !wasAsked(card, inStage);
    case 'after':
      return isAfterPurchase(plan, at) && !wasAsked(card, answers);
    case 'last':
      return isAfterPurchase(plan, at) && at === plan.stages.length - 1 && !wasAsked(card, answers);
    case 'pages':
      return (
        at >= 0 &&
        !isTired(answers) &&
        places.filter(({ kind, stage }) => kind === 'page' && stage === here.stage).length > 1 &&
        !wasAsked(card, inStage)
      );
    case 'page':
      return (
        here.kind === 'page' &&
        !isTired(answers) &&
        !wasAsked(
          card,
          answers.filter(({ address }) => address === here.address),
        )
      );
    case 'silentEnd':
      return false;
  }
}

function wasAsked(card: PromptCard, answers: readonly AnswerStep[]): boolean {
  return answers.some(({ question }) => card.questions.some(({ id }) => id === question));
}

/** What was answered later does not undo that the walker went on without a word. */
function isTired(answers: readonly AnswerStep[]): boolean {
  const latest = answers.slice(-SKIPS_BEFORE_QUIET);
  const isUnsaid = ({ skipped, saidAt }: AnswerStep) => skipped || saidAt !== undefined;
  return latest.length === SKIPS_BEFORE_QUIET && latest.every(isUnsaid);
}

/** True for a stage after the one in which the customer buys; no journey without a purchase has one. */
export function isAfterPurchase(plan: Plan, index: number): boolean {
  const purchase = purchaseIndex(plan);
  return purchase >= 0 && index > purchase;
}
