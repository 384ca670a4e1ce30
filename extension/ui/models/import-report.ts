import { FILE_KIND_LENGTH, fileKindOf } from '../../../shared/journey/file-kind.ts';
import { WALK_FILE_LIMIT } from '../../../shared/journey/limits.ts';
import { ok, type Result, refused } from '../../../shared/kit/result.ts';
import type { Client, Commands } from '../client.ts';

export type ReportOutcome = Awaited<ReturnType<Commands['importReport']>>;

/** True for a file that is a page: no other file of ours begins like one. */
export async function isPage(file: Blob): Promise<boolean> {
  return /^\s*</.test(await file.slice(0, FILE_KIND_LENGTH).text());
}

/** Has what a report holds taken in. Nothing is stored unless the outcome is ok. */
export async function importReport(client: Client, file: Blob): Promise<ReportOutcome> {
  if (file.size > WALK_FILE_LIMIT) return refused({ why: 'tooLarge', where: '' });
  let staged = '';
  try {
    const data = dataIn(await file.text());
    if (!data.ok) return refused({ why: data.reason, where: '' });
    staged = await client.staging.put(new Blob([data.value], { type: 'application/json' }));
    return await client.command.importReport({ staged });
  } catch (error) {
    // A file that cannot be read, a full disk, or a silent background.
    const isFull = error instanceof Error && error.name === 'QuotaExceededError';
    return refused({ why: isFull ? 'storageFull' : 'storageBroken', where: '' });
  } finally {
    // The background removes it, unless it died meanwhile; what stays even so is swept at the browser's next start.
    if (staged) await client.staging.drop(staged).catch(() => undefined);
  }
}

/**
 * What a report holds, as text, with the pictures it shows put back into it. The page is read and never shown: nothing in it
 * runs or loads.
 */
function dataIn(html: string): Result<string, 'notOurs' | 'cutOff'> {
  const isOurs = fileKindOf(html.slice(0, FILE_KIND_LENGTH)) === 'report';
  const page = new DOMParser().parseFromString(html, 'text/html');
  const text = page.getElementById('waymark-data')?.textContent;
  // The data stand last: who has not all of the file has not all of them.
  if (!text) return refused(isOurs ? 'cutOff' : 'notOurs');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused(isOurs ? 'cutOff' : 'notOurs');
  }
  return ok(JSON.stringify(data, withPictures(page)));
}

/** Puts into each picture of the data that has no bytes those of the picture that the page shows. */
function withPictures(page: Document): (key: string, value: unknown) => unknown {
  const shown = new Map<string, string>();
  for (const image of page.querySelectorAll<HTMLImageElement>('img[data-picture]')) {
    const { picture = '' } = image.dataset;
    shown.set(picture, /;base64,(.*)$/s.exec(image.getAttribute('src') ?? '')?.[1] ?? '');
  }
  return (key, value) => {
    if (key !== 'pictures' || !Array.isArray(value)) return value;
    return value.map((one: unknown) => {
      if (typeof one !== 'object' || one === null || 'base64' in one || !('id' in one)) return one;
      return { ...one, base64: shown.get(String(one.id)) ?? '' };
    });
  };
}
