import { isPaused } from './pauses.ts';
import { type Place, placesOf, stageAt } from './place.ts';
import type { Plan } from './plan.ts';
import type { Note, Step, Walk } from './records.ts';

/**
 * A longer gap between two signs of life is waiting, not walking: half an hour, after which web analytics
 * customarily says that a visit is over.
 */
export const WAITING_GAP_MS = 30 * 60_000;

export interface StageTime {
  /** One for each stage of the plan, in its order. */
  stages: { stage: string; ms: number }[];
  /** On pages that belong to no stage. */
  elsewhereMs: number;
  /** Gaps longer than WAITING_GAP_MS; in no other sum. */
  waitingMs: number;
  /** Pauses between the first page and the last sign of life; in no other sum. */
  pausedMs: number;
  /** Stages and elsewhere together. */
  activeMs: number;
}

/**
 * How long the walker was in each stage. Signs of life are steps, notes made or edited while the walk ran, and the
 * beginning and end of a pause; the time between two belongs to the page it was spent on, or to nobody where it lies in
 * a pause. The last one lasts until the walk's end, or until itself while the walk has none. Time before the first page
 * is in no sum.
 */
export function timePerStage(
  plan: Plan,
  walk: Walk,
  steps: readonly Step[],
  notes: readonly Note[],
): StageTime {
  const sums = new Map<string | null, number>();
  let waitingMs = 0;
  let pausedMs = 0;
  for (const { kind, stage, ms } of stretchesOf(plan, walk, steps, notes)) {
    if (kind === 'paused') pausedMs += ms;
    else if (kind === 'waiting') waitingMs += ms;
    else sums.set(stage, (sums.get(stage) ?? 0) + ms);
  }
  const stages = plan.stages.map(({ id }) => ({ stage: id, ms: sums.get(id) ?? 0 }));
  const elsewhereMs = sums.get(null) ?? 0;
  const activeMs = stages.reduce((sum, { ms }) => sum + ms, elsewhereMs);
  return { stages, elsewhereMs, waitingMs, pausedMs, activeMs };
}

/** The time between two signs of life. */
interface Stretch {
  kind: 'active' | 'waiting' | 'paused';
  /** The stage of the page it was spent on; null on a page of none. */
  stage: string | null;
  ms: number;
}

/** The walk's time, piece by piece, as `timePerStage` sums it up. */
export function stretchesOf(
  plan: Plan,
  walk: Walk,
  steps: readonly Step[],
  notes: readonly Note[],
): Stretch[] {
  const places = placesOf(plan, steps);
  const signs = signsOfLife(walk, places, steps, notes);
  return signs.slice(1).map((end, index) => {
    const from = signs[index] ?? end;
    const ms = end - from;
    // A pause begins and ends with a sign of life, so no stretch between two is partly in one.
    const paused = isPaused(walk.pauses, from, end);
    const kind = paused ? 'paused' : ms > WAITING_GAP_MS ? 'waiting' : 'active';
    return { kind, stage: stageAt(places, from), ms };
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
