import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { startPages } from '../pages/server.mjs';
import {
  atItsPlace,
  chipOf,
  distances,
  focusOwn,
  isGone,
  layUnder,
  probe,
} from './label-places.ts';
import { startWalk } from './walking.ts';

/** What we draw on a page stays out of the way of who uses the page. */
const VIEW = { width: 1000, height: 700 };

describe.each(BROWSERS)('labels in %s, beside what a person does,', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  const gone = (selector: string) => tab.overlay.waitFor(selector, { gone: true });

  beforeAll(async () => {
    pages = await startPages({ snippetFile: `${distFolder('snippet')}/waymark.js` });
    browser = await borrow(name, { fine: true });
    tab = await browser.newTab(pages.url('probe'));
    await tab.setViewport(VIEW);
    panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await tab.setViewport(VIEW);
  });
  afterAll(async () => {
    expect(await browser?.errors()).toEqual([]);
    await browser?.close();
    await pages?.close();
  });

  beforeEach(async () => {
    await tab.goto(pages.url('probe'));
    await tab.overlay.waitFor('.ribbon, .chip');
  });

  it('let clicks through to the page', async () => {
    await probe.reveal(tab, 'nested');
    await atItsPlace(tab, 'probe.nested');
    const { rect } = await tab.overlay.find(chipOf('probe.nested'));
    await layUnder(tab, 'button', rect);
    await tab.eval(() => {
      document.querySelector('#own')?.addEventListener('click', () => {
        document.title = 'clicked';
      });
    });
    await tab.click({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
    expect(await tab.title()).toBe('clicked');
  });

  it('that would lie on each other are one with a count, and it opens', async () => {
    await tab.eval(() => {
      const row = document.createElement('p');
      row.style.paddingTop = '40px';
      for (const word of ['one', 'two', 'three']) {
        const mark = document.createElement('span');
        mark.textContent = `${word} `;
        mark.dataset.waymarkTouchpoint = `row.${word}`;
        row.append(mark);
      }
      document.querySelector('#buttons')?.after(row);
    });
    await atItsPlace(tab, 'row.one');
    await tab.overlay.waitFor(`${chipOf('row.one')} .more >> +2`);
    await isGone(tab, 'row.two');
    await isGone(tab, 'row.three');
    const { rect } = await tab.overlay.find(chipOf('row.one'));
    await tab.hover({ x: rect.x + 5, y: rect.y + 5 });
    await tab.overlay.waitFor('.card');
    const items = await tab.overlay.findAll('.card .item .title');
    expect(items.map(({ text }) => text)).toEqual(['row.one', 'row.two', 'row.three']);
    await tab.press('Escape');
    await gone('.card');
  });

  it('stay while the page is read again, and say what is new at once', async () => {
    await atItsPlace(tab, 'probe.nested');
    await tab.eval(() => {
      const nested = document.querySelector('#nested');
      nested?.setAttribute('data-waymark-stage', 'purchase');
      document.body.append(document.createElement('p'));
    });
    const off = await distances(tab, 'probe.nested', 30);
    expect(Math.max(...off)).toBeLessThanOrEqual(1);
  });

  it('show again when the one they lay under goes', async () => {
    await tab.eval(() => {
      for (const word of ['over', 'under']) {
        const mark = document.createElement('span');
        mark.textContent = word;
        mark.dataset.waymarkTouchpoint = `pile.${word}`;
        mark.style.cssText = `position:absolute;left:400px;top:${word === 'over' ? 300 : 305}px`;
        document.body.append(mark);
      }
    });
    await atItsPlace(tab, 'pile.over');
    await isGone(tab, 'pile.under');
    await tab.eval(() => document.querySelector('[data-waymark-touchpoint="pile.over"]')?.remove());
    await atItsPlace(tab, 'pile.under');
  });

  it.each(['absolute', 'fixed'] as const)('step aside for the focus (%s)', async (position) => {
    await atItsPlace(tab, 'probe.nested');
    const { rect } = await tab.overlay.find(chipOf('probe.nested'));
    await layUnder(tab, 'input', rect, position);
    await focusOwn(tab, true);
    await isGone(tab, 'probe.nested');
    await focusOwn(tab, false);
    await tab.overlay.waitFor(chipOf('probe.nested'));
  });

  it('step aside when they are scrolled under a fixed field that has the focus', async () => {
    await atItsPlace(tab, 'probe.nested');
    const { rect } = await tab.overlay.find(chipOf('probe.nested'));
    await layUnder(tab, 'input', { ...rect, y: rect.y - 100 }, 'fixed');
    await focusOwn(tab, true);
    await atItsPlace(tab, 'probe.nested');
    await tab.eval(() => scrollBy(0, 100));
    await isGone(tab, 'probe.nested');
    await tab.eval(() => scrollBy(0, -100));
    await atItsPlace(tab, 'probe.nested');
  });

  it('and ribbon go with one key or click, and come back', async () => {
    const all = '.chip, .ribbon';
    const key = () => browser.command('toggle-overlay', tab);
    await tab.overlay.waitFor('.chip');
    await key();
    await gone(all);
    await key();
    await tab.overlay.waitFor('.ribbon .labels-button');
    await tab.overlay.click('.ribbon button[title^="Hide"]');
    await gone(all);
    await tab.reload();
    await until(() => tab.overlay.present(), 'our layer');
    await gone(all);
    await key();
    await tab.overlay.waitFor('.chip');
    await tab.overlay.waitFor('.ribbon');
    await atItsPlace(tab, 'probe.nested');
  });

  it('come back from the panel too', async () => {
    const shown = 'button >> Show Waymark on the page';
    const pressed = async () => (await panel.find(shown)).attributes['aria-pressed'];
    // The ribbon grows by it once labels are there.
    await tab.overlay.waitFor('.ribbon .labels-button');
    await tab.overlay.click('.ribbon button[title^="Hide"]');
    await gone('.chip, .ribbon');
    await until(async () => (await pressed()) === 'false', 'the panel to know');
    await panel.activate();
    await panel.click(shown);
    await until(async () => (await pressed()) === 'true', 'the panel to show it');
    await tab.activate();
    await tab.overlay.waitFor('.chip');
    await tab.overlay.waitFor('.ribbon');
  });

  it('of what lies under a modal or a banner made of boxes go, and come back', async () => {
    await tab.goto(pages.url('boxes'));
    await atItsPlace(tab, 'boxes.under');
    await isGone(tab, 'boxes.low');
    await gone(chipOf('boxes.low-too'));
    await atItsPlace(tab, 'boxes.cookies');
    await tab.click('#open');
    await isGone(tab, 'boxes.under');
    await gone(chipOf('boxes.beside'));
    await atItsPlace(tab, 'boxes.inside');
    await tab.click('#close');
    await atItsPlace(tab, 'boxes.under');
    await tab.overlay.waitFor(chipOf('boxes.beside'));
    await gone(chipOf('boxes.inside'));
    await tab.eval(() => scrollTo({ top: 200, behavior: 'instant' }));
    await atItsPlace(tab, 'boxes.low');
    await tab.overlay.waitFor(`${chipOf('boxes.low')} .more >> +1`);
    await tab.eval(() => scrollTo({ top: 0, behavior: 'instant' }));
    await isGone(tab, 'boxes.low');
    await tab.click('#accept');
    await atItsPlace(tab, 'boxes.low');
  });

  it('leave the focus in sight: the ribbon moves to the other edge', async () => {
    const { rect } = await tab.overlay.find('.ribbon');
    await layUnder(tab, 'input', rect);
    await focusOwn(tab, true);
    const apart = async () => {
      const now = (await tab.overlay.find('.ribbon')).rect;
      return now.y + now.height <= rect.y || now.y >= rect.y + rect.height;
    };
    await until(apart, 'the ribbon to move away');
    await focusOwn(tab, false);
    await until(async () => !(await apart()), 'the ribbon to come back');
  });
});
