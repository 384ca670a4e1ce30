import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { beginWriting, notes, startWalk } from './walking.ts';

/** A note that is half written outlives what a page does to our layer, and a walk through the browser's history. */
describe.each(BROWSERS)('a draft in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('chain/1'));
    await (await startWalk(browser, tab, { journey: 'Five stages' })).close();
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const texts = async () => (await notes(browser)).map(({ text }) => text);
  const field = () =>
    until(async () => {
      const found = (await tab.overlay.findAll('textarea'))[0];
      return found?.visible && found.value;
    }, 'the words on the card');

  it('stays whole where the page removes our layer, and is offered where history leads back to it', async () => {
    await beginWriting(browser, tab, 'h1');
    await tab.type('Half a ');
    await tab.eval(() => {
      for (const layer of document.querySelectorAll('[popover="manual"]')) layer.remove();
    });
    expect(await field()).toBe('Half a ');
    await tab.overlay.click('textarea');
    await tab.press('End');
    await tab.type('thought');
    await until(async () => (await texts()).includes('Half a thought'), 'all of it to be stored');
    await tab.goto(pages.url('chain/2'));
    await tab.back();
    const isOffered = async () => (await tab.overlay.findAll('.notice .button')).length > 0;
    const isOpen = async () => (await tab.overlay.findAll('textarea')).length > 0;
    await until(async () => (await isOpen()) || (await isOffered()), 'the draft to be there');
    if (!(await isOpen())) await tab.overlay.click('.notice .button');
    expect(await field()).toBe('Half a thought');
    expect(await texts()).toEqual(['Half a thought']);
    expect(await browser.errors()).toEqual([]);
  });

  it('is offered above what a key says of the page, which a feeling taken out is marked on no more', async () => {
    await tab.reload();
    await tab.overlay.waitFor('.notice .button');
    const isMarked = async () => (await tab.overlay.findAll('.faces [aria-pressed="true"]')).length;
    await tab.press('Alt+Shift+4');
    await tab.overlay.waitFor('.faces [aria-pressed="true"]');
    await tab.press('Alt+Shift+Z');
    await tab.overlay.waitFor('.told >> Removed: Felt “Good”');
    await until(async () => (await isMarked()) === 0, 'no feeling to be marked');
    const [notice, told] = [await tab.overlay.find('.notice'), await tab.overlay.find('.told')];
    expect(notice.rect.y + notice.rect.height).toBeLessThanOrEqual(told.rect.y);
  });
});
