import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '../launch/driver.ts';

/** Matches what a phone writes beside its picture. */
export const PHONE_SAYS = /Exif|GPS|taken at home/;

const SECRET = 'Exif\0\0 GPSLatitude 57.7089 taken at home';
const JPEG_START_BYTES = 2;

/** A photo of 2600 by 1300 pixels that says where it was taken. */
export async function photo(
  browser: Browser,
  { name = 'receipt.jpg', colour = 'seagreen' } = {},
): Promise<string> {
  const base64 = await browser.extension.eval((fill) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2600, height: 1300 });
    const brush = canvas.getContext('2d');
    if (brush) brush.fillStyle = fill;
    brush?.fillRect(200, 200, 1400, 700);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  }, colour);
  const bytes = Buffer.from(base64, 'base64');
  const said = Buffer.from(SECRET, 'latin1');
  const marker = Buffer.from([0xff, 0xe1, 0, said.length + 2]);
  const path = join(browser.profile, name);
  const parts = [bytes.subarray(0, JPEG_START_BYTES), marker, said];
  await writeFile(path, Buffer.concat([...parts, bytes.subarray(JPEG_START_BYTES)]));
  return path;
}
