import type { Box } from '../../../shared/journey/records.ts';
import type { Point, Shape, ShapeKind } from '../../../shared/journey/shape.ts';

/** A picture's size, in its pixels. */
export interface Frame {
  width: number;
  height: number;
}

/** Less is a slip of the hand: shares of the picture's width. */
const LEAST_SHARE = 0.008;
/** One press of an arrow key. */
const STEP_SHARE = 0.01;
/** Room left around what a note is about, where the picture is cut to it: a share of its longer side. */
const ROOM_SHARE = 0.2;

const between = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(value, most));
const inside = ({ x, y }: Point, { width, height }: Frame): Point => ({
  x: between(x, 0, width),
  y: between(y, 0, height),
});

/** What is drawn from one point to another; inside the picture. Null for what is too small to be meant. */
export function shapeBetween(kind: ShapeKind, a: Point, b: Point, frame: Frame): Shape | null {
  const [from, to] = [inside(a, frame), inside(b, frame)];
  const least = LEAST_SHARE * frame.width;
  if (kind === 'arrow') {
    return Math.hypot(to.x - from.x, to.y - from.y) >= least * 2 ? { kind, from, to } : null;
  }
  const box = boxOver(from, to);
  return box.width >= least && box.height >= least ? { kind, box } : null;
}

function boxOver(a: Point, b: Point): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** The box a shape lies in. */
export function boxOf(shape: Shape): Box {
  return shape.kind === 'arrow' ? boxOver(shape.from, shape.to) : shape.box;
}

/** Where a shape begins that nobody has drawn: in the middle; a cut leaves most of the picture. */
export function middleShape(kind: ShapeKind, { width, height }: Frame): Shape {
  if (kind === 'arrow') {
    const to = { x: width * 0.5, y: height * 0.5 };
    return { kind, from: { x: width * 0.4, y: height * 0.35 }, to };
  }
  const box =
    kind === 'crop'
      ? { x: width * 0.1, y: height * 0.1, width: width * 0.8, height: height * 0.8 }
      : { x: width * 0.35, y: height * 0.45, width: width * 0.3, height: height * 0.1 };
  return { kind, box };
}

/** The cut to what the note is about, with some room around it. */
export function cutAround({ x, y, width, height }: Box, frame: Frame): Shape {
  const room = ROOM_SHARE * Math.max(width, height);
  const from = inside({ x: x - room, y: y - room }, frame);
  const to = inside({ x: x + width + room, y: y + height + room }, frame);
  return { kind: 'crop', box: boxOver(from, to) };
}

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * A shape after an arrow key: moved, or with Shift its far corner moved, or the tip of an arrow. Never out of the picture, never too
 * small to find.
 * @returns null for every other key
 */
export function afterKey(shape: Shape, key: string, isSizing: boolean, frame: Frame): Shape | null {
  const way = WAYS[key];
  if (!way) return null;
  const step = STEP_SHARE * frame.width;
  const by = { x: way.x * step, y: way.y * step };
  return isSizing ? sizedBy(shape, by, frame) : movedBy(shape, by, frame);
}

/** A shape moved by so much, as far as the picture goes. */
export function movedBy(shape: Shape, { x, y }: Point, frame: Frame): Shape {
  const box = boxOf(shape);
  const by = {
    x: between(x, -box.x, frame.width - box.x - box.width),
    y: between(y, -box.y, frame.height - box.y - box.height),
  };
  const shifted = (point: Point) => ({ ...point, x: point.x + by.x, y: point.y + by.y });
  return shape.kind === 'arrow'
    ? { ...shape, from: shifted(shape.from), to: shifted(shape.to) }
    : { ...shape, box: { ...shape.box, ...shifted(shape.box) } };
}

function sizedBy(shape: Shape, by: Point, frame: Frame): Shape {
  if (shape.kind === 'arrow') {
    const to = inside({ x: shape.to.x + by.x, y: shape.to.y + by.y }, frame);
    return shapeBetween('arrow', shape.from, to, frame) ?? shape;
  }
  const { box } = shape;
  const least = LEAST_SHARE * frame.width;
  const width = between(box.width + by.x, least, frame.width - box.x);
  const height = between(box.height + by.y, least, frame.height - box.y);
  return { ...shape, box: { ...box, width, height } };
}

/** One more shape; of cuts there is one at most. */
export function withShape(shapes: readonly Shape[], one: Shape): Shape[] {
  const others = one.kind === 'crop' ? shapes.filter(({ kind }) => kind !== 'crop') : shapes;
  return [...others, one];
}
