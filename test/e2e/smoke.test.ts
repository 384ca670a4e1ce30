import { describe, expect, it } from 'vitest';
import { BROWSERS, until, withBrowser } from '../launch/driver.ts';
import { startSite } from '../site/server.mjs';

describe.each(BROWSERS)('in %s', (name) => {
  it('the toolbar button opens the panel, and nothing complains', async () => {
    const site = await startSite();
    try {
      await withBrowser(name, {}, async (browser) => {
        const tab = await browser.newTab(site.url('social'));
        expect(await browser.panelIsOpen()).toBe(false);
        await browser.clickToolbar(tab);
        await until(() => browser.panelIsOpen(), 'the panel to open');

        const panel = await browser.openPanel(tab);
        await panel.waitFor('main');
        expect(await panel.eval(() => document.documentElement.lang)).toMatch(/^en/);
        expect(await browser.errors()).toEqual([]);
        expect(await panel.consoleErrors()).toEqual([]);
      });
    } finally {
      await site.close();
    }
  });

  it('the install opens the welcome page once', async () => {
    await withBrowser(name, { keepWelcome: true }, async (browser) => {
      const [welcome] = await until(async () => {
        const tabs = await browser.tabs();
        return tabs.length > 0 && tabs;
      }, 'the welcome page');
      expect(await welcome?.url()).toBe(`${browser.origin}/welcome/index.html`);
      expect(await browser.tabs()).toHaveLength(1);
      expect(await browser.errors()).toEqual([]);
    });
  });
});
