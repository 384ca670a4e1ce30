import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { beginAnew, borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';

/** A rule made by pointing keeps what its element was like: once the site was rebuilt, the Tags tab says where that is now. */
const TAGGED = '#to-checkout';

describe.each(BROWSERS)('a rule that finds nothing any more in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('unmarked'));
    await browser.clickToolbar(tab);
    panel = await browser.openPanel(tab);
    await panel.click('#tab-journey');
    await panel.click('button >> Five stages');
    await panel.click('#tab-tags');
    await panel.waitFor('.tags .empty');
  });
  afterAll(async () => {
    await beginAnew(browser);
    await browser?.close();
    await pages?.close();
  });

  /** The Tags tab reads the page anew. */
  const look = async () => {
    await panel.click('#tab-journey');
    await panel.click('#tab-tags');
  };
  const found = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

  it('says that nothing resembles what it was made for', async () => {
    await panel.click('.bottom .button');
    await tab.activate();
    await tab.overlay.waitFor('.pick-hint');
    await tab.click(TAGGED);
    await panel.waitFor('.tags-form');
    await panel.click('button >> Save and hand over');
    await panel.waitFor('.tags-hand');
    await panel.click('.editor-head .icon-button');
    await panel.waitFor('.tags-mark-row >> by a rule');
    await tab.eval(() => document.querySelector('.actions')?.remove());
    await look();
    await panel.waitFor('.tags-finding >> finds nothing');
    await panel.waitFor('.tags-finding p >> Nothing on this page resembles');
  });

  it('says where its element is now, and is made anew for it', async () => {
    await tab.eval(() => {
      const part = document.createElement('section');
      part.innerHTML = '<h2>Done?</h2><p><button type="button">Go to the checkout</button></p>';
      document.querySelector('h1')?.before(part);
    });
    await until(async () => {
      await look();
      return panel.find('.tags-finding p >> It may be').catch(() => null);
    }, 'the element to be found again');
    await panel.click('.tags-finding button >> Use this element');
    await panel.waitFor('.tags-form');
    const selector = (await panel.find('.tags-form [name=selector]')).value ?? '';
    expect(await tab.eval(found, selector)).toEqual(['Go to the checkout']);
    await panel.click('button >> Save and hand over');
    await panel.waitFor('.tags-hand');
    await panel.click('.editor-head .icon-button');
    await panel.waitFor('.tags-mark-row >> by a rule');
    await panel.waitFor('.tags-finding >> finds nothing', { gone: true });
    expect(await panel.findAll('.tags-mark-row')).toHaveLength(1);
  });
});
