import { describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until, withBrowser } from '../launch/driver.ts';
import { startPages } from '../pages/server.mjs';
import { pageSteps, startWalk, steps } from './walking.ts';

/**
 * A sleeping background loses a message whose page navigates at once, eleven times in twelve. A walk is
 * nothing but clicks that navigate, so each click here is made with the background dead.
 */
const CLICKS = 30;

async function clickOn(browser: Browser, tab: Tab, page: number): Promise<void> {
  await browser.killBackground();
  await tab.click('#next');
  await until(async () => (await tab.title()) === `Step ${page + 1} of the chain`, 'the next page');
}

describe.each(BROWSERS)('in %s', (name) => {
  it(`loses and doubles no step in ${CLICKS} clicks that navigate while the background is dead`, async () => {
    const pages = await startPages();
    const first = pages.url('chain/1');
    try {
      await withBrowser(name, { grant: [new URL(first).origin] }, async (browser) => {
        const tab = await browser.newTab(first);
        await startWalk(browser, tab, { journey: 'Five stages' });
        for (let page = 1; page <= CLICKS; page += 1) await clickOn(browser, tab, page);

        const expected = Array.from({ length: CLICKS + 1 }, (_, index) => `/chain/${index + 1}`);
        const walked = await until(async () => {
          const found = pageSteps(await steps(browser)).map(
            (step) => new URL(step.address).pathname,
          );
          return found.length >= expected.length && found;
        }, 'every page of the chain to be stored');
        expect(walked).toEqual(expected);

        const clicked = await until(async () => {
          const found = (await steps(browser)).flatMap((step) =>
            step.kind === 'touchpoint' && step.action === 'clicked' ? [step.touchpoint] : [],
          );
          return found.length >= CLICKS && found;
        }, 'every click to be stored');
        expect(clicked).toEqual(Array.from({ length: CLICKS }, () => 'chain.next'));
        expect(await browser.errors()).toEqual([]);
      });
    } finally {
      await pages.close();
    }
  });
});
