import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
  type Browser,
  type Point,
  type Rect,
  type Tab,
  until,
} from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes } from './walking.ts';

/** A frame of the page's own with a longer document in it, and one of another site. Runs in the page. */
async function putFrames(other: string): Promise<void> {
  const words = Array.from({ length: 30 }, (_, at) => `<p>Line ${at}</p>`).join('');
  const own = document.createElement('iframe');
  own.id = 'own';
  own.style.cssText = 'display:block;width:400px;height:200px;margin:30px;border:5px solid teal';
  own.srcdoc = `<!doctype html><h2 style="margin:20px">Delivery</h2><button id="slot">Choose a time</button>${words}`;
  const closed = Object.assign(document.createElement('iframe'), { id: 'closed', src: other });
  closed.title = 'Payment';
  closed.style.cssText = 'display:block;width:300px;height:150px;margin:30px';
  const loaded = [own, closed].map(
    (frame) => new Promise((done) => frame.addEventListener('load', done, { once: true })),
  );
  document.body.prepend(own, closed);
  await Promise.all(loaded);
}

describe.each(BROWSERS)('a note in a frame, in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  /** Where something of the frame is in the window. */
  const inFrame = (selector: string): Promise<Rect> =>
    tab.eval((selector) => {
      const frame = document.querySelector<HTMLIFrameElement>('#own');
      const [outer, inner] = [
        frame?.getBoundingClientRect(),
        frame?.contentDocument?.querySelector(selector)?.getBoundingClientRect(),
      ];
      if (!frame || !outer || !inner) return { x: -1, y: -1, width: 0, height: 0 };
      const [x, y] = [outer.x + frame.clientLeft + inner.x, outer.y + frame.clientTop + inner.y];
      return { x, y, width: inner.width, height: inner.height };
    }, selector);
  const pins = () =>
    tab.overlay.eval((root) =>
      [...root.querySelectorAll('.pin')].map((pin) => {
        const { x, y } = pin.getBoundingClientRect();
        return { x, y, doubt: pin.classList.contains('doubt') };
      }),
    );
  const standsAt = (selector: string) =>
    until(async () => {
      const [all, box] = [await pins(), await inFrame(selector)];
      return all.some(
        ({ x, y, doubt }) =>
          !doubt && Math.abs(x - (box.x + box.width - 12)) < 3 && Math.abs(y - box.y - 1) < 3,
      );
    }, `a pin at ${selector}`);
  const pointAndWrite = async (at: Point, words: string) => {
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    // Over a frame the pane comes with the next picture; a hand is never quite still.
    await until(async () => {
      await tab.hover({ x: at.x - 1, y: at.y });
      await tab.hover(at);
      return (await tab.overlay.findAll('.outline')).length > 0;
    }, 'what is pointed at to be outlined');
    await tab.click(at);
    await tab.overlay.waitFor('textarea');
    await until(async () => (await tab.overlay.focused())?.tag === 'textarea', 'the field');
    await tab.type(words);
  };
  const keep = async (words: string) => {
    await tab.press('Control+Enter');
    return until(
      async () =>
        (await notes(browser)).find(({ phase, text }) => phase === 'kept' && text === words),
      'the note',
    );
  };

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
    await tab.setViewport({ width: 1000, height: 800 });
    await tab.activate();
    const other = pages.url('fields-frame').replace('pages.localhost', 'elsewhere.localhost');
    await tab.eval(putFrames, other);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('is about an element in a frame of the page’s own site, and its pin stands over the frame', async () => {
    const box = await inFrame('#slot');
    await pointAndWrite({ x: box.x + 10, y: box.y + 5 }, 'No times left');
    const outline = () =>
      tab.overlay.eval((root) => {
        const { x, y } = root.querySelector('.outline')?.getBoundingClientRect() ?? { x: 0, y: 0 };
        return { x, y };
      });
    await until(async () => {
      const { x, y } = await outline();
      return Math.abs(x - box.x) < 1.5 && Math.abs(y - box.y) < 1.5;
    }, 'the outline in the frame');
    const { target } = await keep('No times left');
    expect(target).toMatchObject({ label: 'Choose a time', tag: 'button', selector: '#slot' });
    expect(target?.frames).toEqual(['#own']);
    await standsAt('#slot');
  });

  it('goes with what scrolls in the frame, and is gone where that is out of its sight', async () => {
    const scrollTo = (top: number) =>
      tab.eval((top) => {
        const frame = document.querySelector<HTMLIFrameElement>('#own');
        frame?.contentWindow?.scrollTo(0, top);
      }, top);
    await scrollTo(20);
    await standsAt('#slot');
    await scrollTo(400);
    await until(async () => (await pins()).length === 0, 'no pin');
    await scrollTo(0);
    await standsAt('#slot');
  });

  it('is there again after the frame was loaded anew and says something else, too', async () => {
    await tab.eval(async () => {
      const frame = document.querySelector<HTMLIFrameElement>('#own');
      if (!frame) return;
      const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
      frame.srcdoc = frame.srcdoc.replace('<h2 ', '<p>New: evening delivery</p><h2 ');
      await loaded;
    });
    await standsAt('#slot');
    expect((await notes(browser))[0]?.anchor).toBe('found');
  });

  it('is about words that are selected in it, which are marked there while one writes', async () => {
    await tab.eval(() => {
      const inner = document.querySelector<HTMLIFrameElement>('#own')?.contentWindow;
      const words = inner?.document.querySelector('h2')?.firstChild;
      if (!inner || !words) return;
      inner.focus();
      inner.getSelection()?.setBaseAndExtent(words, 0, words, 8);
    });
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.marked-line');
    const { x, y } = await inFrame('h2');
    await until(async () => {
      const { rect } = await tab.overlay.find('.marked-line');
      return Math.abs(rect.x - x) < 6 && Math.abs(rect.y - y) < 6;
    }, 'the words to be marked');
    await tab.type('To where?');
    const { target } = await keep('To where?');
    expect(target).toMatchObject({ frames: ['#own'], quote: { exact: 'Delivery' } });
    await until(async () => (await pins()).length === 2, 'both pins');
    await tab.eval(() => {
      const inner = document.querySelector<HTMLIFrameElement>('#own')?.contentWindow;
      inner?.getSelection()?.removeAllRanges();
    });
  });

  it('is about a part of what stands in it, and the frame hears nothing of how that is drawn', async () => {
    await tab.eval(() => {
      const inner = document.querySelector<HTMLIFrameElement>('#own')?.contentDocument;
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown'])
        inner?.addEventListener(type, () => heard.push(type), true);
    });
    const box = await inFrame('#slot');
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    const from = { x: box.x + 4, y: box.y + 3 };
    await tab.hover(from);
    await tab.overlay.waitFor('.outline');
    await tab.drag(from, { x: box.x + box.width / 2, y: box.y + box.height - 3 });
    await tab.overlay.waitFor('textarea');
    await tab.type('Only this half');
    const { target } = await keep('Only this half');
    expect(target).toMatchObject({ frames: ['#own'], tag: 'button' });
    expect(target?.region?.width).toBeLessThan(0.6);
    await until(async () => (await pins()).length === 3, 'three pins');
    expect(await tab.eval(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  it('is about all of a frame of another site, and says so', async () => {
    const box = await tab.find('#closed');
    const { x, y, width, height } = box.rect;
    await pointAndWrite({ x: x + width / 2, y: y + height / 2 }, 'Which bank?');
    await tab.overlay.waitFor('.compose-hint >> belongs to another site');
    const { target } = await keep('Which bank?');
    expect(target).toMatchObject({ tag: 'iframe', selector: '#closed' });
    expect(target).not.toHaveProperty('frames');
    await until(async () => (await pins()).length === 4, 'all pins');
    expect(await browser.errors()).toEqual([]);
  });
});
