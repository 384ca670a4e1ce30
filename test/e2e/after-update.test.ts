import { expect, it } from 'vitest';
import { type Tab, until, withBrowser } from '../launch/driver.ts';
import { startPages } from '../pages/server.mjs';
import { startWalk } from './walking.ts';

/** Elements of ours that the page could find. */
const hosts = (tab: Tab) =>
  tab.eval(() =>
    [...document.querySelectorAll('[popover="manual"]')].map((each) => each.localName),
  );

/** The page changes, and whoever of us is there puts itself back where it belongs. */
const stir = (tab: Tab) =>
  tab.eval(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let count = 0; count < 30; count += 1) {
      document.body.append(document.createElement('i'));
      await frame();
    }
  });

/** Chromium alone: there the old script lives on beside the new one, each in a world of its own. Firefox ends the old one. */
it('the script of a new version takes the place of the old one', async () => {
  const pages = await startPages();
  await withBrowser('chromium', { grant: ['http://pages.localhost'] }, async (browser) => {
    const tab = await browser.newTab(pages.url('chain/1'));
    await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true });
    const before = await hosts(tab);
    expect(before).toHaveLength(1);
    // The answer is given before the extension's own pages go.
    await browser.extension.eval(() => {
      setTimeout(() => chrome.runtime.reload());
    });
    const isNew = async () => (await hosts(tab)).some((host) => !before.includes(host));
    await until(isNew, 'the overlay of the new copy', 15_000);
    await stir(tab);
    const after = await hosts(tab);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    await tab.overlay.waitFor('.ribbon');
  }).finally(() => pages.close());
});
