import type { Feeling, Note, Step, Walk } from '../../shared/journey/records.ts';
import { type Browser, type Tab, until } from '../launch/driver.ts';

/**
 * What a walker does, in the walker's words. Reads the database from an extension page of its own, so that
 * a test sees what is stored and not what a screen says of it.
 */

/** All records of a store, as JSON: a picture's bytes become an empty object. */
export async function stored<T>(browser: Browser, store: string): Promise<T[]> {
  const records = await browser.extension.eval(async (name) => {
    const request = indexedDB.open('waymark');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    if (!database.objectStoreNames.contains(name)) return [];
    const reading = database.transaction(name).objectStore(name).getAll();
    const found = await new Promise<unknown[]>((resolve, reject) => {
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return JSON.parse(JSON.stringify(found)) as unknown[];
  }, store);
  return records as T[];
}

export async function steps(browser: Browser): Promise<Step[]> {
  const all = await stored<Step>(browser, 'steps');
  return all.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

export function pageSteps(all: Step[]) {
  return all.filter((step) => step.kind === 'page');
}

export const notes = (browser: Browser) => stored<Note>(browser, 'notes');
export const walks = (browser: Browser) => stored<Walk>(browser, 'walks');

export interface StartOptions {
  /** The words on the button that chooses the journey. */
  journey?: string;
  /** Begins with a click on the toolbar button. A picture needs it, and a site that was not granted. */
  byToolbar?: boolean;
}

/** Chooses the journey in the panel and starts the walk; the tab is in front again. */
export async function startWalk(
  browser: Browser,
  tab: Tab,
  { journey = 'Use this journey', byToolbar = false }: StartOptions = {},
): Promise<Tab> {
  await tab.activate();
  if (byToolbar) await browser.clickToolbar(tab);
  const panel = await browser.openPanel(tab);
  await panel.click(`button >> ${journey}`);
  await panel.click('button >> Start the walk');
  await panel.waitFor('button >> End');
  await tab.activate();
  await tab.overlay.waitFor('.ribbon');
  return panel;
}

/** Adds a note the way a person does: shortcut, point, write, Ctrl+Enter. */
export async function writeNote(
  browser: Browser,
  tab: Tab,
  at: string,
  words: string,
  feeling?: Feeling,
): Promise<Note> {
  await beginWriting(browser, tab, at);
  await tab.type(words);
  if (feeling !== undefined) await tab.overlay.click(`label:has(input[value="${feeling}"])`);
  await tab.press('Control+Enter');
  return until(async () => {
    const found = (await notes(browser)).find((note) => note.text === words);
    return found?.phase === 'kept' && found;
  }, `the note “${words}” to be kept`);
}

/** Shortcut and point: the composer is open beside the element and has the focus. */
export async function beginWriting(browser: Browser, tab: Tab, at: string): Promise<void> {
  await tab.activate();
  await browser.command('add-note', tab);
  await tab.overlay.waitFor('.pick-hint');
  await tab.click(at);
  await tab.overlay.waitFor('textarea');
  await until(
    async () => (await tab.overlay.focused())?.tag === 'textarea',
    'the text to have focus',
  );
}
