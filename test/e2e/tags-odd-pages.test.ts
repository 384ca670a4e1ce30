import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itLong } from '../launch/short-form.ts';
import { type Pages, startPages } from '../pages/server.mjs';

/** The Tags tab on odd pages: what is marked there is listed rightly, and an element there can be picked. */
const LABEL = '.tags-form input[name=label]';
const MARKS = 100_000;

interface HugePage {
  gaps: { longest: number };
}

describe.each(BROWSERS)('the Tags tab on odd pages in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  beforeAll(async () => {
    pages = await startPages({ snippetFile: `${distFolder('snippet')}/waymark.js` });
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('rtl'));
    await browser.clickToolbar(tab);
    panel = await browser.openPanel(tab);
    await panel.click('#tab-journey');
    await panel.click('button >> Five stages');
    await panel.click('#tab-tags');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** Points from the panel on: by typing on the page, in which the focus is. */
  async function pointByText(words: string): Promise<void> {
    await panel.click('.bottom .button');
    await tab.activate();
    await tab.overlay.waitFor('.pick-hint');
    await tab.type(words);
    await tab.overlay.waitFor('.pick-typed');
    await tab.press('Enter');
    await panel.waitFor('.tags-form');
  }

  /** A rule in the place of the mark that is written there finds this element and no other. */
  async function ruleFindsIt(): Promise<void> {
    await panel.click('.tags-form label >> Find it by a rule');
    await panel.waitFor('.tags-tried >> inds 1 element');
  }

  /** Points with the mouse, and comes back; answers what the element is called. */
  async function pickedByMouse(selector: string): Promise<string | null> {
    await panel.click('.bottom .button');
    await tab.activate();
    await tab.overlay.waitFor('.pick-hint');
    await tab.click(selector);
    await panel.waitFor('.tags-form');
    await ruleFindsIt();
    const { value } = await panel.find(LABEL);
    await panel.click('.editor-head .icon-button');
    return value;
  }

  /** Waits until the tab lists these marks and no others. */
  const lists = (...ids: string[]) =>
    until(async () => {
      const listed = await panel.findAll('.tags-mark code');
      return `${listed.map(({ text }) => text).sort()}` === `${ids.sort()}`;
    }, `the tab to list ${ids}`);

  it('lists and picks in shadow roots and frames of every kind, also what comes late', async () => {
    await tab.goto(pages.url('roots'));
    const atFirst = ['probe.iframe', 'roots.closed', 'roots.open', 'roots.title'];
    await lists(...atFirst);
    await tab.click('#late');
    await lists(...atFirst, 'roots.late-closed', 'roots.late-open');
    await pointByText('in closed');
    expect((await panel.find(LABEL)).value).toBe('In closed');
    await ruleFindsIt();
    expect((await panel.find('[name=selector]')).value).toContain(' >>> ');
    await panel.click('.editor-head .icon-button');

    // A frame of the page's own site is read; no rule goes there, so there is no selector to choose.
    await panel.click('.tags-mark-row >> probe.iframe');
    await panel.click('.tags-actions button >> Edit');
    await panel.waitFor('.tags-form');
    expect(await panel.exists('[name=selector]')).toBe(false);
    await panel.click('.editor-head .icon-button');
  });

  it('points into a frame of the page’s own site, and hears what comes there later', async () => {
    await tab.goto(pages.url('roots'));
    await panel.waitFor('.tags-mark >> probe.iframe');
    await panel.click('.bottom .button');
    await tab.activate();
    await tab.overlay.waitFor('.pick-hint');
    await tab.overlay.click('.pick-shield');
    await panel.waitFor('.tags-form');
    expect((await panel.find(LABEL)).value).toBe('iframe');
    expect(await panel.exists('[name=selector]')).toBe(false);
    await panel.click('.editor-head .icon-button');

    await tab.eval(() => {
      const inner = document.querySelector<HTMLIFrameElement>('#own')?.contentDocument;
      const later = inner?.body.appendChild(inner.createElement('button'));
      if (later) later.textContent = 'Came later';
      later?.setAttribute('data-waymark-touchpoint', 'probe.later');
    });
    await panel.waitFor('.tags-mark >> probe.later');
    await pointByText('came la');
    expect((await panel.find(LABEL)).value).toBe('Came later');
    await panel.click('.editor-head .icon-button');
  });

  it('lists and picks on pages from right to left, in XML, of many routes and in drawings', async () => {
    await tab.goto(pages.url('rtl'));
    await lists('rtl.card', 'rtl.first', 'rtl.last', 'rtl.title');
    expect(await pickedByMouse('.card')).toBe('بطاقة المنتج');

    await tab.goto(pages.url('xhtml'));
    await lists('xhtml.buy', 'xhtml.title');
    expect(await pickedByMouse('#buy')).toBe('Buy');

    await tab.goto(pages.url('spa'));
    await lists('spa.home', 'spa.reviews');
    await tab.activate();
    await tab.click('#to-cart');
    await lists('spa.cart', 'spa.reviews');
    await panel.waitFor('.tags-status >> 3 Purchase');
    await tab.eval(() => {
      const drawing =
        '<svg width="90" height="60"><rect id="drawn" aria-label="The way" data-waymark-touchpoint="spa.drawn" width="90" height="60"/></svg>';
      document.querySelector('main')?.insertAdjacentHTML('beforeend', drawing);
    });
    await lists('spa.cart', 'spa.drawn', 'spa.reviews');
    expect(await pickedByMouse('#drawn')).toBe('The way');
  });

  itLong(`lists as much as it may of ${MARKS} marks, and leaves the page its frames`, async () => {
    await tab.goto(pages.url(`huge?n=${MARKS}`));
    const [all, more] = [MARKS + 1, MARKS - 499].map((count) => count.toLocaleString('en'));
    await panel.waitFor(`.tags-answer >> ${all} marks`);
    await panel.waitFor(`.tags-status >> ${more} more marks are not listed`);
    await tab.activate();
    await tab.eval(() => {
      (window as unknown as HugePage).gaps.longest = 0;
    });
    await tab.click('#first');
    await until(
      async () => (await panel.text('.tags-mark >> huge.first')).includes('Used once'),
      'the click to count',
    );
    await pointByText('first');
    await ruleFindsIt();
    // Slices take milliseconds; the rest is the machine's. Without them the page stood still for half a minute.
    expect(await tab.eval(() => (window as unknown as HugePage).gaps.longest)).toBeLessThan(2_000);
    await panel.click('.editor-head .icon-button');
  });
});
