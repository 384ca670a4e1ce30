import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { everyStepOnce, whatIsStored } from './chain-walk.ts';
import { fillDisk, freeDisk, stillToStore, withSmallDisk } from './full-disk.ts';
import { beginWriting, notes, pageSteps, startWalk, steps, walks } from './walking.ts';

const WORDS = 'The price is nowhere';

/** What was walked and written while nothing could be stored is stored once there is room. */
describe.each(BROWSERS)('a full disk in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let folder: string;

  const arrived = (page: number) =>
    until(async () => (await tab.title()) === `Step ${page} of the chain`, `page ${page}`);

  beforeAll(async () => {
    pages = await startPages();
    const grant = [new URL(pages.url()).origin];
    folder = await mkdtemp(join(tmpdir(), 'waymark-full-'));
    const small = await withSmallDisk(name, folder);
    browser = await launch(name, { ...small, grant, reducedMotion: true });
    tab = await browser.newTab(pages.url('chain/1'));
    await (await startWalk(browser, tab, { journey: 'Five stages' })).close();
    await until(async () => (await steps(browser)).length > 0, 'the first page to be stored');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is said where somebody writes, and no word and no step is lost', async () => {
    await fillDisk(browser);
    await beginWriting(browser, tab, 'h1');
    await tab.type(WORDS);
    // Firefox may find room in its file for some letters more, and then says so.
    const foot = async () => (await tab.overlay.find('.compose-foot')).text;
    const told = await until(async () => /full|Saved/.exec(await foot())?.[0], 'an answer');
    const stored = (await notes(browser)).filter(({ text }) => text === WORDS);
    expect(stored).toHaveLength(told === 'Saved' ? 1 : 0);
    if (name === 'chromium') expect(told).toBe('full');
    await freeDisk(browser);
    await tab.type('!');
    await tab.overlay.waitFor('.compose-foot >> Saved');
    expect((await notes(browser)).map(({ text }) => text)).toEqual([`${WORDS}!`]);
    await tab.press('Control+Enter');
  });

  it('of what was walked meanwhile every step is there once', async () => {
    await fillDisk(browser);
    // In Firefox a page learns of it by its first step that finds no room.
    await tab.goto(pages.url('chain/2'));
    await until(async () => (await stillToStore(browser)).length > 0, 'the step to wait');
    for (let page = 2; page <= 4; page += 1) {
      await tab.waitFor(() => document.readyState === 'complete');
      await tab.click('#next');
      await arrived(page + 1);
    }
    expect(pageSteps(await steps(browser)).length).toBeLessThan(5);
    await freeDisk(browser);
    await tab.click('#next');
    await arrived(6);
    const walked = everyStepOnce(5);
    expect(await whatIsStored(browser, 4, 6)).toEqual({
      ...walked,
      clicks: walked.clicks.slice(1),
    });
    await until(async () => (await stillToStore(browser)).length === 0, 'nothing to wait any more');
  });

  it('gets room by what is deleted: a note that does not fit into the bin, and a walk', async () => {
    const page = await browser.openPage('report/index.html#notes');
    await page.click('.listed-note');
    await page.waitFor('.opened-note');
    await fillDisk(browser);
    const remove = async () => {
      await page.click('.opened-note [aria-label="Delete the note"]');
      const said = /cannot go into the bin|Note deleted/;
      return until(async () => said.exec(await page.text('body'))?.[0], 'an answer');
    };
    // Firefox may find room in its file for one row more.
    while ((await remove()) === 'Note deleted') await page.click('.toast button >> Undo');
    expect(await notes(browser)).toHaveLength(1);
    await page.click('dialog button >> Delete for good');
    await until(async () => (await notes(browser)).length === 0, 'the note to be gone');
    await fillDisk(browser);
    const [walk] = await walks(browser);
    const answered = await browser.extension.eval(async (walkId) => {
      const message = { id: 1, type: 'deleteWalk', data: { walkId }, timestamp: Date.now() };
      return chrome.runtime.sendMessage(message);
    }, walk?.id ?? '');
    expect(answered).toMatchObject({ res: { ok: true } });
    expect([await walks(browser), await steps(browser)]).toEqual([[], []]);
    await page.close();
    expect(await browser.errors()).toEqual([]);
  });
});
