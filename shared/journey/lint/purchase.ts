import type { LocalText } from '../local-text.ts';
import type { Plan, Stage } from '../plan.ts';
import { FIVE_STAGES, SIX_STAGES, THREE_STAGES } from '../preset-stages.ts';

/** The stage in which the customer buys, in each of the ready-made models (domain 1.0). */
const BUYING = ['during', 'purchase', 'conversion'];

const PRESET_STAGES = [...THREE_STAGES, ...FIVE_STAGES, ...SIX_STAGES];

/** Ids and names, in every language, by which the purchase is known: `purchase`, `köp`, `konvertering` ... */
const PURCHASE_WORDS = new Set(
  PRESET_STAGES.filter(({ id }) => BUYING.includes(id)).flatMap((stage) => wordsOf(stage)),
);

/**
 * Position of the stage in which the customer buys, or -1 where none is known by its id or one of its names:
 * the number and names of stages are free (domain 1.0, trap a), and not every journey is a purchase (000-10).
 */
export function purchaseIndex(plan: Plan): number {
  return plan.stages.findLastIndex((stage) => wordsOf(stage).some(isPurchaseWord));
}

function isPurchaseWord(word: string): boolean {
  return PURCHASE_WORDS.has(word);
}

function wordsOf({ id, name }: Stage): string[] {
  return [id, ...texts(name)].map((word) => word.trim().toLowerCase());
}

function texts(text: LocalText): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
