import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Site, startSite } from '../site/server.mjs';
import { Barriers } from './barriers.ts';
import { contrastFaults } from './contrast-faults.ts';
import { storeLongWalk } from './long-walk.ts';
import { beginWriting, startWalk } from './walking.ts';

const snippetFile = fileURLToPath(new URL('../../dist/snippet/waymark.js', import.meta.url));

/** Of the panel's views `panel-layout.test.ts` asks the same, on the tour it makes anyway. */
describe.each(BROWSERS)('there is no barrier in %s', (name) => {
  let site: Site;
  let browser: Browser;
  let barriers: Barriers;

  beforeAll(async () => {
    site = await startSite({ snippetFile });
    browser = await borrow(name);
    barriers = new Barriers(name);
  });
  afterAll(async () => {
    // In Firefox all tabs have the colours of the last one.
    for (const tab of (await browser?.tabs()) ?? []) await tab.setColours({});
    await browser?.close();
    await site?.close();
  });

  it('in options and welcome', async () => {
    for (const path of ['options/index.html', 'welcome/index.html']) {
      const page = await browser.openPage(path);
      await page.waitFor('h2');
      await barriers.look(path, page, (...only) => page.axe(...only));
    }
    expect(barriers.found).toEqual([]);
  });

  it('in labels, ribbon, picker, composer and pins', async () => {
    await storeLongWalk(browser);
    const tab = await browser.newTab(site.url('shop', '/hjalp?lang=en'));
    await startWalk(browser, tab);
    const look = (view: string) =>
      barriers.look(view, tab, async (...only) => [
        ...(await tab.overlay.axe(...only)),
        ...(await tab.overlay.eval(contrastFaults)),
      ]);
    await tab.overlay.waitFor('.labels-button');
    await look('labels and ribbon');
    await tab.overlay.click('.labels-button');
    await tab.overlay.waitFor('.card');
    await look('card of a label');
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.press('Tab');
    await tab.overlay.waitFor('.outline-name');
    await look('picker');
    await tab.press('Escape');
    await beginWriting(browser, tab, 'h1');
    await tab.type('What does it cost?');
    await look('composer');
    await tab.press('Escape');
    await tab.reload();
    await tab.overlay.waitFor('.notice');
    await look('notice');
    await tab.overlay.click('.notice .button');
    await tab.overlay.waitFor('.compose');
    await tab.press('Control+Enter');
    await tab.overlay.waitFor('.pin');
    await look('pin');
    expect(barriers.found).toEqual([]);
  });
});
