import type { PictureFacts } from '../../shared/journey/records.ts';

/** Longest side of a picture that a person adds, in pixels: a receipt photographed with a phone can be read. */
export const STEP_PICTURE_PX = 2_000;
/** Largest file that is opened at all, in bytes: a phone's largest photos have some 30 MB. */
export const STEP_PICTURE_LIMIT_BYTES = 60_000_000;
/** As for screenshots: text stays sharp, and the longest side makes some 500 kB. */
const JPEG_QUALITY = 0.85;
const TYPE = 'image/jpeg';
/** What lies under a transparent picture: JPEG knows no transparency, and would show black. */
const PAPER = '#ffffff';

export type Drawn = Pick<PictureFacts, 'width' | 'height' | 'type'> & { bytes: Blob };

/**
 * A picture as it looks and nothing else: drawn anew, no side longer than STEP_PICTURE_PX, turned as its camera said. Place,
 * camera and whatever else the file carried stay behind. Undefined for what the browser cannot draw.
 */
export async function drawAnew(file: Blob): Promise<Drawn | undefined> {
  if (file.size > STEP_PICTURE_LIMIT_BYTES) return undefined;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const { width, height } = within(bitmap, STEP_PICTURE_PX);
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no 2d canvas in this browser');
  brush.fillStyle = PAPER;
  brush.fillRect(0, 0, width, height);
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const bytes = await canvas.convertToBlob({ type: TYPE, quality: JPEG_QUALITY });
  return { width, height, type: TYPE, bytes };
}

/** The same shape with no side longer than the limit, in whole pixels. */
export function within(
  { width, height }: { width: number; height: number },
  limit: number,
): { width: number; height: number } {
  const scale = Math.min(1, limit / Math.max(width, height));
  const side = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return { width: side(width), height: side(height) };
}
