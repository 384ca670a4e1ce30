import { isPaused } from './pauses.ts';
import { type Place, placesOf, stagesInOrder } from './place.ts';
import { type Plan, stageIndex } from './plan.ts';
import type { Note, Step, Walk } from './records.ts';
import { spanAround, toldSpans } from './told-time.ts';

/**
 * A longer gap between two signs of life is waiting, not walking: half an hour, after which web analytics
 * customarily says that a visit is over.
 */
export const WAITING_GAP_MS = 30 * 60_000;

/**
 * Why nobody walked: `told`, the walker says to have waited for a moment off the page; `rest`, the walk was paused;
 * `gap`, for longer than WAITING_GAP_MS nothing was heard of it.
 */
export const WAITS = ['told', 'rest', 'gap'] as const;
export type Wait = (typeof WAITS)[number];

export interface StageTime {
  /** One for each stage of the plan, in its order. */
  stages: { stage: string; ms: number }[];
  /** On pages that belong to no stage. */
  elsewhereMs: number;
  /** Stages and elsewhere together. */
  activeMs: number;
  /** Each instant of waiting is of one kind: a wait that was told and lay in a rest is no rest as well. */
  waits: Record<Wait, number>;
  /** What was walked while the walker says to have waited for something off the page: no part of `waits`. */
  walkedOnMs: number;
  /** All waits together. */
  waitingMs: number;
}

/**
 * How long the walker was in each stage. Signs of life are steps, notes made or edited while the walk ran, and the
 * beginning and end of a pause; the time between two belongs to the page it was spent on, or to nobody where it lies in
 * a pause. The last one lasts until the walk's end, or until itself while the walk has none. Time before the first page
 * is in no sum. What was no walking was waiting, of one kind or another.
 *
 * What the walker told of a moment off the page goes before what can be guessed: a wait is waiting also in a pause, before
 * the first page and where it is shorter than a gap, except while something else was done meanwhile; what a moment took
 * belongs to the moment's stage.
 */
export function timePerStage(
  plan: Plan,
  walk: Walk,
  steps: readonly Step[],
  notes: readonly Note[],
): StageTime {
  const sums = new Map<string | null, number>();
  const waits: StageTime['waits'] = { told: 0, rest: 0, gap: 0 };
  let walkedOnMs = 0;
  for (const { kind, stage, ms, walkedOn } of stretchesOf(plan, walk, steps, notes)) {
    if (walkedOn) walkedOnMs += ms;
    if (kind === 'active') sums.set(stage, (sums.get(stage) ?? 0) + ms);
    else waits[kind] += ms;
  }
  const stages = plan.stages.map(({ id }) => ({ stage: id, ms: sums.get(id) ?? 0 }));
  const elsewhereMs = sums.get(null) ?? 0;
  const activeMs = stages.reduce((sum, { ms }) => sum + ms, elsewhereMs);
  const waitingMs = WAITS.reduce((sum, kind) => sum + waits[kind], 0);
  return { stages, elsewhereMs, activeMs, waits, walkedOnMs, waitingMs };
}

/** The time between two signs of life. */
interface Stretch {
  kind: 'active' | Wait;
  /** The stage of the page it was spent on; null on a page of none. */
  stage: string | null;
  ms: number;
  /** Walked while something off the page was waited for. */
  walkedOn?: boolean;
}

/** The walk's time, piece by piece, as `timePerStage` sums it up. */
export function stretchesOf(
  plan: Plan,
  walk: Walk,
  steps: readonly Step[],
  notes: readonly Note[],
): Stretch[] {
  const places = placesOf(plan, steps);
  const told = toldSpans(steps);
  const signs = signsOfLife(walk, places, steps, notes);
  const stageAt = stagesInOrder(places);
  const [first = Number.POSITIVE_INFINITY, last = Number.NEGATIVE_INFINITY] = [
    signs[0],
    signs.at(-1),
  ];
  const instants = [...signs, ...told.flatMap(({ from, to }) => [from, to])].sort((a, b) => a - b);
  return instants.slice(1).flatMap((end, index): Stretch[] => {
    const from = instants[index] ?? end;
    const ms = end - from;
    const span = spanAround(told, from, end);
    const said = span && stageIndex(plan, span.stage) >= 0 ? span.stage : null;
    const stage = said ?? stageAt(from);
    if (span?.kind === 'active') return [{ kind: 'active', stage, ms }];
    const within = from >= first && end <= last;
    if (!within && !span) return [];
    // A pause begins and ends with a sign of life, so no stretch between two is partly in one.
    const paused = isPaused(walk.pauses, from, end);
    const kind = paused ? 'rest' : ms > WAITING_GAP_MS ? 'gap' : 'active';
    // Who reads on while a mail is on its way does not wait all that time.
    const busy =
      span && within && kind === 'active' && signs.some((sign) => sign > from && sign < span.to);
    if (span && !busy) return [{ kind: 'told', stage, ms }];
    return [{ kind, stage: stageAt(from), ms, ...(busy ? { walkedOn: true } : {}) }];
  });
}

/** Instants in order, from the first page to the end of the walk. */
function signsOfLife(
  walk: Walk,
  places: readonly Place[],
  steps: readonly Step[],
  notes: readonly Note[],
): number[] {
  const first = places[0]?.from ?? Number.POSITIVE_INFINITY;
  const last = walk.endedAt ?? Number.POSITIVE_INFINITY;
  const instants = [
    ...steps.map((step) => step.at),
    ...notes.flatMap((note) => [note.at, note.editedAt]),
    ...walk.pauses.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...(walk.endedAt === null ? [] : [walk.endedAt]),
  ];
  return instants
    .filter((instant) => instant >= first && instant <= last)
    .sort((earlier, later) => earlier - later);
}
