import type { Between, Ledger, LedgerStop } from './walk-ledger.ts';

/** Nobody does a thing to the millisecond: what the walk's page says of time has to lie between the ledger's bounds. */

const SECOND_MS = 1_000;
const UNITS_MS: Record<string, number> = { sec: SECOND_MS, min: 60 * SECOND_MS };
export const OUTSIDE = 'Outside the stages';

export interface TimeBounds {
  /** Stage by stage, by name. */
  walked: Map<string, Between>;
  waiting: Between;
  paused: Between;
  all: Between;
}

const plus = ([least, most]: Between, [from, to]: Between): Between => [least + from, most + to];
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
  let stage = '';
  for (const [index, stop] of stops.entries()) {
    if (stop.kind === 'page') stage = stop.stage || OUTSIDE;
    const next = stops[index + 1];
    const spent = spentAt(stop, next, ledger);
    walked.set(stage, plus(walked.get(stage) ?? [0, 0], spent));
  }
  const before = until(first.between, moment.between);
  return {
    walked,
    // What was done on the pages meanwhile was no waiting.
    waiting: [waitedMs - before[1], waitedMs],
    paused: ledger.pauses.reduce<Between>(
      (sum, { from, to }) => plus(sum, until(from, to)),
      [0, 0],
    ),
    all: [...walked.values()].reduce(plus, [0, 0]),
  };
}

function spentAt(stop: LedgerStop, next: LedgerStop | undefined, ledger: Ledger): Between {
  const spent = until(stop.between, next?.between ?? ledger.endedAt);
  // From the last thing done there the walker waited for the moment.
  if (next?.kind === 'moment') return [0, spent[1]];
  const rest = ledger.pauses.find(({ to }) => next && to[1] === next.between[1]);
  return rest ? minus(spent, until(rest.from, rest.to)) : spent;
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
