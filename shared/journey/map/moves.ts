import type { Movement } from '../movement.ts';
import type { Plan } from '../plan.ts';
import type { Stop } from '../way.ts';

/** How a customer went from one touchpoint to the next; the first of a walk counts as forward. */
export type MoveKind = Exclude<Movement, 'start'>;

/** One step between touchpoints. Null for a place that has none. */
export interface Move {
  from: string | null;
  to: string | null;
  kind: MoveKind;
}

/**
 * The way as moves between touchpoints. A place stands for what was done there, in that order; where nothing was done, for
 * the first touchpoint met there that the plan has in the place's stage, else for the first one met. What follows itself is
 * no move.
 */
export function movesOf(plan: Plan, stops: readonly Stop[]): Move[] {
  const moves: Move[] = [];
  let before: { node: string | null; column: number } | null = null;
  for (const stop of stops) {
    if (stop.station.kind === 'entry') continue;
    for (const [index, node] of nodesAt(plan, stop).entries()) {
      if (before && before.node !== node) {
        const kind = index > 0 ? 'forward' : kindOf(stop, before.column);
        moves.push({ from: before.node, to: node, kind });
      }
      before = { node, column: stop.column };
    }
  }
  return moves;
}

function kindOf({ movement, column }: Stop, before: number): MoveKind {
  if (movement === 'start') return 'forward';
  if (movement) return movement;
  // Off the page nothing says how one came there but the stage.
  return column >= 0 && column < before ? 'back' : 'forward';
}

function nodesAt(plan: Plan, { station, steps }: Stop): (string | null)[] {
  const done = steps.flatMap((step) => {
    if (!('touchpoint' in step) || step.touchpoint === null || step.kind === 'signal') return [];
    return step.kind === 'touchpoint' && step.action === 'seen' ? [] : step.touchpoint;
  });
  if (done.length > 0) return done.filter((node, index) => node !== done[index - 1]);
  const here = station.touchpoints.find((id) => isIn(plan, id, station.stage));
  return [here ?? station.touchpoints[0] ?? null];
}

function isIn({ touchpoints }: Plan, id: string, stage: string | null): boolean {
  return stage !== null && touchpoints.some((one) => one.id === id && one.stages.includes(stage));
}
