import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { Barriers } from './barriers.ts';
import { beginWriting, notes } from './walking.ts';

const WORDS = 'Three prices for one coat';

/** Selects a word of an element's text as a person would with the mouse. Runs in the page. */
function selectIn(selector: string, from: number, to: number): void {
  const text = document.querySelector(selector)?.firstChild;
  if (!text) throw new Error(selector);
  document.getSelection()?.setBaseAndExtent(text, from, text, to);
}

/** The top right corner of each element; of the passage, that of its first line. Runs in the page. */
function cornersOf(selectors: string[]): { x: number; y: number }[] {
  return selectors.map((selector) => {
    const element = document.querySelector(selector);
    const box = element?.getBoundingClientRect();
    const words = document.createRange();
    if (element?.matches('[data-is="about kust"]')) {
      words.setStart(element.firstChild as Text, 7);
      words.setEnd(element.firstChild as Text, 24);
    }
    const [line = box] = words.getClientRects();
    return { x: line?.right ?? -1, y: line?.y ?? -1 };
  });
}

describe.each(BROWSERS)('a note about several places, in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  const note = async () => (await notes(browser)).find(({ text }) => text === WORDS);
  const about = ({ target, more = [] }: Note) => (target ? [target, ...more] : more);
  const labels = async () => {
    const stored = await note();
    return stored ? about(stored).map(({ label }) => label) : [];
  };
  const isAbout = (count: number) =>
    until(async () => (await labels()).length === count, `${count} places to be stored`);
  const pins = () =>
    tab.overlay.eval((root) =>
      [...root.querySelectorAll('.pin')].map((pin) => ({
        number: pin.querySelector('.number')?.textContent,
        x: pin.getBoundingClientRect().x,
        y: pin.getBoundingClientRect().y,
      })),
    );
  const pinsAt = (...selectors: string[]) =>
    until(
      async () => {
        const corners = await tab.eval(cornersOf, selectors);
        const all = await pins();
        return (
          all.length === selectors.length &&
          all.every(({ number }) => number === '1') &&
          corners.every(({ x, y }) =>
            all.some((pin) => Math.abs(pin.y - y) < 4 && Math.abs(pin.x - x) < 48),
          )
        );
      },
      `a pin at each of ${selectors.join(', ')}`,
    );

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
    await tab.setViewport({ width: 1200, height: 900 });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('is written as one: by a key, by the button, and by what is selected', async () => {
    await beginWriting(browser, tab, '[data-is="title"]');
    await tab.type(WORDS);
    await tab.press('Alt+Shift+L');
    await tab.overlay.waitFor('.pick-hint');
    await tab.click('[data-is="send"]');
    await tab.overlay.waitFor('.targets li');
    await until(async () => (await tab.overlay.findAll('.targets li')).length === 2, 'two places');
    // Both are marked while one goes on writing.
    await until(async () => (await tab.overlay.findAll('.outline')).length === 2, 'two outlines');
    await tab.overlay.click('.targets .button >> Also about');
    await tab.overlay.waitFor('.pick-hint');
    await tab.press('Escape');
    await tab.overlay.waitFor('.pick-hint', { gone: true });
    await tab.eval(selectIn, '[data-is="about kust"]', 7, 24);
    await tab.press('Alt+Shift+L');
    await until(
      async () => (await tab.overlay.findAll('.targets li')).length === 3,
      'three places',
    );
    await tab.overlay.waitFor('.marked-line');
    await tab.overlay.click('.compose-foot .button >> Keep');
    await isAbout(3);
    const [, , passage] = about((await note()) as Note);
    expect(passage).toMatchObject({ quote: { exact: 'for storms at sea' } });
    await pinsAt('[data-is="title"]', '[data-is="send"]', '[data-is="about kust"]');
  });

  it('loses a place and gets it back in the panel, and gets one more by pointing', async () => {
    panel = await browser.openPanel(tab);
    await panel.click('[role=tab] >> Notes');
    await panel.select('.note-scope select', 'page');
    await panel.click(`.note-row button >> ${WORDS}`);
    await panel.waitFor('.targets li');
    const barriers = new Barriers(name);
    await barriers.look('editor', panel, (...only) => panel.axe(...only));
    expect(barriers.found).toEqual([]);
    const before = await labels();
    await panel.click(`.targets li:nth-child(2) .icon-button`);
    await isAbout(2);
    await tab.activate();
    await pinsAt('[data-is="title"]', '[data-is="about kust"]');
    await panel.activate();
    await panel.click('.target-taken .button >> Undo');
    await isAbout(3);
    expect(await labels()).toEqual(before);
    await panel.click('.targets > .button >> Also about');
    await tab.activate();
    await tab.overlay.waitFor('.pick-hint');
    await tab.click('footer');
    await tab.overlay.waitFor('.notice >> The note is about this, too');
    await isAbout(4);
    await panel.activate();
    await until(async () => (await panel.findAll('.targets li')).length === 4, 'four in the panel');
  });

  it('says of each place by itself whether it is still there', async () => {
    await tab.activate();
    await tab.eval(() =>
      document.querySelector('[data-is="send"]')?.closest('form, section')?.remove(),
    );
    await until(async () => {
      const stored = await note();
      return (
        stored &&
        about(stored)
          .slice(1)
          .some(({ anchor }) => anchor === 'lost')
      );
    }, 'one of them to be lost');
    expect((await note())?.anchor).toBe('found');
    await panel.activate();
    await panel.waitFor('.target-anchor >> Lost');
  });

  it('is listed with all of it on the page of all notes, where a place is taken out, too', async () => {
    const page = await browser.openPage(`report/index.html#notes/${(await note())?.id}`);
    await page.waitFor('.opened-note .targets li');
    expect(await page.findAll('.opened-note .targets li')).toHaveLength(4);
    await page.click('.opened-note .targets li:nth-child(2) .icon-button');
    await isAbout(3);
    await page.click('.target-taken .button >> Undo');
    await isAbout(4);
    await page.close();
    expect(await browser.errors()).toEqual([]);
  });
});
