import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes } from './walking.ts';

/** Selects as many letters of an element's text as a person would with the mouse. Runs in the page. */
function selectIn(selector: string, from: number, to: number): void {
  const text = document.querySelector(selector)?.firstChild;
  if (!text) throw new Error(selector);
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

describe.each(BROWSERS)('a passage in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  const pinTops = () =>
    tab.overlay.eval((root) =>
      [...root.querySelectorAll('.pin')].map((pin) => ({
        top: pin.getBoundingClientRect().top,
        doubt: pin.classList.contains('doubt'),
      })),
    );
  const standsAt = (selector: string) =>
    until(async () => {
      const [pin, ...others] = await pinTops();
      const top = await tab.eval(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1,
        selector,
      );
      return pin && others.length === 0 && !pin.doubt && Math.abs(pin.top - top) < 4;
    }, `the pin at ${selector}`);

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('that is selected is noted without pointing, in its own words', async () => {
    await tab.activate();
    await tab.eval(selectIn, '[data-is="about kust"]', 7, 24);
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('textarea');
    await until(async () => (await tab.overlay.focused())?.tag === 'textarea', 'the field');
    await tab.type('Which sea?');
    await tab.press('Control+Enter');
    const note = await until(
      async () => (await notes(browser)).find(({ phase }) => phase === 'kept'),
      'the note',
    );
    expect(note.target).toMatchObject({
      label: 'for storms at sea',
      quote: { exact: 'for storms at sea', prefix: 'Heavy, ', start: 7 },
    });
    await standsAt('[data-is="about kust"]');
  });

  it('has its pin where it is said now, though all around it was rebuilt', async () => {
    await tab.eval(() => {
      const said = document.querySelector('[data-is="about kust"]');
      document.querySelector('.coats')?.replaceChildren();
      const moved = Object.assign(document.createElement('blockquote'), {
        textContent: `New: ${said?.textContent} and on land`,
      });
      moved.id = 'moved';
      document.querySelector('footer')?.before(moved);
    });
    await standsAt('#moved');
    expect(await browser.errors()).toEqual([]);
  });
});
