import { cadenceMs } from '../next-walk.ts';
import { hurts } from '../note-order.ts';
import type { Plan } from '../plan.ts';
import type { Note } from '../records.ts';
import { meanOf } from './curves.ts';
import type { WalkDigest } from './digest.ts';
import { leftIn } from './losses.ts';
import { comersOf, placeOf } from './pains.ts';

/** Some of those who came. */
export interface Share {
  of: number;
  came: number;
}

/** The walks of one stretch of time. Milliseconds since the epoch. */
export interface Period {
  /** Its first and its last walk. */
  from: number;
  until: number;
  walks: number;
  /** Walks that gave up their goal. */
  left: Share;
  /** Mean over walks of what was felt, -2 to +2; null where nothing was. */
  felt: number | null;
}

/** How something was and how it is. */
export interface Then<Value> {
  was: Value;
  now: Value;
}

/** A place that hurt in one of the two periods. */
export interface PlaceThen extends Then<Share> {
  id: string;
  /** The worst that was noted there in either. */
  worst: Note;
}

export interface StageThen {
  stage: string;
  left: Then<Share>;
  felt: Then<number | null>;
}

/** The last time the journey was walked beside the times before. */
export interface Periods extends Then<Period> {
  stages: StageThen[];
  /** Only those where somebody came both times; what became better most first. */
  places: PlaceThen[];
}

/**
 * Lays what was walked lately beside what was walked before: since the last review where there were walks on both sides of it,
 * else in the journey's last review period (domain 000-30). Null where there is only one time to speak of.
 * @param digests of the walks that are looked at
 */
export function periodsOf(
  plan: Plan,
  digests: readonly WalkDigest[],
  reviewedAt: number | null,
): Periods | null {
  const last = Math.max(...digests.map(({ at }) => at));
  for (const since of [reviewedAt, last - cadenceMs(plan)]) {
    if (since === null) continue;
    const before = digests.filter(({ at }) => at < since);
    const after = digests.filter(({ at }) => at >= since);
    if (before.length > 0 && after.length > 0) return laidBeside(plan, before, after);
  }
  return null;
}

function laidBeside(
  plan: Plan,
  before: readonly WalkDigest[],
  after: readonly WalkDigest[],
): Periods {
  const both = <Value>(of: (digests: readonly WalkDigest[]) => Value): Then<Value> => ({
    was: of(before),
    now: of(after),
  });
  const stages = plan.stages.map(({ id }) => ({
    stage: id,
    left: both((digests) => leftShare(digests, id)),
    felt: both((digests) => feltIn(digests, id)),
  }));
  return { ...both(periodOf), stages, places: placesOf(before, after) };
}

function periodOf(digests: readonly WalkDigest[]): Period {
  const times = digests.map(({ at }) => at);
  const left = digests.filter(({ outcome }) => outcome.kind === 'left').length;
  const felt = digests.flatMap(({ curve }) =>
    curve.length > 0 ? meanOf(curve.map(({ mean }) => mean)) : [],
  );
  return {
    ...{ from: Math.min(...times), until: Math.max(...times), walks: digests.length },
    left: { of: left, came: digests.length },
    felt: felt.length > 0 ? meanOf(felt) : null,
  };
}

function leftShare(digests: readonly WalkDigest[], stage: string): Share {
  const left = digests.filter((digest) => leftIn(digest) === stage);
  const came = digests.filter((digest) => digest.stages.has(stage) || left.includes(digest));
  return { of: left.length, came: came.length };
}

function feltIn(digests: readonly WalkDigest[], stage: string): number | null {
  const means = digests.flatMap(({ curve }) =>
    curve.flatMap((point) => (point.stage === stage ? point.mean : [])),
  );
  return means.length > 0 ? meanOf(means) : null;
}

/** What was solved counts as well: it hurt then. */
function placesOf(before: readonly WalkDigest[], after: readonly WalkDigest[]): PlaceThen[] {
  const notes = new Map<string, Note[]>();
  for (const note of [...before, ...after].flatMap((digest) => digest.notes.filter(hurts))) {
    notes.set(placeOf(note), [...(notes.get(placeOf(note)) ?? []), note]);
  }
  return [...notes]
    .flatMap(([id, all]): PlaceThen[] => {
      const worst = all.toSorted((a, b) => b.severity - a.severity || a.at - b.at)[0];
      if (!worst) return [];
      const [was, now] = [hurtShare(before, id, worst), hurtShare(after, id, worst)];
      return was.came > 0 && now.came > 0 ? [{ id, worst, was, now }] : [];
    })
    .sort((a, b) => growth(a) - growth(b));
}

function hurtShare(digests: readonly WalkDigest[], id: string, worst: Note): Share {
  const hurt = digests.filter(({ notes }) =>
    notes.some((note) => hurts(note) && placeOf(note) === id),
  ).length;
  return { of: hurt, came: Math.max(comersOf(digests)(worst), hurt) };
}

/** How much larger a share is now; below 0 it shrank, which of what hurts or leaves is better. */
function growth({ was, now }: Then<Share>): number {
  return shareOf(now) - shareOf(was);
}

function shareOf({ of, came }: Share): number {
  return came > 0 ? of / came : 0;
}

/** What became of something that hurts or loses: a difference that one walk more or less would undo is none. */
export function changeOf(both: Then<Share>): 'better' | 'worse' | 'same' {
  const { was, now } = both;
  if (was.came === 0 || now.came === 0) return 'same';
  const by = growth(both);
  const oneMore = shareOf({ ...now, of: now.of - Math.sign(by) }) - shareOf(was);
  if (by < 0 && oneMore < 0) return 'better';
  return by > 0 && oneMore > 0 ? 'worse' : 'same';
}
