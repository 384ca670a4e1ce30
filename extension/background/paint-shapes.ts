import { COVER_COLOUR } from '../../shared/journey/pictured.ts';
import type { Box } from '../../shared/journey/records.ts';
import { barbsOf, drawnLine, type Shape } from '../../shared/journey/shape.ts';
import { inLine, type Painted, toPicture } from './paint.ts';

type Brush = OffscreenCanvasRenderingContext2D;

/** Outwards to whole pixels: a rim of what was to be covered would show. Inside the picture. */
function wholePixels({ x, y, width, height }: Box, picture: ImageBitmap): Box {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const right = Math.min(picture.width, Math.ceil(x + width));
  const bottom = Math.min(picture.height, Math.ceil(y + height));
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/**
 * Paints shapes into a picture, covers first, and cuts it where one of them says so. What was cut away or covered is nowhere in what
 * comes out.
 * @returns the picture, and which part of the earlier one it is
 */
export async function paintShapes(
  bitmap: ImageBitmap,
  shapes: readonly Shape[],
): Promise<Painted & { part: Box }> {
  const cut = shapes.findLast((shape) => shape.kind === 'crop');
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  const part = cut ? wholePixels(cut.box, bitmap) : whole;
  const canvas = new OffscreenCanvas(part.width, part.height);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no 2d canvas in this browser');
  brush.translate(-part.x, -part.y);
  brush.drawImage(bitmap, 0, 0);
  brush.fillStyle = COVER_COLOUR;
  for (const shape of shapes) {
    if (shape.kind !== 'cover') continue;
    const { x, y, width, height } = wholePixels(shape.box, bitmap);
    brush.fillRect(x, y, width, height);
  }
  for (const shape of shapes) drawLines(brush, shape, drawnLine(bitmap.width));
  bitmap.close();
  return { ...(await toPicture(canvas)), part };
}

function drawLines(brush: Brush, shape: Shape, line: number): void {
  if (shape.kind === 'frame') {
    const { x, y, width, height } = shape.box;
    inLine(brush, line, () => brush.strokeRect(x, y, width, height));
  } else if (shape.kind === 'arrow') {
    const { from, to } = shape;
    const [one, other] = barbsOf(shape, line);
    inLine(brush, line, () => {
      brush.beginPath();
      brush.moveTo(from.x, from.y);
      brush.lineTo(to.x, to.y);
      brush.moveTo(one.x, one.y);
      brush.lineTo(to.x, to.y);
      brush.lineTo(other.x, other.y);
      brush.stroke();
    });
  }
}
