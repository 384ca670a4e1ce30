import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { startWalk } from './walking.ts';

/** Where the key for a note leads: onto the page in a walk, to the panel everywhere else. */
describe.each(BROWSERS)('the key for a note in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  const press = async ({ asleep }: { asleep: boolean }) => {
    if (asleep) await browser.killBackground();
    await browser.command('add-note', tab);
  };
  const panelOpens = async () => {
    await until(() => browser.panelIsOpen(), 'the panel');
    await browser.closeOwnPanels();
    await until(async () => !(await browser.panelIsOpen()), 'the panel to be closed');
  };

  beforeAll(async () => {
    pages = await startPages();
    browser = await launch(name, { grant: [new URL(pages.url('chain/1')).origin] });
    tab = await browser.newTab(pages.url('chain/1'));
  });
  afterAll(async () => {
    expect(await browser?.errors()).toEqual([]);
    await browser?.close();
    await pages?.close();
  });

  it('writes on a page of a granted site where no walk is, though the background was asleep', async () => {
    for (const asleep of [false, true]) {
      await press({ asleep });
      await tab.overlay.waitFor('.pick-hint');
      expect(await browser.panelIsOpen()).toBe(false);
      await tab.press('Escape');
      await tab.overlay.waitFor('.pick-hint', { gone: true });
    }
  });

  it('opens none where the note is written on the page, though the background was asleep', async () => {
    await startWalk(browser, tab, { journey: 'Five stages' });
    for (const asleep of [false, true]) {
      await press({ asleep });
      await tab.overlay.waitFor('.pick-hint');
      expect(await browser.panelIsOpen()).toBe(false);
      await tab.press('Escape');
      await tab.overlay.waitFor('.pick-hint', { gone: true });
    }
  });

  it('opens it in a walk where we are not let into the page to stay', async () => {
    await tab.goto(pages.url('chain/1').replace('pages.localhost', 'other.localhost'));
    await press({ asleep: true });
    await panelOpens();
    // A real key lets us into the page for this once; the driver's in Chromium does not.
    if (name === 'chromium') return;
    await tab.overlay.waitFor('.pick-hint');
    await tab.press('Escape');
  });
});
