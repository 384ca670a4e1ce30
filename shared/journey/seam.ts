import type { Felt } from './emotion-curve.ts';
import type { Pause } from './records.ts';
import type { Station } from './station.ts';

/** What a customer is handed over between (domain 001-05, 001-15). */
export const SEAM_KINDS = ['domain', 'owner', 'channel', 'department', 'language'] as const;
export type SeamKind = (typeof SEAM_KINDS)[number];

/** A hand-over: two places that follow each other and differ. */
export interface Seam {
  from: Station;
  to: Station;
  kinds: SeamKind[];
  /** From the last thing done on one side to the arrival on the other, in milliseconds; pauses of the walk are in it. */
  tookMs: number;
  /** How much of that the walk rested. */
  pausedMs: number;
  /** The feeling said last before it, and said first after it, before the next place; null where nothing was said. */
  before: Felt['feeling'] | null;
  after: Felt['feeling'] | null;
  /** `after - before`: below zero it broke. Null where one of them was not said. */
  felt: number | null;
}

/**
 * Every hand-over of a walk, in the order they happened. Only what is known on both sides can differ: a page whose owner
 * nobody wrote down is no hand-over to another owner.
 * @param felt what was felt, in the order it was said
 */
export function seamsOf(
  stations: readonly Station[],
  felt: readonly Felt[],
  pauses: readonly Pause[] = [],
): Seam[] {
  return stations.slice(1).flatMap((to, index) => {
    const from = stations[index];
    const kinds = from ? SEAM_KINDS.filter((kind) => differ(from, to, kind)) : [];
    if (!from || kinds.length === 0) return [];
    const until = stations[index + 2]?.at ?? Number.POSITIVE_INFINITY;
    const before = felt.findLast(({ at }) => at < to.at)?.feeling ?? null;
    const after = felt.find(({ at }) => at >= to.at && at < until)?.feeling ?? null;
    return {
      ...{ from, to, kinds, before, after },
      tookMs: Math.max(0, to.at - from.lastAt),
      pausedMs: restedBetween(pauses, from.lastAt, to.at),
      felt: before === null || after === null ? null : after - before,
    };
  });
}

const SIDES: Record<SeamKind, (station: Station) => string | null> = {
  domain: ({ host }) => host || null,
  owner: ({ owner }) => owner,
  channel: ({ channel }) => channel,
  department: ({ responsible }) => responsible,
  language: ({ language }) => language,
};

/** What a station is called on one side of a seam of a kind; null where it is not known. */
export function sideOf(station: Station, kind: SeamKind): string | null {
  return SIDES[kind](station);
}

function differ(from: Station, to: Station, kind: SeamKind): boolean {
  const [one, other] = [sideOf(from, kind), sideOf(to, kind)];
  return one !== null && other !== null && one !== other;
}

function restedBetween(pauses: readonly Pause[], from: number, to: number): number {
  return pauses.reduce((sum, pause) => {
    const overlap = Math.min(to, pause.to ?? to) - Math.max(from, pause.from);
    return sum + Math.max(0, overlap);
  }, 0);
}
