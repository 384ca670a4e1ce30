import * as v from 'valibot';
import { BoxSchema } from './target.ts';

const PointSchema = v.object({ x: v.number(), y: v.number() });
/** Picture pixels. */
export type Point = v.InferOutput<typeof PointSchema>;

/**
 * What a person draws on a picture, in picture pixels: a solid cover, a frame around something, an arrow to it, or the part
 * that is kept.
 */
export const ShapeSchema = v.variant('kind', [
  v.object({ kind: v.literal('cover'), box: BoxSchema }),
  v.object({ kind: v.literal('frame'), box: BoxSchema }),
  v.object({ kind: v.literal('crop'), box: BoxSchema }),
  v.object({ kind: v.literal('arrow'), from: PointSchema, to: PointSchema }),
]);
export type Shape = v.InferOutput<typeof ShapeSchema>;
export type ShapeKind = Shape['kind'];

/** In the order they are offered. */
export const SHAPE_KINDS: readonly ShapeKind[] = ['frame', 'arrow', 'cover', 'crop'];

/** Of frames and arrows, and the light edge that shows them on anything; of the picture, and not of the interface around it. */
export const DRAWN_COLOUR = '#d6336c';
export const DRAWN_HALO_COLOUR = '#ffffff';

/** The line that frames and arrows are drawn with, in picture pixels: thicker in a wider picture. */
export function drawnLine(pictureWidth: number): number {
  return Math.max(LINE_PX, Math.round((LINE_PX * pictureWidth) / USUAL_WIDTH_PX));
}
const LINE_PX = 3;
const USUAL_WIDTH_PX = 1_280;

/** How long an arrow's two barbs are, in widths of its line, and how far they stand out. */
const BARB_LINES = 6;
const BARB_ANGLE = Math.PI / 7;

/** The ends of an arrow's two barbs. */
export function barbsOf({ from, to }: { from: Point; to: Point }, line: number): [Point, Point] {
  const back = Math.atan2(from.y - to.y, from.x - to.x);
  const length = Math.min(BARB_LINES * line, Math.hypot(from.x - to.x, from.y - to.y));
  const barb = (angle: number) => ({
    x: to.x + Math.cos(angle) * length,
    y: to.y + Math.sin(angle) * length,
  });
  return [barb(back - BARB_ANGLE), barb(back + BARB_ANGLE)];
}
