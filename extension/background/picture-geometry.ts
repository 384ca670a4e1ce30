import type { Box } from '../../shared/journey/records.ts';
import type { Stillness } from '../platform/messages.ts';

/** Whole pixels and sub-pixel layout: less than this is not a movement (CSS pixels). */
const STILL_PX = 1;
/** Glyph edges and focus rings reach a little beyond their box (CSS pixels). */
const COVER_MARGIN_PX = 2;

export interface Size {
  width: number;
  height: number;
}

/** What to paint, in picture pixels. */
export interface PaintPlan {
  covers: Box[];
  /** The noted element; null where there is none in the picture. */
  box: Box | null;
}

function isSame(a: Box, b: Box): boolean {
  return (['x', 'y', 'width', 'height'] as const).every(
    (side) => Math.abs(a[side] - b[side]) <= STILL_PX,
  );
}

function areAllIn(some: readonly Box[], others: readonly Box[]): boolean {
  return some.every((box) => others.some((other) => isSame(box, other)));
}

/**
 * Whether the page stood still between two measurings, so that what was measured is what the picture shows.
 * Covers that only came or only went do not matter (all are painted); one that moved may have been anywhere.
 */
export function stoodStill(before: Stillness, after: Stillness): boolean {
  if (before.address !== after.address) return false;
  const { viewport: a } = before;
  const { viewport: b } = after;
  if (a.width !== b.width || a.height !== b.height || a.scale !== b.scale) return false;
  if ((before.box === null) !== (after.box === null)) return false;
  if (before.box && after.box && !isSame(before.box, after.box)) return false;
  return areAllIn(before.covers, after.covers) || areAllIn(after.covers, before.covers);
}

/**
 * Whether a picture shows exactly the viewport that was measured, one picture pixel for each device pixel.
 * In a window that is just being resized, or in a browser's device simulation, it does not: then nobody knows
 * where in it a field lies, and it must not be kept.
 */
export function fitsViewport(picture: Size, viewport: Stillness['viewport']): boolean {
  // Browsers report whole CSS pixels: at most one on each side is rounded away.
  const rounding = 2 * viewport.scale + 1;
  return (
    Math.abs(picture.width - viewport.width * viewport.scale) <= rounding &&
    Math.abs(picture.height - viewport.height * viewport.scale) <= rounding
  );
}

/** The part of a box that lies in a picture; null where nothing does. Edges go outwards to whole pixels. */
function inPicture(
  box: Box,
  scale: number,
  margin: number,
  width: number,
  height: number,
): Box | null {
  const left = Math.max(0, Math.floor((box.x - margin) * scale));
  const top = Math.max(0, Math.floor((box.y - margin) * scale));
  const right = Math.min(width, Math.ceil((box.x + box.width + margin) * scale));
  const bottom = Math.min(height, Math.ceil((box.y + box.height + margin) * scale));
  return right > left && bottom > top
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : null;
}

/**
 * Turns two measurings of a still page into what is painted on its picture (one that fits the viewport).
 */
export function paintPlan(before: Stillness, after: Stillness, picture: Size): PaintPlan {
  const { width, height } = picture;
  // Page zoom and screen density are both in it.
  const { scale } = before.viewport;
  const covers = [...before.covers, ...after.covers]
    .map((cover) => inPicture(cover, scale, COVER_MARGIN_PX, width, height))
    .filter((box) => box !== null);
  const box = before.box && inPicture(before.box, scale, 0, width, height);
  return { covers: distinct(covers), box };
}

function distinct(boxes: readonly Box[]): Box[] {
  return boxes.filter((box, index) => boxes.findIndex((other) => isSame(box, other)) === index);
}
