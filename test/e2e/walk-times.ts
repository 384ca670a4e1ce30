import type { Between, Ledger, LedgerStop } from './walk-ledger.ts';

/** Nobody does a thing to the millisecond: what the walk's page says of time has to lie between the ledger's bounds. */

const SECOND_MS = 1_000;
const UNITS_MS: Record<string, number> = { sec: SECOND_MS, min: 60 * SECOND_MS };
export const OUTSIDE = 'Outside the stages';

export interface TimeBounds {
  /** Stage by stage, by name. */
  walked: Map<string, Between>;
  waiting: Map<string, Between>;
  /** Waited for the moment, and rested. */
  told: Between;
  rested: Between;
  all: Between;
}

/** Together. */
export const plus = ([least, most]: Between, [from, to]: Between): Between => [
  least + from,
  most + to,
];
const minus = ([least, most]: Between, [from, to]: Between): Between => [
  Math.max(0, least - to),
  Math.max(0, most - from),
];
/** From something until something else, at the least and at the most. */
const until = ([from, to]: Between, [then, last]: Between): Between => [
  Math.max(0, then - to),
  last - from,
];

/** @param waitedMs how long the walker said to have waited for the one moment within the walk */
export function timeBounds(ledger: Ledger, waitedMs: number): TimeBounds {
  const stops = ledger.stops.slice(ledger.stops.findIndex(({ kind }) => kind === 'page'));
  const [first] = stops;
  const moment = stops.find(({ kind }) => kind === 'moment');
  if (!first || !moment) throw new Error('a walk has pages and a moment');
  const walked = new Map<string, Between>();
  // What was done on the pages meanwhile was no waiting.
  const told: Between = [waitedMs - until(first.between, moment.between)[1], waitedMs];
  const waiting = new Map([[moment.stage, told]]);
  const add = (to: Map<string, Between>, stage: string, spent: Between) =>
    to.set(stage, plus(to.get(stage) ?? [0, 0], spent));
  let stage = '';
  for (const [index, stop] of stops.entries()) {
    if (stop.kind === 'page') stage = stop.stage || OUTSIDE;
    const next = stops[index + 1];
    add(walked, stage, spentAt(stop, next, ledger));
    const rest = restBefore(next, ledger);
    // A rest belongs to the stage it began in.
    if (rest) add(waiting, stage, rest);
  }
  const rests = ledger.pauses.map(({ from, to }) => until(from, to));
  return {
    ...{ walked, waiting, told },
    rested: rests.reduce(plus, [0, 0]),
    all: [...walked.values()].reduce(plus, [0, 0]),
  };
}

/** How long the walk rested before it came to this stop. */
function restBefore(next: LedgerStop | undefined, { pauses }: Ledger): Between | undefined {
  const pause = pauses.find(({ to }) => next && to[1] === next.between[1]);
  return pause && until(pause.from, pause.to);
}

function spentAt(stop: LedgerStop, next: LedgerStop | undefined, ledger: Ledger): Between {
  const spent = until(stop.between, next?.between ?? ledger.endedAt);
  // From the last thing done there the walker waited for the moment.
  if (next?.kind === 'moment') return [0, spent[1]];
  const rest = restBefore(next, ledger);
  return rest ? minus(spent, rest) : spent;
}

/** What a stretch of time in words may stand for: `45 sec` is half a second more or less. */
function meant(words: string): Between {
  if (words === '–') return [0, SECOND_MS / 2];
  const [, count, unit = ''] = /^(\d+) (\w+)/.exec(words) ?? [];
  const unitMs = UNITS_MS[unit];
  if (count === undefined || !unitMs) throw new Error(`“${words}” is no stretch of time`);
  return [(Number(count) - 0.5) * unitMs, (Number(count) + 0.5) * unitMs];
}

/** Empty where the words can stand for a stretch between the bounds; else what is wrong. */
export function outOfBounds(what: string, words: string, [least, most]: Between): string[] {
  const [from, to] = meant(words);
  if (from <= most && to >= least) return [];
  return [`${what}: “${words}” is not between ${least} and ${most} ms`];
}
