import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes } from './walking.ts';

/** Selects words that stand in one text, as a person would with the mouse. Runs in the page. */
function selectWords([selector = '', words = '']: readonly string[]): void {
  const text = document.querySelector(selector)?.firstChild;
  const from = text?.nodeValue?.indexOf(words) ?? -1;
  if (!text || from < 0) throw new Error(selector);
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, from + words.length);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

/** The lines of some words of one text, from the first. Runs in the page. */
function linesOf([selector = '', words = '']: readonly string[]) {
  const text = document.querySelector(selector)?.firstChild;
  const from = text?.nodeValue?.indexOf(words) ?? -1;
  if (!text || from < 0) throw new Error(`${selector}: ${words}`);
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, from + words.length);
  return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
    ...{ left, top, right, bottom },
  }));
}

const MANY = 'A coat is looked after best by hanging it up wet, away from the stove. '.repeat(3);
const SWAP = 'We swap any coat within sixty days of purchase, worn or not';
const PAY = 'Postage is on us, also from the islands in winter';

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
      quote: {
        ...{ exact: 'for storms at sea', start: 7 },
        prefix: expect.stringMatching(/ Kust Heavy, $/),
      },
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

  /** Of the page nothing else is left, and of the notes before this one nothing is said. */
  const pageSays = (html: string) =>
    tab.eval((html) => {
      document.body.innerHTML = `<main style="width: 420px; font: 16px/24px sans-serif">${html}</main>`;
    }, html);
  const note = async (selector: string, words: string, text: string) => {
    await tab.activate();
    await tab.eval(selectWords, [selector, words]);
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('textarea');
    await until(async () => (await tab.overlay.focused())?.tag === 'textarea', 'the field');
    await tab.type(text);
    await tab.press('Control+Enter');
    await until(
      async () => (await notes(browser)).some((one) => one.phase === 'kept' && one.text === text),
      `the note “${text}”`,
    );
  };
  /** The only pin is at the end of the words' first line. */
  const standsBeside = (selector: string, words: string, isDoubtful: boolean) =>
    until(
      async () => {
        const [line] = await tab.eval(linesOf, [selector, words]);
        const pins = await tab.overlay.eval((root) =>
          [...root.querySelectorAll('.pin')].map((pin) => {
            const { left, top } = pin.getBoundingClientRect();
            return { left, top, doubt: pin.classList.contains('doubt') };
          }),
        );
        const [pin] = pins;
        if (!pin || !line || pins.length > 1 || pin.doubt !== isDoubtful) return false;
        return Math.abs(pin.top - line.top) < 6 && Math.abs(pin.left - line.right) < 20;
      },
      `the pin beside “${words}”${isDoubtful ? ', with a question mark' : ''}`,
    );
  const isLost = (text: string) =>
    until(async () => {
      const one = (await notes(browser)).find((note) => note.text === text);
      return one?.anchor === 'lost' && (await pinTops()).length === 0;
    }, `“${text}” to be lost`);

  it('of a long text has its pin at its own line, and its lines outlined when somebody goes to it', async () => {
    await pageSays(`<p id="terms">${MANY}${SWAP}. ${MANY}</p>`);
    await note('#terms', SWAP, 'Even worn?');
    await standsBeside('#terms', SWAP, false);
    const panel = await browser.openPanel(tab);
    await panel.click('[role=tab] >> Notes');
    await panel.select('.note-scope select', 'page');
    await panel.click('.note-row button >> Even worn?');
    await panel.click(`[aria-label="Show on page"]`);
    await until(async () => {
      const lines = await tab.eval(linesOf, ['#terms', SWAP]);
      const drawn = await tab.overlay.eval((root) =>
        [...root.querySelectorAll('.pin-line')].map((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return { left, top, right, bottom };
        }),
      );
      const isAround = (line: (typeof lines)[number], index: number) =>
        (['left', 'top', 'right', 'bottom'] as const).every(
          (side) => Math.abs((drawn[index]?.[side] ?? -99) - line[side]) <= 4,
        );
      return lines.length > 1 && lines.length === drawn.length && lines.every(isAround);
    }, 'the lines to be outlined');
    await tab.overlay.waitFor('.pin-line', { gone: true });
    await panel.close();
  });

  it('of which some words are others is where they are now, with a question mark', async () => {
    await pageSays(
      `<h2>Swaps</h2><ul><li id="new">${MANY}${SWAP.replace('sixty', 'thirty')}. ${MANY}</li></ul>`,
    );
    await standsBeside('#new', SWAP.replace('sixty', 'thirty'), true);
  });

  it('that was shortened is where the rest of it is, with a question mark', async () => {
    await pageSays(`<section><p id="short">${MANY}We swap any coat. ${MANY}</p></section>`);
    await standsBeside('#short', 'We swap any coat', true);
  });

  it('is lost where it was taken out of a text that goes on', async () => {
    await pageSays(`<p id="terms">${MANY}${MANY}</p>`);
    await isLost('Even worn?');
    await pageSays(`<p id="terms">${MANY}${SWAP}. ${MANY}</p>`);
    await standsBeside('#terms', SWAP, false);
  });

  it('that stands twice is told by what is around it, and doubted where that is the same', async () => {
    const twice = (first: string, second: string) =>
      `<h2>${first}</h2><p id="one">${first}: ${PAY}.</p><h2>${second}</h2><p id="two">${second}: ${PAY}.</p>`;
    await pageSays(twice('Parcels to Norway', 'Returned coats'));
    await note('#two', PAY, 'Really?');
    await standsBeside('#two', PAY, false);
    await pageSays(twice('Returned coats', 'Parcels to Norway'));
    await standsBeside('#one', PAY, false);
    await pageSays(`<blockquote>Returned coats: ${PAY}.</blockquote>`.repeat(3));
    await until(
      async () => (await pinTops()).length === 1 && (await pinTops())[0]?.doubt,
      'a question mark',
    );
    expect(await browser.errors()).toEqual([]);
  });
});
