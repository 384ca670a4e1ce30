import { area, curveMonotoneX, line } from 'd3-shape';

/** The scale of feelings: -2 to +2. */
const BEST = 2;
const RANGE = 4;

/** A place in a drawing of 100 by 100, whatever its shape on the screen. */
export interface Spot {
  /** 0 left to 100 right. */
  x: number;
  /** 0 top (best) to 100 bottom (worst). */
  y: number;
}

/** How far down a feeling is drawn, 0 to 100. */
export function depthOf(feeling: number): number {
  return ((BEST - feeling) / RANGE) * 100;
}

/** Where a stage's mean feeling is drawn: in the middle of the stage's column. */
export function spotOf(point: { index: number; mean: number }, columns: number): Spot {
  return { x: ((point.index + 0.5) / columns) * 100, y: depthOf(point.mean) };
}

/** The trail through the spots and the ground between it and the neutral line, as SVG path data. */
export function curvePaths(spots: readonly Spot[]): { trail: string; ground: string } {
  const x = (spot: Spot) => spot.x;
  const y = (spot: Spot) => spot.y;
  // Monotone, so that the trail never climbs above what was felt between two spots.
  const trail = line(x, y).curve(curveMonotoneX);
  const ground = area(x, depthOf(0), y).curve(curveMonotoneX);
  return { trail: trail([...spots]) ?? '', ground: ground([...spots]) ?? '' };
}
