import { type Plan, stageIndex } from './plan.ts';
import type { Step } from './records.ts';

/** A stretch of a walk: from one page step until the next. */
export interface Place {
  /** The page step that began it. */
  stepId: string;
  /** Milliseconds since the epoch. */
  from: number;
  /** A stage of the plan; null on a page that belongs to none. */
  stage: string | null;
}

/**
 * Where the walker was, page by page. A page is in the stage it says; one that says none is in the stage of the
 * first touchpoint met on it. A touchpoint that was merely seen moves nobody off a page that has a stage.
 * @param steps in the order they happened
 */
export function placesOf(plan: Plan, steps: readonly Step[]): Place[] {
  const places: Place[] = [];
  for (const step of steps) {
    const stage = stageIndex(plan, step.stage) < 0 ? null : step.stage;
    const here = places.at(-1);
    if (step.kind === 'page') places.push({ stepId: step.id, from: step.at, stage });
    else if (step.kind === 'touchpoint' && here && here.stage === null) here.stage = stage;
  }
  return places;
}

/** The stage at an instant; null before the first page and where the page belongs to none. */
export function stageAt(places: readonly Place[], instant: number): string | null {
  return places.findLast((place) => place.from <= instant)?.stage ?? null;
}

/** The same for instants that are asked in order, each as late as the one before or later: one way through the places. */
export function stagesInOrder(places: readonly Place[]): (instant: number) => string | null {
  let next = 0;
  return (instant) => {
    while ((places[next]?.from ?? Number.POSITIVE_INFINITY) <= instant) next += 1;
    return places[next - 1]?.stage ?? null;
  };
}
