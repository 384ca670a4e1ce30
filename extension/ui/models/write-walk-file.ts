import { WALK_FILE_LIMIT } from '../../../shared/journey/limits.ts';
import { picturesNamed } from '../../../shared/journey/pictured.ts';
import type { Picture } from '../../../shared/journey/records.ts';
import { type WalkFile, walkFileFrame } from '../../../shared/journey/walk-file.ts';
import { base64 } from './base64.ts';

/**
 * A walk as a file. Pictures are read and written one after the other into a blob, which the browser keeps on disk where
 * it is large: 300 of them as one text would be 120 MB of memory, several times over.
 * @param picture reads one; undefined where it is gone, and its note is written without
 * @returns `tooLarge` where the file could never be imported again
 */
export async function writeWalkFile(
  content: Omit<WalkFile, 'exportedAt' | 'pictures'>,
  picture: (pictureId: string) => Promise<Picture | undefined>,
  exportedAt: number,
): Promise<Blob | 'tooLarge'> {
  const ids = [...picturesNamed([...content.notes, ...content.steps]).keys()];
  // Their bytes are not read yet: a blob is only a handle.
  const stored = await Promise.all(ids.map(picture));
  const found = stored.filter((one) => one !== undefined);
  const frame = walkFileFrame({ ...content, pictures: found }, exportedAt);
  const base64Bytes = frame.pictures.reduce((sum, { bytes }) => sum + (bytes.size * 4) / 3, 0);
  if (base64Bytes > WALK_FILE_LIMIT) return 'tooLarge';
  const written: Blob[] = [];
  for (const one of frame.pictures) {
    written.push(new Blob([written.length > 0 ? ',' : '', await pictureText(one)]));
  }
  const file = new Blob([frame.opening, ...written, frame.closing], { type: 'application/json' });
  return file.size > WALK_FILE_LIMIT ? 'tooLarge' : file;
}

async function pictureText({ bytes, ...facts }: Picture): Promise<string> {
  return JSON.stringify({ ...facts, base64: base64(new Uint8Array(await bytes.arrayBuffer())) });
}
