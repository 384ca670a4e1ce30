import type { Pain } from '../../../shared/journey/map/pains.ts';
import type { Picture, PictureFacts } from '../../../shared/journey/records.ts';
import { base64 } from '../../ui/models/base64.ts';

/** So many bytes of pictures go into one report: it can still be mailed. */
export const PICTURE_BYTES = 8_000_000;

/** A picture inside a report. */
export type ReportPicture = PictureFacts & { base64: string };

export interface CappedPictures {
  pictures: ReportPicture[];
  /** How many were left out. */
  left: number;
}

/**
 * The pictures of a report, as they are stored, covers and all. Where they are too many together the largest are left out.
 * @param read reads one; undefined where it is gone
 */
export async function cappedPictures(
  ids: readonly string[],
  read: (pictureId: string) => Promise<Picture | undefined>,
  most = PICTURE_BYTES,
): Promise<CappedPictures> {
  // Their bytes are not read yet: a blob is only a handle.
  const found = (await Promise.all(ids.map(read))).filter((one) => one !== undefined);
  const fitting = new Set<Picture>();
  let size = 0;
  for (const picture of found.toSorted((a, b) => a.bytes.size - b.bytes.size)) {
    size += picture.bytes.size;
    if (size > most) break;
    fitting.add(picture);
  }
  const kept = found.filter((picture) => fitting.has(picture));
  const pictures = await Promise.all(
    kept.map(async ({ bytes, ...facts }) => ({
      ...facts,
      base64: base64(new Uint8Array(await bytes.arrayBuffer())),
    })),
  );
  return { pictures, left: found.length - kept.length };
}

/** So many of one pain point are shown; all of them are in the data. */
const MOST = 3;

/** Ids of the pictures that a pain point is shown with, worst note's first. */
export function picturesShown({ notes }: Pain): string[] {
  return notes.flatMap(({ pictureId }) => pictureId ?? []).slice(0, MOST);
}
