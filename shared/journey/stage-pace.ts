import { placesOf } from './place.ts';
import { type Plan, stageIndex } from './plan.ts';
import type { Note, Step, Walk } from './records.ts';
import { stretchesOf } from './stage-time.ts';

/** How time went in one stage, in milliseconds. */
export interface StagePace {
  /** Null for pages of no stage. */
  stage: string | null;
  /** Between signs of life: what the walk took. */
  walkedMs: number;
  /** Of that, what the pages measured as visible and not idle; null where no page of the stage measured. */
  activeMs: number | null;
  /** Of every kind. What was waited for a moment belongs to the moment's stage, a rest or a gap to the one it began in. */
  waitingMs: number;
}

/** Active and waiting, stage by stage in the plan's order; then what belongs to no stage, where there is any. */
export function stagePace(
  plan: Plan,
  walk: Walk,
  steps: readonly Step[],
  notes: readonly Note[],
): StagePace[] {
  const stages = [...plan.stages.map(({ id }) => id), null];
  const paces = new Map(stages.map((stage) => [stage, blank(stage)]));
  const of = (stage: string | null) =>
    paces.get(stageIndex(plan, stage) < 0 ? null : stage) ?? blank(null);
  for (const { kind, stage, ms } of stretchesOf(plan, walk, steps, notes)) {
    of(stage)[kind === 'active' ? 'walkedMs' : 'waitingMs'] += ms;
  }
  const places = new Map(placesOf(plan, steps).map(({ stepId, stage }) => [stepId, stage]));
  for (const step of steps) {
    if (step.kind !== 'page' || step.activeMs === undefined) continue;
    const pace = of(places.get(step.id) ?? null);
    pace.activeMs = (pace.activeMs ?? 0) + step.activeMs;
  }
  return [...paces.values()].filter(
    ({ stage, walkedMs, waitingMs, activeMs }) =>
      stage !== null || walkedMs + waitingMs + (activeMs ?? 0) > 0,
  );
}

function blank(stage: string | null): StagePace {
  return { stage, walkedMs: 0, activeMs: null, waitingMs: 0 };
}
