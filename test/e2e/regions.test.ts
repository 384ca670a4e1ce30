import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Rect, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes } from './walking.ts';

/** Firefox is driven in whole pixels. */
const near = (share: number) => expect.closeTo(share, 2);

/** A picture over a wrapper, and what the page hears. Runs in the page. */
function putPicture(): void {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#cde"/></svg>';
  const around = document.createElement('div');
  around.style.cssText = 'padding:20px';
  const image = Object.assign(new Image(), { id: 'plan', alt: 'Floor plan' });
  image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  image.style.cssText = 'display:block;width:400px;height:300px';
  around.append(image);
  document.body.prepend(around);
  const heard: string[] = [];
  Object.assign(window, { heard });
  for (const type of ['pointerdown', 'mousedown', 'mousemove', 'pointerup', 'click', 'dragstart'])
    document.addEventListener(type, () => heard.push(type), true);
  for (const type of ['keydown', 'keyup', 'selectstart', 'scroll'])
    document.addEventListener(type, () => heard.push(type), true);
}

describe.each(BROWSERS)('a part of something in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  const boxOf = (selector: string) =>
    tab.eval((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    }, selector) as Promise<Rect>;
  const kept = (words: string) =>
    until(
      async () =>
        (await notes(browser)).find(({ phase, text }) => phase === 'kept' && text === words),
      'the note',
    );
  const write = async (words: string) => {
    await tab.overlay.waitFor('textarea');
    await until(async () => (await tab.overlay.focused())?.tag === 'textarea', 'the field');
    await tab.type(words);
    await tab.press('Control+Enter');
    return kept(words);
  };
  const pin = (number: number) =>
    tab.overlay.eval((root, number) => {
      const found = [...root.querySelectorAll('.pin')].find(
        (one) => one.querySelector('.number')?.textContent === String(number),
      );
      const { x, y } = found?.getBoundingClientRect() ?? { x: -1, y: -1 };
      return { x, y, doubt: found?.classList.contains('doubt') };
    }, number);
  const heard = () => tab.eval(() => (window as unknown as { heard: string[] }).heard);
  /** What has just been drawn is next to nothing for one frame. */
  const outlined = (selector: string, box: Rect) =>
    until(
      () =>
        tab.overlay.eval(
          (root, selector, box) => {
            const now = root.querySelector(selector)?.getBoundingClientRect();
            const near = (a = 0, b = 0) => Math.abs(a - b) < 1.5;
            return (
              near(now?.x, box.x) &&
              near(now?.y, box.y) &&
              near(now?.width, box.width) &&
              near(now?.height, box.height)
            );
          },
          selector,
          box,
        ),
      `${selector} at ${JSON.stringify(box)}`,
    );
  /** The pin stands at the top right corner of that part of the element. */
  const standsAt = (number: number, selector: string, part: { x: number; y: number }) =>
    until(async () => {
      const [at, box] = [await pin(number), await boxOf(selector)];
      const right = box.x + part.x * box.width;
      const top = box.y + part.y * box.height;
      return !at.doubt && Math.abs(at.x - right + 12) < 4 && Math.abs(at.y - top - 1) < 3;
    }, `the pin at ${part.x}, ${part.y} of ${selector}`);

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
    await tab.setViewport({ width: 1100, height: 700 });
    await tab.activate();
    await tab.eval(putPicture);
    await tab.waitFor('#plan');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('is drawn by dragging, and its pin and outline stand there', async () => {
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    const box = await boxOf('#plan');
    await tab.drag({ x: box.x + 100, y: box.y + 75 }, { x: box.x + 300, y: box.y + 225 });
    await tab.overlay.waitFor('.compose-place >> Part of Floor plan');
    await tab.overlay.waitFor('.outline');
    await outlined('.outline', { x: box.x + 100, y: box.y + 75, width: 200, height: 150 });
    expect(await heard()).toEqual([]);
    const note = await write('This corner is empty');
    expect(note.target).toMatchObject({
      ...{ tag: 'img', label: 'Floor plan' },
      region: { x: near(0.25), y: near(0.25), width: near(0.5), height: near(0.5) },
    });
    await standsAt(1, '#plan', { x: 0.75, y: 0.25 });
  });

  it('keeps its share of the element when that is shown in another size', async () => {
    await tab.eval(() => {
      const image = document.querySelector<HTMLElement>('#plan');
      if (image) image.style.cssText = 'display:block;width:200px;height:150px';
    });
    await standsAt(1, '#plan', { x: 0.75, y: 0.25 });
    await tab.setViewport({ width: 700, height: 600 });
    await standsAt(1, '#plan', { x: 0.75, y: 0.25 });
    await tab.setViewport({ width: 1100, height: 700 });
  });

  it('is found again where the page was built anew around it', async () => {
    await tab.eval(() => {
      const image = document.querySelector('#plan') as HTMLImageElement;
      const anew = Object.assign(new Image(), { alt: image.alt, src: image.src });
      anew.className = 'anew';
      anew.style.cssText = 'display:block;width:300px;height:225px';
      const figure = document.createElement('figure');
      figure.append(anew);
      image.parentElement?.replaceWith(figure);
    });
    await standsAt(1, '.anew', { x: 0.75, y: 0.25 });
  });

  it('is drawn, moved, resized and taken with the keyboard alone', async () => {
    await tab.eval(() => scrollTo(0, 0));
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.hover('[data-is="about kust"]');
    await tab.overlay.waitFor('.outline');
    await tab.press('r');
    await tab.overlay.waitFor('.drawn-part');
    await tab.overlay.waitFor('[data-size] >> pixels');
    await tab.press('Escape');
    await tab.overlay.waitFor('.drawn-part', { gone: true });
    await tab.overlay.waitFor('.pick-hint');
    await tab.press('r');
    await tab.overlay.waitFor('.drawn-part');
    // Half as wide and as high, in the middle.
    const whole = await boxOf('[data-is="about kust"]');
    const half = { width: whole.width / 2, height: whole.height / 2 };
    const middle = { x: whole.x + half.width / 2, y: whole.y + half.height / 2, ...half };
    await outlined('.drawn-part', middle);
    await tab.press('ArrowRight');
    await tab.press('Shift+ArrowRight');
    await outlined('.drawn-part', { ...middle, x: middle.x + 8, width: half.width + 8 });
    await tab.press('Enter');
    const note = await write('By keys');
    expect(note.target?.region?.width).toBeLessThan(1);
    expect(await heard()).not.toContain('keydown');
    expect(await browser.errors()).toEqual([]);
  });
});
