import type { Plan } from '../plan.ts';
import type { Note } from '../records.ts';
import type { Role } from '../walker-role.ts';
import { type Alive, aliveness } from './alive.ts';
import { type StageCell, stageCells, type TouchpointCell, touchpointCells } from './cells.ts';
import { curvesOf, NOBODY, type PersonaCurve } from './curves.ts';
import { deviationSums, type PersonaDeviation } from './deviation-sums.ts';
import type { WalkDigest } from './digest.ts';
import { type Flow, flowsOf } from './flows.ts';
import { type Headlines, headlinesOf } from './headlines.ts';
import type { Lack } from './lacks.ts';
import { lossesOf, type StageLoss } from './losses.ts';
import { type Pain, painsOf } from './pains.ts';
import { type SeamSum, seamSums } from './seam-sums.ts';
import { type Since, sinceReview } from './since.ts';
import { type Task, tasksOf } from './tasks.ts';

/** Which walks are looked at; all of them where nothing is said. */
export interface Lens {
  /** Persona ids; `NOBODY` for walks as nobody in particular. */
  personas?: readonly string[] | undefined;
  role?: Role | undefined;
  /** Walked from then on, and before then; milliseconds since the epoch. */
  from?: number | undefined;
  until?: number | undefined;
}

/** All walks of a journey, seen together. */
export interface JourneyMap {
  walks: number;
  stages: StageCell[];
  touchpoints: TouchpointCell[];
  /** Everybody together first. */
  curves: PersonaCurve[];
  pains: Pain[];
  losses: StageLoss[];
  seams: SeamSum[];
  deviations: PersonaDeviation[];
  flows: Flow[];
  lacks: Lack[];
  tasks: Task[];
  headlines: Headlines;
  alive: Alive;
  /** Null where the map never was gone through. */
  since: Since | null;
}

/** True for a walk that is looked at. */
export function isSeen({ personas, role, from, until }: Lens, { walk, at }: WalkDigest): boolean {
  return (
    (!personas || personas.includes(walk.personaId ?? NOBODY)) &&
    (!role || walk.charter?.role === role) &&
    (from === undefined || at >= from) &&
    (until === undefined || at < until)
  );
}

export interface MapSources {
  plan: Plan;
  digests: readonly WalkDigest[];
  /** Standing notes of the journey that belong to no walk. */
  loose: readonly Note[];
  /** The last review that was recorded; null for none. */
  reviewedAt: number | null;
  now: number;
}

/** Folds what is known of the walks that are looked at. */
export function journeyMap(sources: MapSources, lens: Lens = {}): JourneyMap {
  const { plan, loose, reviewedAt, now } = sources;
  const digests = sources.digests.filter((digest) => isSeen(lens, digest));
  const facts = {
    pains: painsOf(digests, loose),
    losses: lossesOf(plan, digests),
    seams: seamSums(digests),
    stages: stageCells(plan, digests),
  };
  const alive = aliveness(plan, digests, reviewedAt, now);
  return {
    ...facts,
    walks: digests.length,
    touchpoints: touchpointCells(plan, digests),
    curves: curvesOf(plan, digests),
    deviations: deviationSums(plan, digests),
    flows: flowsOf(digests),
    lacks: digests.flatMap(({ lacks }) => lacks).sort((a, b) => b.at - a.at),
    tasks: tasksOf(digests, loose, now),
    headlines: headlinesOf(plan, digests, facts),
    alive,
    since: alive.reviewedAt === null ? null : sinceReview(alive.reviewedAt, digests, facts.pains),
  };
}
