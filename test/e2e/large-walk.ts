import { deepStrictEqual } from 'node:assert';
import { open, stat } from 'node:fs/promises';
import { type Browser, type Tab, until } from '../launch/driver.ts';
import { LONG_WALK, longNote, storeLongWalk } from './long-walk.ts';
import { walks } from './walking.ts';

export interface Largeness {
  pictures: number;
  /** Of each picture. */
  bytes: number;
}

/** Patience for what moves a hundred megabytes, in milliseconds. */
const LONG_MS = 120_000;
/** Pictures written in one go. */
const BATCH = 20;

/** Adds notes with pictures to the long walk; the pictures are noise behind the first bytes of a JPEG. */
async function storeLargeWalk(browser: Browser, { pictures, bytes }: Largeness): Promise<void> {
  await storeLongWalk(browser);
  // Its other notes name the picture of the first; a picture has one note.
  const others = ['lost', 'draft'].map((id) => longNote(id, { pictureId: null }));
  await browser.extension.eval(storeWithPictures, others, 0);
  for (let from = 0; from < pictures; from += BATCH) {
    const count = Math.min(BATCH, pictures - from);
    const notes = Array.from({ length: count }, (_, index) => {
      const id = `many-${from + index}`;
      return longNote(id, { pictureId: `${id}-picture`, phase: 'kept' });
    });
    await browser.extension.eval(storeWithPictures, notes, bytes);
  }
}

/** Runs in the extension's blank page. */
async function storeWithPictures(notes: { id: string; pictureId: string | null }[], size: number) {
  const opened = indexedDB.open('waymark');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
  const tx = database.transaction(['notes', 'pictures'], 'readwrite');
  for (const note of notes) {
    tx.objectStore('notes').put(note);
    if (note.pictureId === null) continue;
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536) {
      crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
    }
    bytes.set([0xff, 0xd8, 0xff]);
    const facts = { at: 0, width: 1280, height: 800, box: null, covered: 0, type: 'image/jpeg' };
    const picture = { ...facts, id: note.pictureId, noteId: note.id };
    tx.objectStore('pictures').put({ ...picture, bytes: new Blob([bytes], { type: facts.type }) });
  }
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  database.close();
}

/** Everything stored, pictures as the SHA-256 of their bytes. Runs in the extension's blank page. */
async function digestOfAll(): Promise<Record<string, unknown>> {
  const opened = indexedDB.open('waymark');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
  const rows = (store: string) =>
    new Promise<{ id: string; bytes?: Blob; deletedAt?: number | null }[]>((resolve, reject) => {
      const asked = database.transaction(store).objectStore(store).getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const all: Record<string, unknown> = {};
  for (const store of ['journeys', 'walks', 'steps', 'notes']) {
    for (const row of await rows(store)) all[`${store} ${row.id}`] = row;
  }
  for (const { bytes, ...facts } of await rows('pictures')) {
    const digest = await crypto.subtle.digest('SHA-256', await (bytes as Blob).arrayBuffer());
    const sum = [...new Uint8Array(digest)].join();
    all[`pictures ${facts.id}`] = { ...facts, sum, type: bytes?.type };
  }
  database.close();
  return all;
}

async function openPanel(browser: Browser): Promise<Tab> {
  const tab = await browser.newTab();
  const panel = await browser.openPanel(tab);
  await panel.click(`button >> ${LONG_WALK.goal.slice(0, 30)}`);
  await panel.waitFor('button >> Download the walk');
  return panel;
}

/** Downloads the open walk and answers the path of the finished file. */
async function download(browser: Browser, panel: Tab): Promise<string> {
  const earlier = await browser.downloads();
  await panel.click('button >> Download the walk');
  return until(
    async () => {
      const file = (await browser.downloads()).find((path) => !earlier.includes(path));
      return file && (await endOf(file)) === ']}\n' && file;
    },
    'the download',
    LONG_MS,
  );
}

async function endOf(path: string): Promise<string> {
  const { size } = await stat(path);
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(3), 0, 3, Math.max(0, size - 3));
  await file.close();
  return buffer.toString();
}

async function deleteWalk(browser: Browser, panel: Tab): Promise<void> {
  await panel.click('button >> Delete the walk');
  await panel.click('dialog button >> Delete the walk');
  const isGone = async () => (await walks(browser)).every(({ id }) => id !== LONG_WALK.id);
  await until(isGone, 'the walk to be deleted');
  await panel.goto(await panel.url());
}

/** How many of the long walk's records the rolling copy holds: its text, and its pictures. */
function copied(browser: Browser): Promise<number> {
  return browser.extension.eval(async (walkId) => {
    const cache = await caches.open('rolling-copy');
    const keys = (await cache.keys()).map(({ url }) => new URL(url));
    return keys.filter(({ pathname, searchParams }) => {
      return pathname === `/walk/${walkId}` || searchParams.get('walk') === walkId;
    }).length;
  }, LONG_WALK.id);
}

/** Deletes the database under everybody: what is opened next is empty, as it is after damage to its files. */
async function destroyDatabase(browser: Browser): Promise<void> {
  await browser.extension.eval(async () => {
    const deleting = indexedDB.deleteDatabase('waymark');
    await new Promise((resolve, reject) => {
      deleting.onsuccess = resolve;
      deleting.onerror = () => reject(deleting.error);
    });
  });
  await browser.killBackground();
}

async function restore(panel: Tab): Promise<void> {
  await panel.goto(await panel.url());
  await panel.click('[role=alert] button >> Restore');
  await panel.waitFor('[role=status] >> Restored', { timeout: LONG_MS });
}

/**
 * A walk of many pictures is downloaded, deleted and imported; then the database is lost and comes back from the copy;
 * then it is deleted, and nothing of it stays. After each step everything is as it was.
 * @param lose how the database gets lost; answers the browser that goes on
 * @returns the file's size in bytes
 */
export async function keepLargeWalk(
  browser: Browser,
  largeness: Largeness,
  lose = async (one: Browser) => destroyDatabase(one).then(() => one),
): Promise<{ browser: Browser; fileBytes: number }> {
  await storeLargeWalk(browser, largeness);
  const panel = await openPanel(browser);
  const before = await browser.extension.eval(digestOfAll);
  const file = await download(browser, panel);
  await deleteWalk(browser, panel);
  await panel.upload('input[type=file]', file);
  await panel.waitFor('[role=status] >> Imported', { timeout: LONG_MS });
  deepStrictEqual(await browser.extension.eval(digestOfAll), before);

  const isCopied = async () => (await copied(browser)) === largeness.pictures + 2;
  await until(isCopied, 'the copy to follow', LONG_MS);
  await panel.close();
  const after = await lose(browser);
  const next = await after.openPanel(await after.newTab());
  await restore(next);
  deepStrictEqual(await after.extension.eval(digestOfAll), before);
  await next.close();

  const last = await openPanel(after);
  await deleteWalk(after, last);
  deepStrictEqual(await copied(after), 0);
  await last.close();
  return { browser: after, fileBytes: (await stat(file)).size };
}
