import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER_KEY, NEXT_NOTE_KEY } from '../../shared/journey/walk-keys.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes, startWalk, writeNote } from './walking.ts';

/** Of these the redesign has a likely place, and none. */
const MOVED = 'name kust';
const LOST = 'send';
/** Lost, too; asked about on the page. */
const ASKED = 'mail';

describe.each(BROWSERS)('a note that lost its place, in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  const noteOf = async (words: string) => (await notes(browser)).find(({ text }) => text === words);
  const anchored = (words: string, anchor: string) =>
    until(async () => (await noteOf(words))?.anchor === anchor, `“${words}” to be ${anchor}`);
  const openNote = async (words: string) => {
    await panel.activate();
    await panel.click(`.note-row button >> ${words}`);
    await panel.waitFor('.note-place');
  };
  const closeNote = async () => {
    await panel.click('.editor-head > .icon-button');
    await panel.waitFor('.editor-head', { gone: true });
  };

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
    panel = await startWalk(browser, tab, { journey: 'Five stages' });
    for (const is of [MOVED, LOST, ASKED]) await writeNote(browser, tab, `[data-is="${is}"]`, is);
    // What was noted is gone; of one of them something else says the same now.
    await tab.eval(() => {
      document.querySelector('.news')?.remove();
      document.querySelector('[data-is="name kust"]')?.closest('article')?.remove();
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p><em>Kust</em></p>');
    });
    await anchored(LOST, 'lost');
    await panel.activate();
    await panel.click('[role=tab] >> Notes');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('is solved where what was noted was taken away', async () => {
    await openNote(LOST);
    await panel.click('.note-place button >> Solved: it was removed');
    await until(async () => (await noteOf(LOST))?.work?.state === 'solved', 'it to be solved');
    await panel.waitFor('.note-place button >> Solved', { gone: true });
    await closeNote();
  });

  it('gets another place by pointing at it, and the page hears nothing', async () => {
    await tab.eval(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['click', 'pointerdown', 'mousedown', 'keydown'])
        document.addEventListener(type, () => heard.push(type), true);
    });
    await openNote(LOST);
    await panel.click('.note-place button >> Point at it');
    await tab.activate();
    await tab.overlay.waitFor('.pick-hint');
    await tab.click('[data-is="name bris"]');
    await tab.overlay.waitFor('.notice >> pinned here');
    await anchored(LOST, 'found');
    const note = await noteOf(LOST);
    expect(note?.text).toBe(LOST);
    expect(note?.target?.label).toBe('Bris');
    expect(note?.work?.history?.at(-1)).toMatchObject({ what: 'attached' });
    expect(await tab.eval(() => (window as typeof window & { heard: string[] }).heard)).toEqual([]);
    const isAt = async () => {
      const pins = await tab.overlay.eval((root) =>
        [...root.querySelectorAll('.pin:not(.doubt)')].map((pin) => {
          const { x, y } = pin.getBoundingClientRect();
          return { x, y };
        }),
      );
      const box = await tab.eval(() => {
        const box = document.querySelector('[data-is="name bris"]')?.getBoundingClientRect();
        return box ? { x: box.right, y: box.y } : { x: 0, y: 0 };
      });
      return pins.some((pin) => Math.abs(pin.y - box.y) < 4 && Math.abs(pin.x - box.x) < 48);
    };
    await until(isAt, 'its pin to be there');
    await panel.waitFor('.note-place', { gone: true });
    await closeNote();
  });

  it('is asked about on the page, and answered by keys alone, which the page does not hear', async () => {
    await tab.eval(() => {
      const keys: string[] = [];
      Object.assign(window, { keys });
      const hear = ({ code }: KeyboardEvent) => !/Alt|Shift/.test(code) && keys.push(code);
      for (const type of ['keydown', 'keyup'] as const) addEventListener(type, hear, true);
    });
    for (let said = ''; !said.includes('Note 3 has lost its place'); ) {
      await tab.press(NEXT_NOTE_KEY.chord);
      const before = said;
      const told = () => tab.overlay.eval((root) => root.querySelector('.told')?.textContent);
      said = await until(async () => (await told()) !== before && (await told()), 'the next note');
    }
    await tab.overlay.waitFor('.notice >> Note 3 has lost its place');
    await tab.press(ANSWER_KEY.chord);
    const isAt = (words: string) =>
      until(async () => (await tab.overlay.focused())?.text === words, `“${words}”`);
    await isAt('Point at it');
    await tab.press('Tab');
    await isAt('Solved: it was removed');
    await tab.press('Enter');
    await tab.overlay.waitFor('.notice >> The note is solved');
    expect((await noteOf(ASKED))?.work?.state).toBe('solved');
    expect(await tab.eval(() => (window as typeof window & { keys: string[] }).keys)).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });

  it('that stands in a doubtful place is told that it is right there', async () => {
    await anchored(MOVED, 'moved');
    await openNote(MOVED);
    await panel.click('.note-place button >> It is here');
    await anchored(MOVED, 'found');
    const { target } = (await noteOf(MOVED)) ?? {};
    expect([target?.tag, target?.label]).toEqual(['em', 'Kust']);
    await tab.activate();
    await until(
      () => tab.overlay.eval((root) => root.querySelectorAll('.pin.doubt').length === 0),
      'no pin to be doubtful',
    );
    expect(await browser.errors()).toEqual([]);
  });
});
