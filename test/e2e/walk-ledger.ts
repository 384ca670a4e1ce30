/**
 * What a test does on a walk, written down by the test itself and counted without a line of the product: the walk's page
 * must say the same, to the step.
 */

export type Action = 'seen' | 'clicked' | 'changed' | 'sent';
export type Feeling = -2 | -1 | 0 | 1 | 2;
/** As the page calls it; empty for going on, and off the page. */
export type Bend = '' | 'Back' | 'Sidetrack' | 'Back on the trail';

/** Wall clock, in milliseconds: not before the first, not after the second. */
export type Between = readonly [number, number];

export interface LedgerStop {
  kind: 'entry' | 'page' | 'moment';
  /** False for a page that was only gone back to after a moment. */
  stepped: boolean;
  name: string;
  /** `shop.localhost:4173`; empty off the page. */
  host: string;
  /** Empty beside the stages. */
  stage: string;
  bend: Bend;
  /** Which time the page was opened; 0 off the page. */
  visit: number;
  /** The most that was done with each touchpoint, and how often. */
  met: Map<string, readonly [Action, number]>;
  /** What was said, felt, noted and detected there, in that order. */
  told: string[];
  between: Between;
  /** The walk had rested before it. */
  rested?: true;
}

export interface LedgerNote {
  words: string;
  stage: string;
  severity: number;
  /** By name, where it is about one. */
  touchpoint?: string;
  /** The planted friction it is about. */
  friction: string;
  /** False where the page it is about was not shown any more. */
  isPictured: boolean;
  /** How it felt was said in it. */
  isFelt?: true;
}

export interface LedgerMessage {
  words: string;
  stage: string;
  /** Of which message before it says the opposite. */
  against?: string;
}

export interface Ledger {
  stops: LedgerStop[];
  /** Those that the shop is to blame for. */
  signals: { name: string; state: 'confirmed' | 'dismissed' }[];
  notes: LedgerNote[];
  /** What was felt, and in which stage. */
  felt: { stage: string; feeling: Feeling }[];
  answers: [question: string, answer: string][];
  /** Banners that were met on a page. */
  messages: LedgerMessage[];
  /** Pages and answers that were slow because the machine was, and were dismissed for it. */
  machine: number;
  pauses: { from: Between; to: Between }[];
  endedAt: Between;
}

export function newLedger(): Ledger {
  return {
    ...{ stops: [], signals: [], notes: [], felt: [], answers: [], messages: [], pauses: [] },
    ...{ machine: 0 },
    endedAt: [0, 0],
  };
}
