import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEXT_NOTE_KEY, OVERLAY_KEY, PREVIOUS_NOTE_KEY } from '../../shared/journey/walk-keys.ts';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { Barriers } from './barriers.ts';
import { notes, startWalk, writeNote } from './walking.ts';

/** A pin lies over the right corner of its element, inside the page: at most its width away, in CSS pixels. */
const PIN_PX = 48;

function boxOf(tab: Tab, selector: string) {
  return tab.eval((selector) => {
    const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
    return { top, bottom, height: innerHeight };
  }, selector);
}
const isInWindow = ({ top = -1, bottom = 0, height = 0 }) => top >= 0 && bottom <= height;

/** Waits until a pin is pointed out at an element, or, where it has none, an outline lies around it. */
async function pointsAt(tab: Tab, selector: string, by: '.pin.shown' | '.outline'): Promise<void> {
  await until(async () => {
    const { rect } = await tab.overlay.find(by);
    const element = await tab.eval((selector) => {
      const { x, y, width } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return { x: x ?? 0, y: y ?? 0, width: width ?? 0 };
    }, selector);
    const x = by === '.outline' ? element.x : element.x + element.width;
    return Math.abs(rect.x - x) < PIN_PX && Math.abs(rect.y - element.y) <= 2;
  }, `${by} at ${selector}`);
}

/** Windows below the top of its page. */
const FAR = '#cards > :nth-child(300) h2';
const isFarDown = (tab: Tab) =>
  until(async () => isInWindow(await boxOf(tab, FAR)), 'what was noted to be in the window');

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
    const grant = [new URL(pages.url('chain/1')).origin];
    browser = await launch(name, { grant, reducedMotion: true });
    tab = await browser.newTab(pages.url('chain/1'));
    panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await writeNote(browser, tab, '#next', 'Where does this lead?');
    await writeNote(browser, tab, 'h1', 'Which page is this?');
    await tab.goto(pages.url('marks-1000?n=20'));
    await tab.overlay.waitFor('.ribbon');
    await writeNote(browser, tab, FAR, 'Who needs so many?');
    await tab.goto(pages.url('chain/1'));
    await tab.overlay.waitFor('.ribbon');
  });
  afterAll(async () => {
    for (const tab of (await browser?.tabs()) ?? []) await tab.setColours({});
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

  it('a note is shown where it was noted, its page open or not', async () => {
    const page = await browser.openPage('report/index.html#notes');
    await page.click('.listed-note >> Where does this lead?');
    await page.click('.opened-note button >> Show on page');
    await pointsAt(tab, '#next', '.pin.shown');
    expect(await tab.eval(() => document.visibilityState)).toBe('visible');
    await page.activate();
    await page.click('.listed-note >> Who needs so many?');
    const opened = await browser.tabOpenedBy(() =>
      page.click('.opened-note button >> Show on page'),
    );
    await isFarDown(opened);
    await opened.eval((selector) => document.querySelector(selector)?.parentElement?.remove(), FAR);
    await page.activate();
    await page.click('.opened-note button >> Show on page');
    await page.waitFor('.banner >> It is no longer there.');
    await opened.close();
  });

  it('the panel goes to a note of another page', async () => {
    await tab.activate();
    await tab.goto(pages.url('chain/4'));
    panel = await browser.openPanel(tab);
    await panel.click('[role=tab] >> Notes');
    await panel.click('.note-row button >> Who needs so many?');
    const shown = await browser.tabOpenedBy(() => panel.click('[aria-label="Show on page"]'));
    await isFarDown(shown);
    await shown.close();
  });

  it('the panel lists a page’s notes without a walk; what is done about one is stored, and on the toolbar', async () => {
    await tab.activate();
    await tab.goto(pages.url('chain/5'));
    panel = await browser.openPanel(tab);
    await panel.click('[role=tab] >> Notes');
    await panel.select('.note-scope select', 'page');
    await panel.waitFor('.empty >> Nobody has noted anything on this page.');
    await tab.activate();
    await tab.goto(pages.url('chain/1'));
    await badgeIs('2');
    await panel.activate();
    const barriers = new Barriers(name);
    await barriers.look('list', panel, (...only) => panel.axe(...only));
    await panel.click('.note-row button >> Which page is this?');
    await panel.waitFor('.note-work');
    await barriers.look('editor', panel, (...only) => panel.axe(...only));
    expect(barriers.found).toEqual([]);
    await panel.click('.note-work label >> Solved');
    await panel.fill('.note-work input[list]', 'Åsa');
    await panel.click('.bottom button >> Done');
    await panel.waitFor('.note-row-state >> Solved');
    await until(async () => {
      const note = (await notes(browser)).find(({ text }) => text === 'Which page is this?');
      return note?.work?.state === 'solved' && note.work.responsible === 'Åsa';
    }, 'it to be stored');
    await badgeIs('1');
    await panel.click('.note-row button >> Which page is this?');
    await panel.click('[aria-label="Show on page"]');
    // One that is solved has no pin where nobody walks.
    await pointsAt(tab, 'h1', '.outline');
    await tab.overlay.waitFor('.outline', { gone: true });
    await panel.activate();
    await panel.click('.bottom button >> Done');
    const list = await browser.tabOpenedBy(() => panel.click('.note-scope button'));
    await list.waitFor('.notes-head >> 2 notes');
    expect(await list.eval(() => decodeURIComponent(location.hash))).toContain('/chain/1');
  });
});
