import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { beginWriting, notes, pageSteps, startWalk, steps, stored } from './walking.ts';

const HALF = 'The price is only shown when I have';

/** Elements of ours on the page, of this copy and of older ones. */
const layerNames = (tab: Tab) =>
  tab.eval(() =>
    [...document.querySelectorAll('[popover="manual"]')].map((each) => each.localName),
  );

describe.each(BROWSERS)('in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    pages = await startPages();
    browser = await launch(name, { grant: [new URL(pages.url('chain/1')).origin] });
  });
  afterAll(async () => {
    await browser?.close();
    await pages.close();
  });

  it('an update under an open page costs no words, leaves one layer, and the walk goes on', async () => {
    tab = await browser.newTab(pages.url('chain/1'));
    await (await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true })).close();
    await beginWriting(browser, tab, 'h1');
    await tab.type(HALF);
    const isKept = async () => (await notes(browser)).some(({ text }) => text === HALF);
    await until(isKept, 'the draft to be stored');
    await until(async () => (await stored(browser, 'pictures')).length === 1, 'the picture');
    const [before] = await notes(browser);

    await browser.updateExtension();
    await tab.activate();
    await tab.overlay.waitFor('.notice >> Unfinished note');
    await tab.overlay.waitFor('.ribbon');
    expect(await layerNames(tab)).toHaveLength(1);
    expect(await notes(browser)).toEqual([before]);

    await tab.reload();
    await tab.overlay.waitFor('.ribbon');
    await tab.overlay.click('button >> Go on writing');
    await until(
      async () => (await tab.overlay.focused())?.value === HALF,
      'the draft to be written on',
    );
    await tab.type(' paid.');
    await tab.press('Control+Enter');
    const isDone = async () => {
      const [note] = await notes(browser);
      return note?.phase === 'kept' && note.text === `${HALF} paid.`;
    };
    await until(isDone, 'the note to be kept');
    await tab.click('#next');
    const latest = async () => pageSteps(await steps(browser)).at(-1)?.address ?? '';
    await until(async () => (await latest()).endsWith('/chain/2'), 'the next page to be recorded');
    // The page under which the update came is one view still, in which each touchpoint was seen once.
    const views = pageSteps(await steps(browser)).map(({ address }) => new URL(address).pathname);
    expect(views).toEqual(['/chain/1', '/chain/1', '/chain/2']);
    expect(await browser.errors()).toEqual([]);
  });

  it('an update on a later route of a single-page app is no step more', async () => {
    const before = pageSteps(await steps(browser)).length;
    const walked = async () =>
      pageSteps(await steps(browser))
        .slice(before)
        .map(({ address, title }) => [new URL(address).search, title]);
    // The walk of the test before goes on.
    await tab.goto(pages.url('spa'));
    await tab.overlay.waitFor('.ribbon');
    await tab.click('#to-cart');
    await until(async () => (await walked()).at(-1)?.[1] === 'The cart view', 'the route');
    const old = await layerNames(tab);
    await browser.updateExtension();
    await until(
      async () => (await layerNames(tab)).some((each) => !old.includes(each)),
      'the new copy',
    );
    await tab.activate();
    await tab.overlay.waitFor('.ribbon');
    await tab.click('#to-pay');
    await until(async () => (await walked()).at(-1)?.[1] === 'The pay view', 'the next route');
    expect(await walked()).toEqual([
      ['', 'The home view'],
      ['?view=cart', 'The cart view'],
      ['?view=pay', 'The pay view'],
    ]);
  });
});
