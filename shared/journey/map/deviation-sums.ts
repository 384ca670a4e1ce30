import type { Plan } from '../plan.ts';
import { NOBODY } from './curves.ts';
import type { WalkDigest } from './digest.ts';

/** How walks of one persona departed from the plan at one touchpoint: in how many of them. */
export interface DeviationRow {
  touchpoint: string;
  missing: number;
  extra: number;
  repeated: number;
  outOfOrder: number;
}

export interface PersonaDeviation {
  /** `NOBODY` for walks of nobody in particular. */
  persona: string;
  walks: number;
  /** Touchpoints of the plan in its order, then others; only those at which a walk departed. */
  rows: DeviationRow[];
  /** Stages that walks jumped over, and in how many. */
  skipped: { stage: string; walks: number }[];
}

/** Planned against walked, persona by persona: only those who walked. */
export function deviationSums(plan: Plan, digests: readonly WalkDigest[]): PersonaDeviation[] {
  const personas = [...plan.personas.map(({ id }) => id), NOBODY];
  const keyOf = ({ walk }: WalkDigest) =>
    personas.includes(walk.personaId ?? NOBODY) ? (walk.personaId ?? NOBODY) : NOBODY;
  return personas.flatMap((persona) => {
    const own = digests.filter((digest) => keyOf(digest) === persona);
    return own.length > 0 ? sumOf(plan, persona, own) : [];
  });
}

function sumOf(plan: Plan, persona: string, digests: readonly WalkDigest[]): PersonaDeviation {
  const rows = new Map<string, DeviationRow>(plan.touchpoints.map(({ id }) => [id, rowOf(id)]));
  const skipped = new Map<string, number>();
  const count = (touchpoint: string, what: Exclude<keyof DeviationRow, 'touchpoint'>) => {
    const row = rows.get(touchpoint) ?? rowOf(touchpoint);
    row[what] += 1;
    rows.set(touchpoint, row);
  };
  for (const { deviation } of digests) {
    for (const id of deviation.missing) count(id, 'missing');
    for (const id of deviation.extra) count(id, 'extra');
    for (const { touchpoint } of deviation.repeated) count(touchpoint, 'repeated');
    for (const id of new Set(deviation.outOfOrder.map(({ touchpoint }) => touchpoint))) {
      count(id, 'outOfOrder');
    }
    for (const stage of deviation.skipped) skipped.set(stage, (skipped.get(stage) ?? 0) + 1);
  }
  return {
    ...{ persona, walks: digests.length },
    rows: [...rows.values()].filter(
      ({ missing, extra, repeated, outOfOrder }) => missing + extra + repeated + outOfOrder > 0,
    ),
    skipped: plan.stages.flatMap(({ id }) => {
      const walks = skipped.get(id);
      return walks ? { stage: id, walks } : [];
    }),
  };
}

function rowOf(touchpoint: string): DeviationRow {
  return { touchpoint, missing: 0, extra: 0, repeated: 0, outOfOrder: 0 };
}
