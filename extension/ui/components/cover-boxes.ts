import type { Box } from '../../../shared/journey/records.ts';

/** A picture's size, in its pixels. */
export interface Frame {
  width: number;
  height: number;
}
export interface Point {
  x: number;
  y: number;
}

/** Less is a slip of the hand: shares of the picture's width. */
const LEAST_SHARE = 0.008;
/** One press of an arrow key. */
const STEP_SHARE = 0.01;

const between = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(value, most));

/** Where two opposite corners are; inside the picture. Null for what is too small to be meant. */
export function boxBetween(a: Point, b: Point, { width, height }: Frame): Box | null {
  const x = between(Math.min(a.x, b.x), 0, width);
  const y = between(Math.min(a.y, b.y), 0, height);
  const box = {
    x,
    y,
    width: between(Math.max(a.x, b.x), 0, width) - x,
    height: between(Math.max(a.y, b.y), 0, height) - y,
  };
  const least = LEAST_SHARE * width;
  return box.width >= least && box.height >= least ? box : null;
}

/** Where a box begins that nobody has drawn: in the middle. */
export function middleBox({ width, height }: Frame): Box {
  return { x: width * 0.35, y: height * 0.45, width: width * 0.3, height: height * 0.1 };
}

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * A box after an arrow key: moved, or with Shift its far corner moved. Never out of the picture, never too small to find.
 * @returns null for every other key
 */
export function afterKey(box: Box, key: string, isSizing: boolean, frame: Frame): Box | null {
  const way = WAYS[key];
  if (!way) return null;
  const step = STEP_SHARE * frame.width;
  const least = LEAST_SHARE * frame.width;
  if (isSizing) {
    return {
      ...box,
      width: between(box.width + way.x * step, least, frame.width - box.x),
      height: between(box.height + way.y * step, least, frame.height - box.y),
    };
  }
  return {
    ...box,
    x: between(box.x + way.x * step, 0, frame.width - box.width),
    y: between(box.y + way.y * step, 0, frame.height - box.height),
  };
}
