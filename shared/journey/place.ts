import type { Step } from './records.ts';
import { type StageOrder, stageIndex } from './stage-index.ts';

/** A stretch of a walk: from a page, or from what was done there in a later stage, until the next. */
export interface Place {
  /** The step that began it: a page step, or a touchpoint's. */
  stepId: string;
  /** The page step it belongs to. */
  pageId: string;
  /** Milliseconds since the epoch. */
  from: number;
  /** A stage of the plan; null on a page that belongs to none. */
  stage: string | null;
}

type Action = Extract<Step, { kind: 'touchpoint' }>['action'];

/** As much of a step as tells where somebody is. */
export type PlacedStep = Pick<Step, 'id' | 'at' | 'stage'> &
  (
    | { kind: 'touchpoint'; action: Action }
    | { kind: Exclude<Step['kind'], 'touchpoint'>; action?: undefined }
  );

/**
 * Where the walker was, place by place: the one reading of it, for the time in each stage as for what page and panel
 * show. A page is in the stage it says; one that says none is in the stage of the first touchpoint met on it. Who does
 * something at a touchpoint of a later stage has come to that stage; a touchpoint that was merely seen moves nobody off
 * a page that has a stage, and on one page nobody goes back.
 * @param steps in the order they happened
 */
export function placesOf(plan: StageOrder, steps: readonly PlacedStep[]): Place[] {
  const places: Place[] = [];
  for (const step of steps) {
    const index = stageIndex(plan, step.stage);
    const stage = index < 0 ? null : step.stage;
    const here = places.at(-1);
    const began = { stepId: step.id, from: step.at, stage };
    if (step.kind === 'page') places.push({ ...began, pageId: step.id });
    else if (step.kind !== 'touchpoint' || !here) continue;
    else if (here.stage === null) here.stage = stage;
    else if (isDone(step.action) && index > stageIndex(plan, here.stage)) {
      places.push({ ...began, pageId: here.pageId });
    }
  }
  return places;
}

/** Somebody did something there, and did not only see it or leave it. */
function isDone(action: Action): boolean {
  return action !== 'seen' && action !== 'left';
}

/**
 * The stage that the walker is in now; null on a page of none, and before the first.
 * @param steps in the order they happened; what was before the latest page may be left out
 */
export function stageNow(plan: StageOrder, steps: readonly PlacedStep[]): string | null {
  const latest = steps.findLastIndex(({ kind }) => kind === 'page');
  return placesOf(plan, latest < 0 ? [] : steps.slice(latest)).at(-1)?.stage ?? null;
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
