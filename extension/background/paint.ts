import { COVER_COLOUR } from '../../shared/journey/pictured.ts';
import type { PictureFacts } from '../../shared/journey/records.ts';
import { DRAWN_COLOUR, DRAWN_HALO_COLOUR, drawnLine } from '../../shared/journey/shape.ts';
import type { PaintPlan } from './picture-geometry.ts';

/** Text stays sharp, and a picture of a shop is about 200 kB. */
const JPEG_QUALITY = 0.85;
const TYPE = 'image/jpeg';

export type Painted = Pick<PictureFacts, 'width' | 'height' | 'type'> & { bytes: Blob };

/** Draws a line of the picture's colour over its light edge, which shows it on a background of the same colour. */
export function inLine(
  brush: OffscreenCanvasRenderingContext2D,
  line: number,
  draw: () => void,
): void {
  for (const [colour, thick] of [
    [DRAWN_HALO_COLOUR, line * 3],
    [DRAWN_COLOUR, line],
  ] as const) {
    brush.strokeStyle = colour;
    brush.lineWidth = thick;
    draw();
  }
}

function outline(brush: OffscreenCanvasRenderingContext2D, plan: PaintPlan, width: number): void {
  if (!plan.box) return;
  const line = drawnLine(width);
  const { x, y, width: w, height: h } = plan.box;
  // Around the element, not over its edge.
  const grown = line * 1.5;
  inLine(brush, line, () => brush.strokeRect(x - grown, y - grown, w + grown * 2, h + grown * 2));
}

/** Paints solid covers and the element's box into a picture; the uncovered one exists nowhere but in memory. */
export async function paint(bitmap: ImageBitmap, plan: PaintPlan): Promise<Painted> {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no 2d canvas in this browser');
  brush.drawImage(bitmap, 0, 0);
  bitmap.close();
  brush.fillStyle = COVER_COLOUR;
  for (const cover of plan.covers) brush.fillRect(cover.x, cover.y, cover.width, cover.height);
  outline(brush, plan, width);
  return toPicture(canvas);
}

/** What was painted, as it is stored. */
export async function toPicture(canvas: OffscreenCanvas): Promise<Painted> {
  const { width, height } = canvas;
  const bytes = await canvas.convertToBlob({ type: TYPE, quality: JPEG_QUALITY });
  return { width, height, type: TYPE, bytes };
}
