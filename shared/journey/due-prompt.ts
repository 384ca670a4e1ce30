import { originOf } from '../kit/page-address.ts';
import { purchaseIndex } from './lint/purchase.ts';
import { type Plan, stageIndex } from './plan.ts';
import { PROMPT_CARDS, type PromptCard, type PromptCardId, promptCard } from './prompts.ts';
import type { Note, Step } from './records.ts';

type AnswerStep = Extract<Step, { kind: 'answer' }>;
type PlaceStep = Extract<Step, { kind: 'page' | 'moment' }>;

/** A card that is to be shown, and what it is about. */
export interface DuePrompt {
  card: PromptCard;
  /** Unlike that of any other showing. */
  key: string;
  address: string;
  stage: string | null;
}

/**
 * So many skipped in a row and only a new stage or a hand-over is asked about: who does not want to be asked is not.
 */
export const SKIPS_BEFORE_QUIET = 3;

/**
 * The one card for where the walker is now, or null. One for each page or moment at most: what was answered or skipped
 * there is enough. The stage is the one of the latest page or moment, and a card that is about it needs one.
 * @param steps the standing steps in the order they happened
 * @param quiet cards that shall not come again in this walk
 */
export function duePrompt(
  plan: Plan,
  steps: readonly Step[],
  quiet: ReadonlySet<PromptCardId>,
): DuePrompt | null {
  const places = steps.filter((step) => step.kind === 'page' || step.kind === 'moment');
  const here = places.at(-1);
  if (!here) return null;
  const answers = steps.filter((step) => step.kind === 'answer');
  if (answers.some(({ at }) => at >= here.at)) return null;
  const situation = { plan, places, here, answers };
  const card = (PROMPT_CARDS as readonly PromptCard[]).find(
    (candidate) => !quiet.has(candidate.id) && isDue(candidate, situation),
  );
  if (!card) return null;
  const { id, address, stage } = here;
  return { card, key: `${card.id}@${id}`, address, stage };
}

/** The question for a walk that ends without a note (domain 004-09); null where there is one, or it was asked. */
export function promptAtEnd(
  steps: readonly Step[],
  notes: readonly Note[],
  quiet: ReadonlySet<PromptCardId>,
): DuePrompt | null {
  const card = promptCard('silent');
  const answers = steps.filter((step) => step.kind === 'answer');
  if (notes.length > 0 || quiet.has(card.id) || wasAsked(card, answers)) return null;
  const here = steps.findLast(({ kind }) => kind === 'page');
  return {
    ...{ card, key: `${card.id}@end` },
    address: here?.address ?? '',
    stage: here?.stage ?? null,
  };
}

interface Situation {
  plan: Plan;
  places: readonly PlaceStep[];
  here: PlaceStep;
  answers: readonly AnswerStep[];
}

function isDue(card: PromptCard, { plan, places, here, answers }: Situation): boolean {
  const at = stageIndex(plan, here.stage);
  const inStage = answers.filter(({ stage }) => stage === here.stage);
  switch (card.when) {
    case 'start':
      return !wasAsked(card, answers);
    case 'transition':
      return isHandOver(places.at(-2), here);
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

function isTired(answers: readonly AnswerStep[]): boolean {
  const latest = answers.slice(-SKIPS_BEFORE_QUIET);
  return latest.length === SKIPS_BEFORE_QUIET && latest.every(({ skipped }) => skipped);
}

/** From one site to another, or between a page and something off it: what the walker can feel break. */
function isHandOver(from: PlaceStep | undefined, to: PlaceStep): boolean {
  if (!from) return false;
  if (from.kind === 'page' && to.kind === 'page') {
    return originOf(from.address) !== originOf(to.address);
  }
  return from.kind !== to.kind;
}

/** True for a stage after the one in which the customer buys; no journey without a purchase has one. */
export function isAfterPurchase(plan: Plan, index: number): boolean {
  const purchase = purchaseIndex(plan);
  return purchase >= 0 && index > purchase;
}
