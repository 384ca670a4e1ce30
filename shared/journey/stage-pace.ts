import { type Place, placesOf } from './place.ts';
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
  for (const { stage, ms } of measured(placesOf(plan, steps), steps)) {
    const pace = of(stage);
    pace.activeMs = (pace.activeMs ?? 0) + ms;
  }
  return [...paces.values()].filter(
    ({ stage, walkedMs, waitingMs, activeMs }) =>
      stage !== null || walkedMs + waitingMs + (activeMs ?? 0) > 0,
  );
}

/** What pages measured; of a page that was walked through more stages than one, to each as much as it lasted. */
function measured(places: readonly Place[], steps: readonly Step[]) {
  return steps.flatMap((step) => {
    if (step.kind !== 'page' || step.activeMs === undefined) return [];
    const { activeMs, leftAt } = step;
    const first = places.findIndex(({ pageId }) => pageId === step.id);
    const here = places.slice(first).filter(({ pageId }) => pageId === step.id);
    const left = leftAt ?? places[first + here.length]?.from ?? here.at(-1)?.from ?? step.at;
    const lasted = here.map(({ from }, index) =>
      Math.max(0, (here[index + 1]?.from ?? left) - from),
    );
    const all = lasted.reduce((sum, ms) => sum + ms, 0);
    return here.map(({ stage }, index) => {
      const share = all > 0 ? (lasted[index] ?? 0) / all : index === 0 ? 1 : 0;
      return { stage, ms: activeMs * share };
    });
  });
}

function blank(stage: string | null): StagePace {
  return { stage, walkedMs: 0, activeMs: null, waitingMs: 0 };
}
