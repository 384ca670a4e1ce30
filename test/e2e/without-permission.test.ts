import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until, withBrowser } from '../launch/driver.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes, pageSteps, startWalk, steps } from './walking.ts';

/** The address is known only of pages that were let in by hand. */
async function walked(browser: Browser): Promise<string[]> {
  return pageSteps(await steps(browser)).map(({ address }) => new URL(address).pathname);
}

/** Points at the heading and writes in the panel, as the page would hear what is typed. */
async function writeInPanel(browser: Browser, tab: Tab, panel: Tab, words: string): Promise<void> {
  await browser.command('add-note', tab);
  await tab.overlay.waitFor('.pick-hint');
  // Without our guard in the page the picker lays a shield over it: the click is aimed, not addressed.
  const { rect } = await tab.find('h1');
  await tab.click({ x: rect.x + 20, y: rect.y + rect.height / 2 });
  await tab.overlay.waitFor('.notice');
  await panel.activate();
  await panel.click('[role=tab] >> Notes');
  await panel.fill('textarea', words);
}

/** With a toolbar click and nothing else: the tab's marks, and after leaving the page what to do to see the next one's. */
async function inspect(browser: Browser, tab: Tab, panel: Tab, next: string): Promise<void> {
  await panel.activate();
  await panel.click('#tab-tags');
  await panel.waitFor('.tags-mark-row');
  await tab.goto(next);
  await panel.activate();
  await panel.waitFor('.empty >> Click the Waymark icon in the toolbar');
  await tab.activate();
  await browser.clickToolbar(tab);
  await panel.activate();
  await panel.waitFor('.tags-mark-row');
  await panel.click('.tags-mark-row');
  await panel.waitFor('.tags-actions');
}

const inChromium = BROWSERS.filter((name) => name === 'chromium');
const inFirefox = BROWSERS.filter((name) => name === 'firefox');

it.each(inChromium)('the Tags tab of %s needs no more than a click on the toolbar', async () => {
  const pages = await startPages();
  await withBrowser('chromium', {}, async (browser) => {
    const tab = await browser.newTab(pages.url('chain/1'));
    await browser.clickToolbar(tab);
    const panel = await browser.openPanel(tab);
    // Chromium's grant lasts while the tab stays on the site: this is another one.
    const other = pages.url('chain/2').replace('pages.localhost', 'other.localhost');
    await inspect(browser, tab, panel, other);
    expect(await browser.errors()).toEqual([]);
  });
  await pages.close();
});

it.each(BROWSERS)('in %s a note that is of no walk is written in the panel', async (name) => {
  const pages = await startPages();
  await withBrowser(name, {}, async (browser) => {
    const tab = await browser.newTab(pages.url('chain/1'));
    await browser.clickToolbar(tab);
    const panel = await browser.openPanel(tab);
    await writeInPanel(browser, tab, panel, 'Which page is this?');
    await panel.click('.bottom button >> Keep the note');
    await panel.waitFor('.note-row >> Which page is this?');
    const [note] = await notes(browser);
    expect(note).toMatchObject({ walkId: null, phase: 'kept', text: 'Which page is this?' });
    expect(await browser.errors()).toEqual([]);
  });
  await pages.close();
});

/**
 * Chromium's own question can neither be answered nor refused without a screen, and waits for ever; Firefox answers it
 * by a preference. What follows a refusal is the same code.
 */
describe.each(inFirefox)('in %s', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.close());

  it.each(['accept', 'refuse'] as const)(
    'with %s, a note of a site we are not let into is shown, or its page and what to do',
    async (prompts) => {
      await withBrowser('firefox', { prompts }, async (browser) => {
        const tab = await browser.newTab(pages.url('chain/1'));
        await browser.clickToolbar(tab);
        const panel = await browser.openPanel(tab);
        await writeInPanel(browser, tab, panel, 'Which page is this?');
        await panel.click('.bottom button >> Keep the note');
        await tab.goto('about:blank');
        const page = await browser.openPage('report/index.html#notes');
        await page.click('.listed-note');
        const show = '.opened-note button >> Show on page';
        const opened = await browser.tabOpenedBy(() => page.click(show));
        if (prompts === 'accept') await opened.overlay.waitFor('.pin');
        else await page.waitFor('.banner >> Show it once more and allow the site');
        expect(await opened.title()).toBe('Step 1 of the chain');
        expect(await browser.errors()).toEqual([]);
      });
    },
  );

  it('a walk whose site was refused goes on page by page through the toolbar', async () => {
    await withBrowser('firefox', { prompts: 'refuse' }, async (browser) => {
      const tab = await browser.newTab(pages.url('chain/1'));
      const panel = await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true });
      await until(async () => (await walked(browser)).length === 1, 'the first page');

      await tab.click('#next');
      await until(async () => (await tab.title()) === 'Step 2 of the chain', 'the next page');
      await panel.waitFor('[role=status] >> Click the Waymark icon');
      expect(await walked(browser)).toEqual(['/chain/1']);

      await tab.activate();
      await browser.clickToolbar(tab);
      await tab.overlay.waitFor('.ribbon');
      await until(async () => (await walked(browser)).length === 2, 'the second page');
      expect(await walked(browser)).toEqual(['/chain/1', '/chain/2']);

      await writeInPanel(browser, tab, panel, 'Written in the panel');
      const note = await until(async () => {
        const found = (await notes(browser)).find(({ text }) => text === 'Written in the panel');
        return found?.pictureId ? found : null;
      }, 'the note with its picture');
      expect(note.target?.tag).toBe('h1');

      await inspect(browser, tab, panel, pages.url('chain/3'));
      expect(await browser.errors()).toEqual([]);
    });
  });
});
