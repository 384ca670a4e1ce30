import type { Plan } from '../plan.ts';
import type { WalkDigest } from './digest.ts';

/** What was felt in a stage, over walks. */
export interface FeltStage {
  stage: string;
  /** The stage's position in the plan, 0 first. */
  index: number;
  /** Mean of the walks' means, -2 to +2: a walk counts once, however often its walker said something. */
  mean: number;
  /** The worst and the best walk's mean. */
  lowest: number;
  highest: number;
  /** How many walks said something here. */
  walks: number;
}

/** The trail of one kind of customer. */
export interface PersonaCurve {
  /** Null for everybody together. */
  persona: string | null;
  walks: number;
  points: FeltStage[];
}

/** A persona's id for walks that were walked as nobody in particular. */
export const NOBODY = '';

/** Everybody together, then each persona who walked, in the plan's order; nobody in particular last. */
export function curvesOf(plan: Plan, digests: readonly WalkDigest[]): PersonaCurve[] {
  const everybody = curveOf(plan, null, digests);
  const personas = [...plan.personas.map(({ id }) => id), NOBODY];
  const known = new Set(personas);
  const walked = new Map<string, WalkDigest[]>();
  for (const digest of digests) {
    const persona = digest.walk.personaId ?? NOBODY;
    const key = known.has(persona) ? persona : NOBODY;
    walked.set(key, [...(walked.get(key) ?? []), digest]);
  }
  const each = personas.flatMap((persona) => {
    const own = walked.get(persona);
    return own ? curveOf(plan, persona, own) : [];
  });
  return [everybody, ...each];
}

function curveOf(plan: Plan, persona: string | null, digests: readonly WalkDigest[]): PersonaCurve {
  const means = new Map<string, number[]>();
  for (const { curve } of digests) {
    for (const { stage, mean } of curve) means.set(stage, [...(means.get(stage) ?? []), mean]);
  }
  const points = plan.stages.flatMap(({ id }, index) => {
    const all = means.get(id);
    if (!all) return [];
    return {
      ...{ stage: id, index, mean: meanOf(all), walks: all.length },
      ...{ lowest: Math.min(...all), highest: Math.max(...all) },
    };
  });
  return { persona, walks: digests.length, points };
}

/** The mean of some numbers. */
export function meanOf(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}
