import type { TouchpointCell } from '../../../shared/journey/map/cells.ts';
import type { Flow } from '../../../shared/journey/map/flows.ts';
import type { MoveKind } from '../../../shared/journey/map/moves.ts';
import { type Plan, stageIndex } from '../../../shared/journey/plan.ts';

/** A touchpoint in the drawing of ways: its column is its first stage, its row the position in it, both from 0. */
export interface FlowPlace {
  touchpoint: string;
  column: number;
  row: number;
}

/** A line of the drawing, in columns across (0 to the number of stages) and rows down. */
export interface FlowLine {
  kind: MoveKind;
  times: number;
  /** An SVG path. */
  path: string;
}

/** Where each touchpoint that a way touches stands; those of no stage of the plan have no place. */
export function flowPlaces(
  plan: Plan,
  touchpoints: readonly TouchpointCell[],
  flows: readonly Flow[],
): FlowPlace[] {
  const touched = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const rows = new Map<number, number>();
  return touchpoints.flatMap(({ touchpoint, stages }) => {
    const column = Math.min(...stages.map((id) => stageIndex(plan, id)).filter((at) => at >= 0));
    if (!touched.has(touchpoint) || !Number.isFinite(column)) return [];
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { touchpoint, column, row };
  });
}

/** A line for each way between two touchpoints that have a place, the least gone first, so that the most gone lies on top. */
export function flowLines(places: readonly FlowPlace[], flows: readonly Flow[]): FlowLine[] {
  const at = new Map(places.map((place) => [place.touchpoint, place]));
  return flows
    .flatMap(({ from, to, kind, times }) => {
      const [start, end] = [at.get(from ?? ''), at.get(to ?? '')];
      return start && end && start !== end ? { kind, times, path: pathOf(start, end) } : [];
    })
    .reverse();
}

/** Edges of a place within its column of width 1, and its middle within its row of height 1. */
const LEFT = 0.08;
const RIGHT = 0.92;
const MIDDLE = 0.5;
/** How far a line swings out. */
const SWING = 0.16;

function pathOf(from: FlowPlace, to: FlowPlace): string {
  const [y1, y2] = [from.row + MIDDLE, to.row + MIDDLE];
  const side = from.column <= to.column ? RIGHT : LEFT;
  const x1 = from.column + side;
  if (from.column === to.column) {
    const out = x1 + SWING / 2;
    return `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${x1} ${y2}`;
  }
  const x2 = to.column + (side === RIGHT ? LEFT : RIGHT);
  const swing = side === RIGHT ? SWING : -SWING;
  return `M${x1} ${y1}C${x1 + swing} ${y1} ${x2 - swing} ${y2} ${x2} ${y2}`;
}
