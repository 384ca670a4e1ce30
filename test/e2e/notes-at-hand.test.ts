import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { startWalk, writeNote } from './walking.ts';

/** Notes where they are needed again: on the toolbar button and on the page. */
describe.each(BROWSERS)('notes at hand in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  const badgeIs = async (wanted: string) => {
    const id = await tab.id();
    const badge = () =>
      browser.extension.eval((tabId) => chrome.action.getBadgeText({ tabId }), id);
    await until(async () => (await badge()) === wanted, `the badge “${wanted}”`);
  };

  beforeAll(async () => {
    pages = await startPages();
    browser = await launch(name, { grant: [new URL(pages.url('chain/1')).origin] });
    tab = await browser.newTab(pages.url('chain/1'));
    panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await writeNote(browser, tab, '#next', 'Where does this lead?');
  });
  afterAll(async () => {
    expect(await browser?.errors()).toEqual([]);
    await browser?.close();
    await pages?.close();
  });

  it('the toolbar counts this page’s open notes while nothing is recorded there', async () => {
    await badgeIs('●');
    await panel.activate();
    await panel.click('button >> End');
    await panel.click('.bottom button >> End');
    await badgeIs('1');
    await tab.activate();
    await tab.goto(pages.url('chain/2'));
    await badgeIs('');
    await browser.killBackground();
    await tab.goto(pages.url('chain/1'));
    await badgeIs('1');
  });
});
