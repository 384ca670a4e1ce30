/**
 * Files on their way from a page of ours to the background. A message holds some 60 MB in Chromium and has to be all in
 * memory at once; the Cache API holds what the disk holds, and both sides read it. The page stages the bytes and
 * sends the name, the background takes the file in and removes it.
 */
const CACHE = 'staged-files';
/** Keys of a cache look like addresses; this one leads nowhere, and nothing is ever fetched. */
const PLACE = 'https://staged-files.invalid/';
/** `<milliseconds since the epoch>-<chance>`: a name says how old it is. */
const NAME = /^(\d+)-[\w-]+$/;

/**
 * Lays a file down; answers its name.
 * @throws DOMException `QuotaExceededError` where the disk is full; another error where the file cannot be read
 */
export async function stageFile(file: Blob, now = Date.now()): Promise<string> {
  const name = `${now}-${crypto.randomUUID()}`;
  const cache = await caches.open(CACHE);
  await cache.put(PLACE + name, new Response(file));
  return name;
}

/** Undefined where there is none of this name. */
export async function stagedFile(name: string): Promise<Blob | undefined> {
  const cache = await caches.open(CACHE);
  return (await cache.match(PLACE + name))?.blob();
}

export async function unstage(name: string): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.delete(PLACE + name);
}

/** Removes what was staged before this instant: its page or the background died in between. */
export async function sweepStaged(before: number): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) {
    const stagedAt = Number(NAME.exec(url.slice(PLACE.length))?.[1] ?? 0);
    if (stagedAt < before) await cache.delete(url);
  }
}

/** Removes everything staged. */
export async function forgetStaged(): Promise<void> {
  await caches.delete(CACHE);
}
