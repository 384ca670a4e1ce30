import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, launch, until } from '../launch/driver.ts';
import { openSite } from '../launch/site.ts';
import type { Site } from '../site/server.mjs';

describe.each(BROWSERS)('after the install in %s', (name) => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await openSite();
    browser = await launch(name, { keepWelcome: true });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('the welcome page opens once', async () => {
    const [welcome] = await until(async () => {
      const tabs = await browser.tabs();
      return tabs.length > 0 && tabs;
    }, 'the welcome page');
    expect(await welcome?.url()).toBe(`${browser.origin}/welcome/index.html`);
    expect(await browser.tabs()).toHaveLength(1);
    expect(await browser.errors()).toEqual([]);
  });

  it('the toolbar button opens the panel, and nothing complains', async () => {
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
});
