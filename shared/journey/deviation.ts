import { coverage } from './coverage.ts';
import { type Plan, stageIndex, type Touchpoint } from './plan.ts';
import type { Note, Step } from './records.ts';
import { type Station, stationAt } from './station.ts';

/** Planned against walked. Everything is a touchpoint's id, except `skipped`. */
export interface Deviation {
  /** Touchpoints in the plan, and how many of them were met. */
  planned: number;
  met: number;
  /** Planned and never met, in the plan's order. */
  missing: string[];
  /** Met, and nobody planned it, in the order it was met. */
  extra: string[];
  /** Done again somewhere else, or after the walker had been somewhere else: how often in all. */
  repeated: { touchpoint: string; times: number }[];
  /** Met before something that should come before it. */
  outOfOrder: { touchpoint: string; before: string }[];
  /** Stages without a place on the way, though a later one has one. */
  skipped: string[];
}

/**
 * How the way that was walked differs from the planned one.
 * - A touchpoint is `repeated` when something was done with it (clicked, changed, sent; said of a moment or message) at more than one
 *   station. That it was merely seen again, in every footer, is no repetition.
 * - `outOfOrder` goes by first meetings: the first time something was done with it, else the first time it was seen on a page of
 *   one of its own stages (what is merely seen elsewhere has no turn). Of these as few as possible are named, so
 *   that the rest stands in the order of the plan's stages; and inside a stage what came before a touchpoint whose `next`
 *   leads to it; of one place only what was done there has an order, for what is merely seen comes into sight as the page
 *   loads. A touchpoint the plan calls a `loop` is never out of order.
 */
export function deviationOf(
  plan: Plan,
  stations: readonly Station[],
  steps: readonly Step[],
  notes: readonly Note[],
): Deviation {
  const meetings = coverage(plan, steps, notes);
  const offPage = new Set(stations.flatMap(({ touchpoints }) => touchpoints));
  const isMet = (id: string, action: unknown) => action !== null || offPage.has(id);
  const planned = meetings.filter((meeting) => meeting.planned);
  const missing = planned.filter(({ touchpoint, action }) => !isMet(touchpoint, action));
  const known = new Set(planned.map(({ touchpoint }) => touchpoint));
  return {
    planned: planned.length,
    met: planned.length - missing.length,
    missing: missing.map(({ touchpoint }) => touchpoint),
    extra: [...offPage].filter((touchpoint) => !known.has(touchpoint)),
    repeated: repeatedOf(stations, steps),
    outOfOrder: outOfOrderOf(plan, stations, steps),
    skipped: skippedOf(plan, stations),
  };
}

type Meeting = { touchpoint: string; at: number; isActed: boolean };

function meetingsIn(steps: readonly Step[]): Meeting[] {
  return steps.flatMap((step) => {
    const touchpoint = 'touchpoint' in step ? step.touchpoint : null;
    if (touchpoint === null || step.kind === 'signal') return [];
    const isActed = step.kind !== 'touchpoint' || step.action !== 'seen';
    return { touchpoint, at: step.at, isActed };
  });
}

function repeatedOf(stations: readonly Station[], steps: readonly Step[]) {
  const places = new Map<string, Set<string>>();
  for (const { touchpoint, at, isActed } of meetingsIn(steps)) {
    const station = stationAt(stations, at);
    if (!isActed || !station) continue;
    places.set(touchpoint, (places.get(touchpoint) ?? new Set()).add(station.id));
  }
  return [...places].flatMap(([touchpoint, { size }]) =>
    size > 1 ? { touchpoint, times: size } : [],
  );
}

/** A first meeting with a turn in the plan. */
interface Turn {
  planned: Touchpoint;
  /** The plan's position of its stage: of several the one nearest to where it was met. */
  rank: number;
  /** The station's id, and whether something was done there; else it was merely seen. */
  place: string | undefined;
  isActed: boolean;
}

function outOfOrderOf(plan: Plan, stations: readonly Station[], steps: readonly Step[]) {
  const turns = turnsOf(plan, stations, steps).filter(({ planned }) => !planned.loop);
  const kept = new Set(longestInOrder(turns));
  return turns.flatMap((turn, index) => {
    const later = turns.slice(index + 1);
    const earlier = turns.slice(0, index);
    if (!kept.has(turn)) {
      // Too early: something of an earlier stage comes after it. Else too late: it comes after something of a later one.
      const passed = later.find(({ rank }) => rank < turn.rank);
      if (passed) return { touchpoint: turn.planned.id, before: passed.planned.id };
      return earlier
        .filter(({ rank }) => rank > turn.rank)
        .slice(-1)
        .map(({ planned }) => ({ touchpoint: planned.id, before: turn.planned.id }));
    }
    const leading = later.find(
      (other) =>
        other.rank === turn.rank &&
        leadsTo(other, turn.planned) &&
        !leadsTo(turn, other.planned) &&
        (other.place !== turn.place || (other.isActed && turn.isActed)),
    );
    return leading ? { touchpoint: turn.planned.id, before: leading.planned.id } : [];
  });
}

function leadsTo(turn: Turn, other: Touchpoint): boolean {
  return turn.planned.next?.includes(other.id) ?? false;
}

function turnsOf(plan: Plan, stations: readonly Station[], steps: readonly Step[]): Turn[] {
  const meetings = meetingsIn(steps);
  const acted = new Set(
    meetings.filter(({ isActed }) => isActed).map(({ touchpoint }) => touchpoint),
  );
  const turns = new Map<string, Turn>();
  for (const { touchpoint, at, isActed } of meetings) {
    const planned = plan.touchpoints.find(({ id }) => id === touchpoint);
    if (!planned || turns.has(touchpoint) || (acted.has(touchpoint) && !isActed)) continue;
    const station = stationAt(stations, at);
    const here = station?.stage ?? null;
    if (!isActed && (here === null || !planned.stages.includes(here))) continue;
    const rank = nearestRank(plan, planned, here);
    if (rank >= 0) turns.set(touchpoint, { planned, rank, place: station?.id, isActed });
  }
  return [...turns.values()];
}

/** -1 where the plan knows none of its stages; the earliest, where the walker was in no stage. */
function nearestRank(plan: Plan, { stages }: Touchpoint, here: string | null): number {
  const at = stageIndex(plan, here);
  const ranks = stages.map((stage) => stageIndex(plan, stage)).filter((rank) => rank >= 0);
  if (ranks.length === 0) return -1;
  if (at < 0) return Math.min(...ranks);
  return ranks.reduce((nearest, rank) =>
    Math.abs(rank - at) < Math.abs(nearest - at) ? rank : nearest,
  );
}

/** The longest run of turns whose ranks never fall; the earliest such, so that the ones named come late. */
function longestInOrder(turns: readonly Turn[]): Turn[] {
  const best: Turn[][] = [];
  for (const [index, turn] of turns.entries()) {
    const before = best
      .slice(0, index)
      .filter((run) => (run.at(-1)?.rank ?? 0) <= turn.rank)
      .reduce<Turn[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, turn]);
  }
  return best.reduce<Turn[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

function skippedOf(plan: Plan, stations: readonly Station[]): string[] {
  const visited = new Set(stations.map(({ stage }) => stage));
  const last = Math.max(-1, ...stations.map(({ stage }) => stageIndex(plan, stage)));
  const first = stations.map(({ stage }) => stageIndex(plan, stage)).filter((at) => at >= 0);
  const from = Math.min(...first, plan.stages.length);
  return plan.stages
    .filter(({ id }, index) => index > from && index < last && !visited.has(id))
    .map(({ id }) => id);
}
