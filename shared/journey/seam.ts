import type { Felt } from './emotion-curve.ts';
import { restedBetween } from './pauses.ts';
import type { Pause, Step } from './records.ts';
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
  /** What the walker said of the passage: 1 (it broke) to 5 (seamless); null where it was not said. */
  rated: number | null;
}

type Answer = Extract<Step, { kind: 'answer' }>;

/**
 * Every hand-over of a walk, in the order they happened. Only what is known on both sides can differ: a page whose owner
 * nobody wrote down is no hand-over to another owner.
 * @param felt what was felt, in the order it was said
 * @param answers what was answered, in the order it was said; only how the passage felt counts
 */
export function seamsOf(
  stations: readonly Station[],
  felt: readonly Felt[],
  pauses: readonly Pause[] = [],
  answers: readonly Answer[] = [],
): Seam[] {
  const seams: Seam[] = stations.slice(1).flatMap((to, index) => {
    const from = stations[index];
    const kinds = from ? seamKinds(from, to) : [];
    if (!from || kinds.length === 0) return [];
    const until = stations[index + 2]?.at ?? Number.POSITIVE_INFINITY;
    const before = felt.findLast(({ at }) => at < to.at)?.feeling ?? null;
    const after = felt.find(({ at }) => at >= to.at && at < until)?.feeling ?? null;
    return {
      ...{ from, to, kinds, before, after },
      tookMs: Math.max(0, to.at - from.lastAt),
      pausedMs: restedBetween(pauses, from.lastAt, to.at),
      felt: before === null || after === null ? null : after - before,
      rated: null,
    };
  });
  for (const { question, address, at, value } of answers) {
    if (question !== PASSAGE || value === null) continue;
    // It may be answered when the walk has gone on; where it was asked, it says.
    const seam = seams.findLast(({ to }) => to.address === address && to.at <= at);
    if (seam) seam.rated = value;
  }
  return seams;
}

/** The question how a passage felt (`prompts.ts`), and the middle of its scale. */
const PASSAGE = 'seamless';
const NEITHER = 3;
/** A passage that is said to have broken weighs as much as a feeling that fell from best to worst. */
const RATED_WEIGHT = 2;

/** How much a hand-over broke, by what was felt or by what was said of it, whichever is worse: 0 (it held) to 4. */
export function breakOf({ felt, rated }: Pick<Seam, 'felt' | 'rated'>): number {
  return Math.max(0, -(felt ?? 0), (NEITHER - (rated ?? NEITHER)) * RATED_WEIGHT);
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

/** In what two places differ, where it is known of both. */
export function seamKinds(from: Station, to: Station): SeamKind[] {
  return SEAM_KINDS.filter((kind) => differ(from, to, kind));
}

function differ(from: Station, to: Station, kind: SeamKind): boolean {
  const [one, other] = [sideOf(from, kind), sideOf(to, kind)];
  return one !== null && other !== null && one !== other;
}
