import { expect, it } from 'vitest';
import { BROWSERS, type Browser, until, withBrowser } from '../launch/driver.ts';
import { startPages } from '../pages/server.mjs';
import { pageSteps, startWalk, steps } from './walking.ts';

/** Host and path of every page that is in the walk. */
async function walked(browser: Browser): Promise<string[]> {
  return pageSteps(await steps(browser)).map(({ address }) => {
    const { hostname, pathname } = new URL(address);
    return `${hostname}${pathname}`;
  });
}

/** The browser lets us in everywhere here: what is asked in the panel is whether the walk goes there. */
it.each(BROWSERS)(
  'in %s a walk asks once whether it goes to another site, where the walker is; a no holds, and a yes can follow',
  async (name) => {
    const pages = await startPages();
    const other = (path: string) => pages.url(path).replace('pages.localhost', 'other.localhost');
    await withBrowser(name, { grant: ['<all_urls>'] }, async (browser) => {
      const tab = await browser.newTab(pages.url('chain/1'));
      const panel = await startWalk(browser, tab, { journey: 'Five stages' });
      await tab.goto(other('chain/2'));
      await panel.activate();
      await panel.waitFor('.banner >> other.localhost');
      await panel.click('.banner button >> Not this site');
      await panel.waitFor('.banner >> Nothing of it is recorded');
      expect(await panel.findAll('.banner button >> Not this site')).toEqual([]);
      await tab.goto(pages.url('chain/3'));
      const home = ['pages.localhost/chain/1', 'pages.localhost/chain/3'];
      await until(async () => (await walked(browser)).length === 2, 'the page on the own site');
      expect(await walked(browser)).toEqual(home);
      await tab.goto(other('chain/4'));
      await panel.activate();
      await panel.waitFor('.banner >> Nothing of it is recorded');
      expect(await panel.findAll('.banner button >> Not this site')).toEqual([]);
      await panel.click('.banner button >> Follow there too');
      await until(async () => (await walked(browser)).length === 3, 'the page on the other site');
      expect(await walked(browser)).toEqual([...home, 'other.localhost/chain/4']);
      expect(await browser.errors()).toEqual([]);
    });
    await pages.close();
  },
);
