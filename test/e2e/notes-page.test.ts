import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { Barriers } from './barriers.ts';
import { notes, startWalk, writeNote } from './walking.ts';

/** So many notes a team has after years. */
const MANY = 10_000;

/** Lays as many copies of a note into the database, each a minute older, with a number of its own. */
async function copyNote(browser: Browser, note: Note, count: number): Promise<void> {
  await browser.extension.eval(
    async (note, count) => {
      const opened = indexedDB.open('waymark');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opened.onsuccess = () => resolve(opened.result);
        opened.onerror = () => reject(opened.error);
      });
      const tx = database.transaction('notes', 'readwrite');
      for (let index = 0; index < count; index += 1) {
        const copy = { id: `copy-${index}`, text: `Copy ${index}`, at: note.at - 60_000 * index };
        tx.objectStore('notes').put({ ...note, ...copy, pictureId: null });
      }
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onerror = reject;
      });
      database.close();
      new BroadcastChannel('waymark:changed').postMessage({ stores: ['notes'] });
    },
    note,
    count,
  );
}

const rows = async (page: Tab) =>
  (await page.findAll('.listed-note .listed-words')).map(({ text }) => text.trim());
const noteOf = async (browser: Browser, text: string) =>
  (await notes(browser)).find((note) => note.text === text);

describe.each(BROWSERS)('the page of all notes in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let page: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    const tab = await browser.newTab(pages.url('catalogue'));
    await startWalk(browser, tab, { journey: 'Five stages' });
    await writeNote(browser, tab, '[data-is="send"]', 'What is sent, and how often?');
    await writeNote(browser, tab, '[data-is="title"]', 'Which coat is for winter?');
    page = await browser.openPage('report/index.html#notes');
  });
  afterAll(async () => {
    for (const tab of (await browser?.tabs()) ?? []) await tab.setColours({});
    await browser?.close();
    await pages?.close();
  });

  it('finds a note by its words, and keeps what is done about it', async () => {
    await page.waitFor('.listed-note');
    expect(await rows(page)).toEqual(['Which coat is for winter?', 'What is sent, and how often?']);
    await page.press('/');
    await page.type('how often');
    await until(async () => (await rows(page)).length === 1, 'one note');
    await page.click('.listed-note');
    await page.waitFor('.opened-note');
    await page.click('.note-work label >> Accepted');
    await page.fill('.note-work input[list]', 'Åsa, Billing');
    await page.fill('.note-replies textarea', 'Twice a month, we say so soon');
    const text = 'What is sent, and how often?';
    await until(async () => {
      const { work } = (await noteOf(browser, text)) ?? {};
      const said = work?.replies?.at(-1)?.text;
      return (
        work?.state === 'accepted' && work.responsible === 'Åsa, Billing' && said?.endsWith('soon')
      );
    }, 'all of it to be stored');
    await page.reload();
    await page.waitFor('.note-state >> Accepted');
    await page.waitFor('.note-replies >> Twice a month, we say so soon');
    expect(await page.eval(() => location.hash)).toContain('q=how+often');
  });

  it('brings a deleted note back from the bin, and deletes it for good when somebody says so', async () => {
    const text = 'Which coat is for winter?';
    await page.eval(() => location.replace('#notes'));
    await page.click('.listed-note >> Which coat');
    await page.click('.opened-note [aria-label="Delete the note"]');
    await page.waitFor('.toast >> Note deleted');
    await page.click('.notes-head button >> Bin');
    await page.click('.listed-note >> Which coat');
    await page.waitFor('.opened-note >> Days left: 30');
    await page.click('.opened-note button >> Bring back');
    await until(async () => (await noteOf(browser, text))?.deletedAt === null, 'it to be back');
    await page.click('.toast button >> Undo');
    await page.click('.listed-note >> Which coat');
    await page.click('.opened-note button >> Delete for good');
    await page.click('dialog button >> Delete for good');
    await until(async () => !(await noteOf(browser, text)), 'it to be gone');
    expect(await browser.errors()).toEqual([]);
  });

  it('has no barrier in light or dark, and nothing beside a narrow window', async () => {
    await page.eval(() => location.replace('#notes'));
    await page.click('.listed-note');
    await page.waitFor('.opened-note');
    const barriers = new Barriers(name);
    await barriers.look('notes', page, (...only) => page.axe(...only));
    expect(barriers.found).toEqual([]);
    await page.setViewport({ width: 360, height: 800 });
    const beside = () =>
      page.eval(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await beside()).toBe(0);
    await page.click('.opened-head > .icon-button');
    await page.waitFor('.opened-note', { gone: true });
    expect(await beside()).toBe(0);
    await page.setViewport({ width: 1280, height: 800 });
  });

  it(`with ${MANY} notes has a few rows in the document, and finds what is typed`, async () => {
    const [note] = await notes(browser);
    if (!note) throw new Error('there is no note');
    await copyNote(browser, note, MANY);
    await page.eval(() => location.replace('#notes'));
    await page.waitFor('.notes-head >> 10,001 notes');
    expect((await rows(page)).length).toBeLessThan(80);
    await page.click('input[type=search]');
    await page.type('copy 99');
    await page.waitFor('.notes-head >> 280 notes');
    await page.press('Tab');
    expect((await rows(page)).length).toBeLessThan(80);
  });
});
