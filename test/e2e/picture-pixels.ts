import type { Box, PictureFacts } from '../../shared/journey/records.ts';
import type { Browser } from '../launch/driver.ts';
import { stored } from './walking.ts';

/** Red, green, blue. */
export type Colour = readonly [number, number, number];

/** JPEG changes a flat colour by a few steps of 255. */
const FLAT_SLACK = 14;
/** And the edges of letters by many. */
const CONTENT_SLACK = 72;
/** The outermost pixels of a cover are mixed with what is beside it. */
const EDGE_PX = 2;

/** Kept by the extension's blank page between two looks. */
interface Desk {
  picture: ImageData;
  reference: ImageData | null;
}
declare const window: { desk: Desk };

/** A stored picture whose pixels can be asked for. Boxes are in picture pixels. */
export interface OpenPicture {
  /** Of each box, the share of its pixels that have the colour; null where it lies outside of the picture. */
  shares(boxes: Box[], colour: Colour, slack?: number): Promise<(number | null)[]>;
  /** Of all pixels outside of the boxes, the share that differs from the other picture. */
  different(boxes: Box[]): Promise<number>;
}

/** The picture of a note. */
export async function pictureOf(browser: Browser, noteId: string): Promise<PictureFacts | null> {
  const pictures = await stored<PictureFacts>(browser, 'pictures');
  return pictures.find((picture) => picture.noteId === noteId) ?? null;
}

/**
 * Decodes a stored picture where the extension itself would.
 * @param other a PNG of the same page, to compare it with
 */
export async function openPicture(
  browser: Browser,
  pictureId: string,
  other?: Uint8Array,
): Promise<OpenPicture> {
  const { extension } = browser;
  const png = other ? Buffer.from(other).toString('base64') : null;
  await extension.eval(layOut, pictureId, png);
  return {
    shares: (boxes, colour, slack = FLAT_SLACK) => extension.eval(sharesOf, boxes, colour, slack),
    different: (boxes) => extension.eval(shareThatDiffers, boxes, CONTENT_SLACK),
  };
}

async function layOut(pictureId: string, png: string | null): Promise<void> {
  const answered = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const pixelsOf = async (image: Blob) => {
    const bitmap = await createImageBitmap(image);
    const brush = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!brush) throw new Error('no canvas');
    brush.drawImage(bitmap, 0, 0);
    return brush.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const database = await answered(indexedDB.open('waymark'));
  const asked = database.transaction('pictures').objectStore('pictures').get(pictureId);
  const { bytes } = (await answered(asked)) as { bytes: Blob };
  database.close();
  const letters = png === null ? null : Uint8Array.from(atob(png), (each) => each.charCodeAt(0));
  window.desk = {
    picture: await pixelsOf(bytes),
    reference: letters && (await pixelsOf(new Blob([letters]))),
  };
}

function sharesOf(boxes: Box[], colour: Colour, slack: number): (number | null)[] {
  const { width, height, data } = window.desk.picture;
  const isLike = (at: number) =>
    colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= slack);
  return boxes.map((box) => {
    let count = 0;
    let like = 0;
    for (let y = Math.max(0, box.y); y < Math.min(height, box.y + box.height); y += 1) {
      for (let x = Math.max(0, box.x); x < Math.min(width, box.x + box.width); x += 1) {
        count += 1;
        if (isLike((y * width + x) * 4)) like += 1;
      }
    }
    return count === 0 ? null : like / count;
  });
}

function shareThatDiffers(boxes: Box[], slack: number): number {
  const { picture, reference } = window.desk;
  const { width, height, data } = picture;
  if (reference?.width !== width || reference.height !== height) return 1;
  const left = new Uint8Array(width * height).fill(1);
  for (const box of boxes) {
    for (let y = Math.max(0, box.y); y < Math.min(height, box.y + box.height); y += 1) {
      const row = y * width;
      left.fill(0, row + Math.max(0, box.x), row + Math.min(width, box.x + box.width));
    }
  }
  const differs = (_: number, pixel: number) =>
    [0, 1, 2].some((channel) => {
      const at = pixel * 4 + channel;
      return Math.abs((data[at] ?? 0) - (reference.data[at] ?? 0)) > slack;
    });
  return left.reduce((sum, is, pixel) => sum + (is && differs(is, pixel) ? 1 : 0), 0) / left.length;
}

/** From CSS pixels to whole picture pixels, grown on each side. */
export function scaled({ x, y, width, height }: Box, scale: number, grown = 0): Box {
  const left = Math.round((x - grown) * scale);
  const top = Math.round((y - grown) * scale);
  return {
    x: left,
    y: top,
    width: Math.round((x + width + grown) * scale) - left,
    height: Math.round((y + height + grown) * scale) - top,
  };
}

/** Without the edge. */
export function inner({ x, y, width, height }: Box): Box {
  return {
    x: x + EDGE_PX,
    y: y + EDGE_PX,
    width: Math.max(1, width - 2 * EDGE_PX),
    height: Math.max(1, height - 2 * EDGE_PX),
  };
}

/** The four strips in which the mark's line runs around a box; as thick as the background draws it. */
export function markStrips({ x, y, width, height }: Box, pictureWidth: number): Box[] {
  const line = Math.max(3, Math.round((3 * pictureWidth) / 1280));
  return [
    { x, y: y - 2 * line, width, height: line },
    { x, y: y + height + line, width, height: line },
    { x: x - 2 * line, y, width: line, height },
    { x: x + width + line, y, width: line, height },
  ];
}
