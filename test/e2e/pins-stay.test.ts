import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, launch, type Rect, type Tab, until } from '../launch/driver.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { startWalk, writeNote } from './walking.ts';

/** A pin stands at its element's top right corner, inside the page where that ends beside it: at most a pin's width away, in CSS pixels. */
const NEAR_PX = 48;

/** Where the one pin of the page is, once it is drawn whole; null while there is none. */
function pinOf(tab: Tab): Promise<(Rect & { doubt: boolean }) | null> {
  return tab.overlay.eval((root) => {
    const [pin, ...others] = root.querySelectorAll<HTMLElement>('.pin');
    if (!pin || others.length > 0) return null;
    const { x, y, width, height } = pin.getBoundingClientRect();
    const isDrawn = width * 2 > pin.offsetWidth;
    return isDrawn ? { x, y, width, height, doubt: pin.classList.contains('doubt') } : null;
  });
}

function boxOf(tab: Tab, selector: string): Promise<Rect | null> {
  return tab.eval((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
  }, selector);
}

async function stands(tab: Tab, selector: string): Promise<void> {
  await until(async () => {
    const [pin, element] = [await pinOf(tab), await boxOf(tab, selector)];
    if (!pin || pin.doubt || !element) return false;
    const across = Math.abs(element.x + element.width - pin.x);
    return across <= NEAR_PX && Math.abs(element.y - pin.y) <= 4;
  }, `the pin at ${selector}`);
}

const isNone = (tab: Tab) => until(async () => (await pinOf(tab)) === null, 'no pin');

describe.each(BROWSERS)('a pin in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await launch(name, { grant: [new URL(pages.url('spa')).origin] });
    tab = await browser.newTab(pages.url('spa'));
    await startWalk(browser, tab, { journey: 'Five stages' });
    await writeNote(browser, tab, '#view h1', 'Which view is this?');
    await stands(tab, '#view h1');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('goes with its route and comes back with it, to an element that was made anew', async () => {
    await tab.click('#to-cart');
    await tab.waitFor(() => document.title === 'The cart view');
    await isNone(tab);
    await tab.click('#back');
    await tab.waitFor(() => document.title === 'The home view');
    await stands(tab, '#view h1');
  });

  it('waits for what is made late', async () => {
    await tab.eval(() => {
      const [view, title] = [document.querySelector('#view'), document.querySelector('#view h1')];
      title?.remove();
      Object.assign(window, { comeBack: () => view?.append(title?.cloneNode(true) ?? '') });
    });
    await isNone(tab);
    await tab.eval(() => (window as typeof window & { comeBack(): void }).comeBack());
    await stands(tab, '#view h1');
  });

  it('is there on a page that comes back from the memory of visited pages', async () => {
    await tab.eval(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = `persisted ${persisted}`;
      });
    });
    await tab.goto(pages.url('still'));
    await tab.overlay.waitFor('.ribbon');
    await isNone(tab);
    await tab.back();
    await tab.waitFor(() => document.title === 'persisted true');
    await stands(tab, '#view h1');
  });

  it('follows the browser’s zoom and a frame that is loaded anew above it', async () => {
    const id = await tab.id();
    const zoomTo = (factor: number) =>
      browser.extension.eval((id, factor) => chrome.tabs.setZoom(id, factor), id, factor);
    const before = await tab.eval(() => devicePixelRatio);
    await zoomTo(1.5);
    const scale = () => tab.eval(() => devicePixelRatio);
    await until(async () => (await scale()) === before * 1.5, 'the page to be zoomed');
    await stands(tab, '#view h1');
    await zoomTo(1);
    await until(async () => (await scale()) === before, 'the old zoom');
    await tab.eval(async () => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'display:block;width:300px;height:90px';
      frame.srcdoc = 'One';
      document.body.prepend(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
      frame.srcdoc = 'Two';
      await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
      frame.style.height = '40px';
    });
    await stands(tab, '#view h1');
  });

  it('is there after the background was killed, and after an update under the open page', async () => {
    await browser.killBackground();
    await tab.reload();
    await stands(tab, '#view h1');
    await browser.updateExtension();
    await tab.activate();
    await tab.overlay.waitFor('.ribbon');
    await stands(tab, '#view h1');
    expect(await browser.errors()).toEqual([]);
  });
});
