import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserKind, LaunchOptions } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';

/** What all of the extension may take: its own files, a walk, and something to fill the rest with. */
const QUOTA_BYTES = 6_000_000;

/**
 * How to start a browser whose disk can be full. Firefox refuses database and `storage.local` both, as on a real disk. Chromium
 * limits the database alone, and only without `unlimitedStorage`: so the extension is a copy that does not ask for it.
 * @param folder where the copy may lie
 */
export async function withSmallDisk(name: BrowserKind, folder: string): Promise<LaunchOptions> {
  if (name === 'firefox') return { quota: QUOTA_BYTES };
  const extension = join(folder, 'limited');
  await cp(distFolder('chrome'), extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const shipped = JSON.parse(await readFile(file, 'utf8'));
  const permissions = shipped.permissions.filter((one: string) => one !== 'unlimitedStorage');
  await writeFile(file, JSON.stringify({ ...shipped, permissions }));
  return { quota: QUOTA_BYTES, extension };
}

/** Fills it to the brim: nothing more can be written until `freeDisk`. */
export function fillDisk(browser: Browser): Promise<void> {
  return browser.extension.eval(async (quota) => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => {
          if (name === 'filler') request.result.createObjectStore('pictures', { keyPath: 'id' });
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    /** @returns false where there was no room for it */
    const put = async (name: string, id: string, characters: number) => {
      const database = await open(name);
      const filler = Array.from({ length: characters }, () => Math.random().toString(36)[3]);
      const written = await new Promise<boolean>((resolve) => {
        const writing = database.transaction('pictures', 'readwrite');
        writing.oncomplete = () => resolve(true);
        writing.onabort = () => resolve(false);
        writing.objectStore('pictures').put({ id, noteId: id, filler: filler.join('') });
      });
      database.close();
      return written;
    };
    const fill = async (name: string, characters: number) => {
      let at = 0;
      while (await put(name, `${name}-${characters}-${at}`, characters)) {
        at += 1;
        if (at > 1_000) throw new Error('This disk has no end.');
      }
    };
    for (const characters of [quota / 10, quota / 200]) await fill('filler', characters);
    // Its own file has room inside that no other can take: a long walk's, what its pictures left.
    for (const characters of [quota / 200, 1_000, 100]) await fill('waymark', characters);
  }, QUOTA_BYTES);
}

/** There is room again. */
export function freeDisk(browser: Browser): Promise<void> {
  return browser.extension.eval(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('filler');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

/** What pages have told and the database does not have yet. */
export function stillToStore(browser: Browser): Promise<string[]> {
  return browser.extension.eval(async () => {
    const { local, session } = chrome.storage;
    const all = { ...(await local.get(null)), ...(await session.get(null)) };
    return Object.keys(all).filter((key) => key.startsWith('outbox:'));
  });
}
