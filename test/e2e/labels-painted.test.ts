import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Rect, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Site, startSite } from '../site/server.mjs';
import { startWalk } from './walking.ts';

/** A label is where its box says: also when a browser paints nothing of what has a box. */

/** Of a label that is painted, its dark words and its border are at least this share of its pixels. */
const LEAST_INK = 0.1;

describe.each(BROWSERS)('labels in %s', (name) => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await startSite({ snippetFile: `${distFolder('snippet')}/waymark.js`, slowMs: 0 });
    browser = await borrow(name, { fine: true });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('are painted on the page, at its top and further down, and are gone after a walk', async () => {
    const tab = await browser.newTab(site.url('shop', '/regnrockar'));
    const panel = await startWalk(browser, tab);
    await painted(browser, tab);
    const chips = await boxes(tab);
    await tab.scroll({ y: 120 });
    await tab.waitFor(() => scrollY > 0);
    await painted(browser, tab);

    await tab.eval(() => window.scrollTo(0, 0));
    await panel.click('button >> End');
    await panel.click('button >> End the walk');
    await tab.activate();
    await until(async () => !(await tab.overlay.present()), 'the labels to go');
    expect(Math.max(...(await ink(browser, tab, chips)))).toBeLessThan(LEAST_INK);
    expect(await browser.errors()).toEqual([]);
  });
});

/** Where the labels are, in CSS pixels of the window. */
async function boxes(tab: Tab): Promise<Rect[]> {
  await tab.overlay.waitFor('.chip');
  return (await tab.overlay.findAll('.chip')).map(({ rect }) => rect);
}

async function painted(browser: Browser, tab: Tab): Promise<void> {
  await until(async () => {
    const shares = await ink(browser, tab, await boxes(tab));
    return shares.length > 0 && shares.every((share) => share >= LEAST_INK);
  }, 'every label to be painted');
}

/** Of each box, the share of its pixels on a picture of the page that are far from the page's light ground. */
async function ink(browser: Browser, tab: Tab, at: Rect[]): Promise<number[]> {
  const png = Buffer.from(await tab.screenshot()).toString('base64');
  return browser.extension.eval(
    async (encoded, rects) => {
      const letters = Uint8Array.from(atob(encoded), (each) => each.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([letters]));
      const brush = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!brush) throw new Error('no canvas');
      brush.drawImage(bitmap, 0, 0);
      return rects.map(({ x, y, width, height }) => {
        const { data } = brush.getImageData(x, y, width, height);
        let dark = 0;
        for (let i = 0; i < data.length; i += 4)
          if (data[i + 3] === 255 && (data[i] ?? 0) < 160) dark += 1;
        return dark / (data.length / 4);
      });
    },
    png,
    at,
  );
}
