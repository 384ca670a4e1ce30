import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes, writeNote } from './walking.ts';

describe.each(BROWSERS)('annotations in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let page: Tab;
  const choose = async (file: string) => page.upload('input[type=file][accept*=json]', file);
  const pins = () => tab.overlay.eval((root) => root.querySelectorAll('.pin').length);

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
    await writeNote(browser, tab, '[data-is="send"]', 'What is sent?');
    page = await browser.openPage('report/index.html#notes');
    await page.waitFor('.listed-note');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('leave as a file, and come back as the same notes, their pins with them', async () => {
    const before = (await browser.downloads()).length;
    const [kept] = await notes(browser);
    await page.click('.notes-ways button >> Export');
    const file = await until(async () => (await browser.downloads())[before], 'the file');
    expect(JSON.parse(await readFile(file, 'utf8')).total).toBe(1);
    await page.click('.listed-note');
    await page.click('.opened-note [aria-label="Delete the note"]');
    await page.click('.notes-head button >> Bin');
    await page.click('.listed-note');
    await page.click('.opened-note button >> Delete for good');
    await page.click('dialog button >> Delete for good');
    await until(async () => (await notes(browser)).length === 0, 'no note');
    await page.eval(() => location.replace('#notes'));
    await choose(file);
    await page.waitFor('.notes-head .banner >> 1 note came in.');
    expect(await notes(browser)).toEqual([{ ...kept, pictureId: null, revision: kept?.revision }]);
    await choose(file);
    await page.waitFor('.notes-head .banner >> 1 was here already.');
    await tab.activate();
    await tab.reload();
    await until(async () => (await pins()) === 1, 'its pin');
  });

  it('of the Hypothesis client come in with who wrote them, and stand at their passages', async () => {
    const source = pages.url('catalogue');
    const quote = { type: 'TextQuoteSelector', exact: 'Long and light, for everyday rain' };
    const one = {
      ...{ id: 'abc', created: '2026-11-19T08:00:00Z', user: 'acct:kim@hypothes.is', uri: source },
      ...{ text: 'Which rain is not everyday?', tags: [], document: { title: ['Raincoats'] } },
      target: [{ source, selector: [quote] }],
    };
    const said = { export_date: '2026-11-20T09:00:00Z', client_version: '1', annotations: [one] };
    const file = join(browser.profile, 'hypothesis.json');
    await writeFile(file, JSON.stringify(said));
    await page.activate();
    await choose(file);
    await page.waitFor('.notes-head .banner >> 1 note came in.');
    await page.click('.listed-note >> Which rain');
    await page.waitFor('.opened-facts >> kim@hypothes.is');
    await tab.activate();
    await tab.reload();
    await until(async () => (await pins()) === 2, 'its pin');
    const isAtPassage = async () => {
      const tops = await tab.overlay.eval((root) =>
        [...root.querySelectorAll('.pin')].map((pin) => pin.getBoundingClientRect().top),
      );
      const passage = await tab.eval(
        () => document.querySelector('[data-is="about skur"]')?.getBoundingClientRect().top ?? 0,
      );
      return tops.some((top) => Math.abs(top - passage) < 4);
    };
    await until(isAtPassage, 'a pin at the passage');
  });

  it('that cannot be read are refused with a sentence, and change nothing', async () => {
    const before = await notes(browser);
    const file = join(browser.profile, 'broken.json');
    await writeFile(file, '{"items":[{"target":"javascript:alert(1)"}]}');
    await page.activate();
    await choose(file);
    await page.waitFor('.notes-head .banner >> about no web page');
    await page.waitFor('.notes-head .banner >> items.0');
    expect(await notes(browser)).toEqual(before);
    expect(await browser.errors()).toEqual([]);
  });
});
