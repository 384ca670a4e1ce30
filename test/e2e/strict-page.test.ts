import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { shareOf } from '../launch/short-form.ts';
import { startPages } from '../pages/server.mjs';
import { startSite } from '../site/server.mjs';
import { beginWriting, notes, startWalk } from './walking.ts';

/**
 * A page that allows nothing but its own files, with trusted types: what we draw is there and styled, a note can be
 * written, and nobody who looks at the page's console sees a word about us.
 */
const snippetFile = `${distFolder('snippet')}/waymark.js`;
/** As the journeys' labels are drawn; without its styles a label is a plain line of text. */
const CHIP_HEIGHT_PX = 20;
const CARD_WIDTH_PX = 320;

interface StrictPage {
  what: string;
  address: (places: Places) => string;
  /** Where the note is made, and what its mark is called. */
  at: string;
  touchpoint: string;
}
interface Places {
  pages: Awaited<ReturnType<typeof startPages>>;
  site: Awaited<ReturnType<typeof startSite>>;
}

const STRICT: StrictPage[] = [
  {
    what: 'a page that allows nothing',
    address: ({ pages }) => pages.url('strict'),
    at: '#pay',
    touchpoint: 'strict.pay',
  },
  {
    what: "the shop's product page",
    address: ({ site }) => site.url('shop', '/produkt/skur'),
    at: '#add-to-cart',
    touchpoint: 'product.add',
  },
  {
    what: "the shop's checkout",
    address: ({ site }) => site.url('shop', '/kassa/adress?lagg=skur.raps.M'),
    at: '#address-next',
    touchpoint: 'checkout.address',
  },
];

describe.each(BROWSERS)('under a strict policy in %s', (name) => {
  let places: Places;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    const [pages, site] = await Promise.all([
      startPages({ snippetFile }),
      startSite({ snippetFile, slowMs: 0 }),
    ]);
    places = { pages, site };
    browser = await borrow(name);
    tab = await browser.newTab(site.url('shop', '/produkt/skur'));
    await startWalk(browser, tab);
  });
  afterAll(async () => {
    await browser?.close();
    await places?.site.close();
    await places?.pages.close();
  });

  it.each(shareOf(name, STRICT))(
    '$what shows the layer and takes a note',
    async ({ address, at, touchpoint }) => {
      await tab.goto(address(places));
      // The walk was begun on the shop; another host joins when the walker's click says so.
      if (!(await tab.overlay.present())) await browser.clickToolbar(tab);
      await tab.overlay.waitFor('.ribbon');
      await tab.overlay.waitFor('.chip');
      const chips = await tab.overlay.findAll('.chip');
      expect(new Set(chips.map(({ rect }) => rect.height))).toEqual(new Set([CHIP_HEIGHT_PX]));

      await beginWriting(browser, tab, at);
      expect(Math.round((await tab.overlay.find('.compose')).rect.width)).toBe(CARD_WIDTH_PX);
      await tab.type('strict');
      await tab.overlay.waitFor('.saved-sign[data-state="saved"]');
      await tab.press('Control+Enter');
      await tab.overlay.waitFor('.compose', { gone: true });
      await tab.overlay.waitFor('.pin');
      const note = await until(
        async () => (await notes(browser)).find((one) => one.touchpoint === touchpoint),
        `the note at ${touchpoint}`,
      );
      expect(note).toMatchObject({ text: 'strict', phase: 'kept' });

      expect(await tab.consoleErrors()).toEqual([]);
      expect(await browser.errors()).toEqual([]);
    },
  );

  it('is known to be quiet, because what such a page says is heard', async () => {
    await tab.goto(places.pages.url('strict'));
    await tab.eval(() => {
      document.body.append(Object.assign(new Image(), { src: '//elsewhere.localhost/x.png' }));
    });
    await until(
      async () => (await tab.consoleErrors()).some((line) => line.includes('elsewhere.localhost')),
      'the refusal on the console',
    );
    const { violations, faults } = await tab.eval(() => {
      const page = window as unknown as { violations: string[]; faults: string[] };
      return { violations: page.violations, faults: page.faults };
    });
    expect(violations.map((line) => line.split(' ')[0])).toEqual(['img-src']);
    expect(faults).toEqual([]);
  });
});
