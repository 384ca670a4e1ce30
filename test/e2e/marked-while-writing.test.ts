import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';

/** A paragraph of several lines with a passage selected that begins in one and ends in the next. Runs in the page. */
function putPassage(): number[][] {
  const paragraph = document.createElement('p');
  paragraph.style.cssText = 'width:200px;font:16px/24px monospace;margin:40px';
  paragraph.innerHTML =
    'Orders placed <span>before noon</span> leave the same day, all others on the next working day.';
  document.body.prepend(paragraph);
  const range = document.createRange();
  range.setStart(paragraph.querySelector('span')?.firstChild as Text, 0);
  range.setEnd(paragraph.lastChild as Text, 30);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  const tops = new Map<number, number[]>();
  for (const { x, y, right } of range.getClientRects()) {
    const line = tops.get(Math.round(y)) ?? [x, right];
    tops.set(Math.round(y), [Math.min(line[0] ?? x, x), Math.max(line[1] ?? right, right)]);
  }
  return [...tops].map(([top, [x = 0, right = 0]]) => [x, top, right].map(Math.round));
}

describe.each(BROWSERS)('what a note is about, in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
    await tab.activate();
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('stays marked while one writes: a passage by its own lines', async () => {
    const lines = await tab.eval(putPassage);
    expect(lines.length).toBeGreaterThan(1);
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('textarea');
    const marked = () =>
      tab.overlay.eval((root) =>
        [...root.querySelectorAll('.marked-line')].map((line) => {
          const { x, y, right } = line.getBoundingClientRect();
          return [x, y, right].map(Math.round);
        }),
      );
    const near = (a: number[][], b: number[][]) =>
      a.length === b.length &&
      a.flat().every((at, place) => Math.abs(at - (b.flat()[place] ?? 0)) <= 1);
    await until(async () => near(await marked(), lines), `lines at ${JSON.stringify(lines)}`);
    await tab.eval(() => scrollBy(0, 20));
    const moved = lines.map(([x = 0, y = 0, right = 0]) => [x, y - 20, right]);
    await until(async () => near(await marked(), moved), 'the lines to go with the page');
  });

  it('is written in its own direction', async () => {
    await until(async () => (await tab.overlay.focused())?.tag === 'textarea', 'the field');
    const direction = () =>
      tab.overlay.eval((root) => {
        const field = root.querySelector('textarea');
        return field && getComputedStyle(field).direction;
      });
    expect(await direction()).toBe('ltr');
    await tab.type('שלום');
    await until(async () => (await direction()) === 'rtl', 'the other direction');
    expect(await browser.errors()).toEqual([]);
  });
});
