import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Rect, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itIn, shareOf } from '../launch/short-form.ts';
import { startPages } from '../pages/server.mjs';
import { atItsPlace, chipOf, distances, isGone, probe } from './label-places.ts';
import { startWalk } from './walking.ts';

const VIEW = { width: 1000, height: 700 };
/** Each way a target moves, and how far at least, in CSS pixels. */
const MOVES: [string, number][] = [
  ['fixed', 100],
  ['sticky', 0],
  ['nested', 60],
  ['transform', 300],
  ['insertAbove', 85],
  ['inlineStyle', 120],
  ['details', 100],
  ['shadow', 70],
  ['sheetAdded', 90],
  ['ruleInserted', 9],
];
const far = (a: Rect, b: Rect) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

describe.each(BROWSERS)('labels in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;

  const open = async (page: string) => {
    await tab.goto(pages.url(page));
    await tab.overlay.waitFor('.ribbon');
  };

  beforeAll(async () => {
    pages = await startPages({ snippetFile: `${distFolder('snippet')}/waymark.js` });
    browser = await borrow(name, { fine: true });
    tab = await browser.newTab(pages.url('probe'));
    await tab.setViewport(VIEW);
    await startWalk(browser, tab, { journey: 'Five stages' });
    await tab.setViewport(VIEW);
  });
  afterAll(async () => {
    expect(await browser?.errors()).toEqual([]);
    await browser?.close();
    await pages?.close();
  });

  describe('on a page where everything moves', () => {
    beforeAll(() => open('probe'));

    it.each(shareOf(name, MOVES))('follow: %s', async (change, least) => {
      const touchpoint = await probe.touchpoint(tab, change);
      await probe.reveal(tab, change);
      await atItsPlace(tab, touchpoint);
      const before = await probe.rect(tab, change);
      await probe.do(tab, change);
      await until(async () => !(await probe.moves(tab, change)), 'the animation to end');
      await atItsPlace(tab, touchpoint);
      const after = await probe.rect(tab, change);
      expect(before && after && far(before, after)).toBeGreaterThanOrEqual(least);
    });

    it('go with an element that is not rendered, and come back with it', async () => {
      const touchpoint = await probe.touchpoint(tab, 'displayNone');
      await probe.reveal(tab, 'displayNone');
      await atItsPlace(tab, touchpoint);
      await probe.do(tab, 'displayNone');
      expect(await probe.rect(tab, 'displayNone')).toBeNull();
      await isGone(tab, touchpoint);
      await probe.do(tab, 'displayNone');
      await atItsPlace(tab, touchpoint);
    });

    itIn('chromium', name)('go with an element that is removed', async () => {
      await probe.reveal(tab, 'removed');
      await atItsPlace(tab, 'probe.removed');
      await probe.do(tab, 'removed');
      await isGone(tab, 'probe.removed');
      expect(await tab.overlay.findAll(chipOf('probe.removed'))).toEqual([]);
    });

    itIn('chromium', name)('leave what a modal dialog covers, and lie on the dialog', async () => {
      await probe.reveal(tab, 'sheetAdded');
      await atItsPlace(tab, 'probe.sheet-added');
      await probe.do(tab, 'dialog');
      await atItsPlace(tab, 'probe.dialog');
      await isGone(tab, 'probe.sheet-added');
      await probe.do(tab, 'dialog');
      await isGone(tab, 'probe.dialog');
      await atItsPlace(tab, 'probe.sheet-added');
    });

    itIn('chromium', name)('are cut off by a scroller as their elements are', async () => {
      const scrollTo = (top: number) =>
        tab.eval((top) => document.querySelector('#scroller')?.scrollTo(0, top), top);
      await probe.reveal(tab, 'nested');
      await scrollTo(500);
      await isGone(tab, 'probe.nested');
      await scrollTo(100);
      await atItsPlace(tab, 'probe.nested');
    });

    it('lie still on the page in every frame of scrolling', async () => {
      await tab.eval(() => scrollTo(0, 0));
      await atItsPlace(tab, 'probe.nested');
      expect(Math.max(...(await distances(tab, 'probe.nested', 20, 12)))).toBeLessThanOrEqual(1);
      await atItsPlace(tab, 'probe.fixed');
      expect(Math.max(...(await distances(tab, 'probe.fixed', 20, 12)))).toBeLessThanOrEqual(1);
      await tab.scroll({ y: 200 });
      await atItsPlace(tab, 'probe.fixed');
      await atItsPlace(tab, 'probe.inline-style');
    });

    it('follow a window of another size', async () => {
      const before = await probe.rect(tab, 'fixed');
      await tab.setViewport({ width: 700, height: 600 });
      await until(async () => (await probe.rect(tab, 'fixed'))?.x !== before?.x, 'the new size');
      await atItsPlace(tab, 'probe.fixed');
      await tab.setViewport(VIEW);
      await until(async () => (await probe.rect(tab, 'fixed'))?.x === before?.x, 'the old size');
      await atItsPlace(tab, 'probe.fixed');
    });

    it.each([
      ['the element', '#sheet-added'],
      ['the body', 'body'],
      ['the whole document', 'html'],
    ])('follow when %s is zoomed', async (_, selector) => {
      const zoom = (factor: string) =>
        tab.eval(
          (selector, factor) => {
            const element = document.querySelector<HTMLElement>(selector);
            element?.style.setProperty('zoom', factor);
            document.querySelector('#sheet-added')?.scrollIntoView({ block: 'center' });
          },
          selector,
          factor,
        );
      await zoom('1.5');
      await atItsPlace(tab, 'probe.sheet-added').finally(() => zoom(''));
      await atItsPlace(tab, 'probe.sheet-added');
    });

    it('follow the browser’s zoom', async () => {
      const id = await tab.id();
      const zoomTo = (factor: number) =>
        browser.extension.eval((id, factor) => chrome.tabs.setZoom(id, factor), id, factor);
      const before = await tab.eval(() => devicePixelRatio);
      await zoomTo(1.5);
      await until(
        async () => (await tab.eval(() => devicePixelRatio)) === before * 1.5,
        'the page to be zoomed',
      );
      await probe.reveal(tab, 'sheetAdded');
      await atItsPlace(tab, 'probe.sheet-added');
      await atItsPlace(tab, 'probe.fixed');
      await zoomTo(1);
      await until(async () => (await tab.eval(() => devicePixelRatio)) === before, 'the old zoom');
    });
  });

  itIn('chromium', name)('are at their elements on a page from right to left', async () => {
    await open('rtl');
    for (const touchpoint of ['rtl.title', 'rtl.card']) await atItsPlace(tab, touchpoint);
    await tab.eval(() => scrollTo(-900, 0));
    await tab.eval(() =>
      document.querySelector('[data-waymark-touchpoint="rtl.last"]')?.scrollIntoView(),
    );
    await atItsPlace(tab, 'rtl.last');
  });

  itIn('chromium', name)(
    'of a thousand marks are there right after scrolling, and only around the window',
    async () => {
      await open('marks-1000');
      expect(
        await tab.eval(() => (window as unknown as { marks: { count: number } }).marks.count),
      ).toBe(1000);
      // Marks are measured in the page's order: with the last one all are known.
      await tab.eval(() => scrollTo(0, document.documentElement.scrollHeight));
      await tab.overlay.waitFor(chipOf('list.item-999'));
      await tab.eval(() => scrollTo(0, 0));
      await atItsPlace(tab, 'list.item-1');
      const missing = await tab.overlay.eval(missingLabels);
      expect(missing.map(({ length }) => length)).toEqual(missing.map(() => 0));
      const chips = await tab.overlay.findAll('.chip');
      expect(chips.length).toBeLessThan(60);
      for (const { rect } of chips) expect(Math.abs(rect.y)).toBeLessThan(3 * VIEW.height);
    },
  );
});

/** Scrolls to far places; answers with the marks in the window that have no label, three frames after each. Runs in our world. */
async function missingLabels(root: ShadowRoot): Promise<string[][]> {
  const FRAMES = 3;
  const answer: string[][] = [];
  for (const part of [0.5, 0.1, 0.9, 0.3, 0.7]) {
    scrollTo(0, part * document.documentElement.scrollHeight);
    for (let frame = 0; frame < FRAMES; frame += 1) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    const marks = document.querySelectorAll<HTMLElement>('[data-waymark-touchpoint]');
    const inWindow = [...marks].filter((mark) => {
      const { top } = mark.getBoundingClientRect();
      return top > 30 && top < innerHeight;
    });
    const names = inWindow.map((mark) => mark.dataset.waymarkTouchpoint ?? '');
    answer.push(
      names.filter(
        (each) => !root.querySelector(`.chip[data-touchpoint="${each}"]`)?.checkVisibility(),
      ),
    );
  }
  return answer;
}
