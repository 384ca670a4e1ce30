import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEXT_NOTE_KEY, OVERLAY_KEY, PREVIOUS_NOTE_KEY } from '../../shared/journey/walk-keys.ts';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { startWalk, writeNote } from './walking.ts';

function boxOf(tab: Tab, selector: string) {
  return tab.eval((selector) => {
    const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
    return { top, bottom, height: innerHeight };
  }, selector);
}
const isInWindow = ({ top = -1, bottom = 0, height = 0 }) => top >= 0 && bottom <= height;

/** Waits until the outline lies around an element, and in the window. */
async function pointsAt(tab: Tab, selector: string): Promise<void> {
  await tab.overlay.waitFor('.outline');
  await until(async () => {
    const { x, y } = (await tab.overlay.find('.outline')).rect;
    const element = await tab.eval((selector) => {
      const { x, y } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return { x, y };
    }, selector);
    return Math.abs(x - (element.x ?? 0)) < 2 && Math.abs(y - (element.y ?? 0)) < 2;
  }, `${selector} to be outlined`);
}

/** Notes where they are needed again: on the toolbar button and on the page. */
describe.each(BROWSERS)('notes at hand in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  const badgeIs = async (wanted: string) => {
    const id = await tab.id();
    const badge = () =>
      browser.extension.eval((tabId) => chrome.action.getBadgeText({ tabId }), id);
    await until(async () => (await badge()) === wanted, `the badge “${wanted}”`);
  };

  beforeAll(async () => {
    pages = await startPages();
    browser = await launch(name, { grant: [new URL(pages.url('chain/1')).origin] });
    tab = await browser.newTab(pages.url('chain/1'));
    panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await writeNote(browser, tab, '#next', 'Where does this lead?');
    await writeNote(browser, tab, 'h1', 'Which page is this?');
  });
  afterAll(async () => {
    expect(await browser?.errors()).toEqual([]);
    await browser?.close();
    await pages?.close();
  });

  it('two keys go from note to note while the pins are shown; hidden, the keys are the page’s', async () => {
    await until(
      () => tab.overlay.eval((root) => root.querySelectorAll('.pin').length === 2),
      'both pins',
    );
    await tab.eval(() => {
      document.querySelector('p')?.style.setProperty('margin-top', '300vh');
      const keys: string[] = [];
      Object.assign(window, { heardKeys: keys });
      for (const type of ['keydown', 'keypress', 'keyup'])
        addEventListener(type, (event) => keys.push((event as KeyboardEvent).code));
    });
    const heard = () =>
      tab.eval(() => (window as typeof window & { heardKeys: string[] }).heardKeys);
    const goes = async (chord: string, note: number, words: string, at: string) => {
      await tab.press(chord);
      await until(async () => {
        const told = await tab.overlay.eval((root) => root.querySelector('.told')?.textContent);
        return told?.startsWith(`Note ${note}, `) && told.endsWith(words);
      }, `note ${note}, “${words}”, to be said`);
      await until(async () => isInWindow(await boxOf(tab, at)), `${at} to be in the window`);
    };
    // The one that was written last stands first on the page.
    await goes(NEXT_NOTE_KEY.chord, 2, '· 1 of 2', 'h1');
    await goes(NEXT_NOTE_KEY.chord, 1, '· 2 of 2', '#next');
    await goes(PREVIOUS_NOTE_KEY.chord, 2, '· 1 of 2', 'h1');
    expect(await heard()).not.toContain(NEXT_NOTE_KEY.code);
    expect(await heard()).not.toContain(PREVIOUS_NOTE_KEY.code);
    await tab.press(OVERLAY_KEY.chord);
    await tab.overlay.waitFor('.ribbon', { gone: true });
    await tab.press(NEXT_NOTE_KEY.chord);
    await until(
      async () => (await heard()).includes(NEXT_NOTE_KEY.code),
      'the page to hear the key',
    );
    await tab.press(OVERLAY_KEY.chord);
    await tab.overlay.waitFor('.ribbon');
  });

  it('the toolbar counts this page’s open notes while nothing is recorded there', async () => {
    await badgeIs('●');
    await panel.activate();
    await panel.click('button >> End');
    await panel.click('.bottom button >> End');
    await badgeIs('2');
    await tab.activate();
    await tab.goto(pages.url('chain/2'));
    await badgeIs('');
    await browser.killBackground();
    await tab.goto(pages.url('chain/1'));
    await badgeIs('2');
  });

  it('a note is shown where it was noted, its page open or not, and nothing of us stays there', async () => {
    const page = await browser.openPage('report/index.html#notes');
    await page.click('.listed-note >> Where does this lead?');
    await page.click('.opened-note button >> Show on page');
    await pointsAt(tab, '#next');
    expect(await tab.eval(() => document.visibilityState)).toBe('visible');
    await tab.overlay.waitFor('.outline', { gone: true });
    await until(async () => !(await tab.overlay.present()), 'our layer to be gone');
    await tab.goto(pages.url('chain/3'));
    await page.activate();
    const opened = await browser.tabOpenedBy(() =>
      page.click('.opened-note button >> Show on page'),
    );
    await pointsAt(opened, '#next');
    expect(await opened.eval(() => location.pathname)).toBe('/chain/1');
    await opened.eval(() => document.querySelector('#next')?.remove());
    await opened.overlay.waitFor('.outline', { gone: true });
    await page.activate();
    await page.click('.opened-note button >> Show on page');
    await page.waitFor('.banner >> It is no longer there.');
  });

  it('the panel goes to a note of another page', async () => {
    await tab.activate();
    await tab.goto(pages.url('chain/4'));
    panel = await browser.openPanel(tab);
    await panel.click('[role=tab] >> Notes');
    await panel.click('.note-row button >> Which page is this?');
    await panel.click('[aria-label="Show on page"]');
    const shown = await until(async () => {
      for (const one of await browser.tabs()) {
        const path = await one.eval(() => location.pathname).catch(() => '');
        if (path === '/chain/1') return one;
      }
      return undefined;
    }, 'the page of the note');
    await pointsAt(shown, 'h1');
  });
});
