import { COVER_COLOUR } from '../../shared/journey/pictured.ts';
import type { PictureFacts } from '../../shared/journey/records.ts';
import type { PaintPlan } from './picture-geometry.ts';

/** As the covers' colour, of the picture and not of the interface around it. */
const BOX_COLOUR = '#d6336c';
const BOX_HALO_COLOUR = '#ffffff';
/** Picture pixels at the usual width; wider pictures get a thicker line. */
const BOX_LINE_PX = 3;
const USUAL_WIDTH_PX = 1_280;
/** Text stays sharp, and a picture of a shop is about 200 kB. */
const JPEG_QUALITY = 0.85;
const TYPE = 'image/jpeg';

export type Painted = Pick<PictureFacts, 'width' | 'height' | 'type'> & { bytes: Blob };

function outline(brush: OffscreenCanvasRenderingContext2D, plan: PaintPlan, width: number): void {
  if (!plan.box) return;
  const line = Math.max(BOX_LINE_PX, Math.round((BOX_LINE_PX * width) / USUAL_WIDTH_PX));
  const { x, y, width: w, height: h } = plan.box;
  // Around the element, not over its edge; the halo shows it on a background of the same colour.
  const grown = line * 1.5;
  for (const [colour, thick] of [
    [BOX_HALO_COLOUR, line * 3],
    [BOX_COLOUR, line],
  ] as const) {
    brush.strokeStyle = colour;
    brush.lineWidth = thick;
    brush.strokeRect(x - grown, y - grown, w + grown * 2, h + grown * 2);
  }
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
  const bytes = await canvas.convertToBlob({ type: TYPE, quality: JPEG_QUALITY });
  return { width, height, type: TYPE, bytes };
}
