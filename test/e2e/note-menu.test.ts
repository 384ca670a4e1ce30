import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes } from './walking.ts';

/** A picture that stands there once, and again where the window does not reach, and one that it shows twice. Runs in the page. */
async function putPictures(): Promise<void> {
  const drawn = (colour: string) =>
    `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='80' height='60'%3E%3Crect width='80' height='60' fill='${colour}'/%3E%3C/svg%3E`;
  const picture = (id: string, colour: string) =>
    Object.assign(new Image(80, 60), { id, src: drawn(colour), alt: `The coat in ${colour}` });
  const below = picture('below', 'teal');
  below.style.cssText = 'position:absolute;inset-block-start:4000px';
  const all = [picture('once', 'teal'), below, picture('first', 'tan'), picture('second', 'tan')];
  document.body.prepend(...all);
  await Promise.all(all.map((each) => each.decode()));
}

describe.each(BROWSERS)('a note from the context menu, in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
    await tab.activate();
    await tab.setViewport({ width: 1200, height: 900 });
    await tab.eval(putPictures);
  });
  afterEach(async () => {
    expect(await browser.errors()).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const write = async (words: string) => {
    await tab.overlay.waitFor('textarea');
    await until(
      async () => (await tab.overlay.focused())?.tag === 'textarea',
      'the text to have focus',
    );
    await tab.type(words);
    await tab.press('Control+Enter');
    return until(async () => {
      const found = (await notes(browser)).find(({ text }) => text === words);
      return found?.phase === 'kept' && found;
    }, `the note “${words}”`);
  };

  it('is about the picture that was pressed, without pointing at it again', async () => {
    await browser.menu('add-picture', '#once', tab);
    const { target } = await write('Which size is this?');
    expect(target).toMatchObject({ selector: '#once', tag: 'img' });
    await tab.overlay.waitFor('.pin');
  });

  it('is pointed at where the window shows the picture twice', async () => {
    await browser.menu('add-picture', '#second', tab);
    await tab.overlay.waitFor('.pick-hint');
    expect(await tab.overlay.findAll('textarea')).toEqual([]);
    await tab.click('#second');
    const { target } = await write('The same coat again');
    expect(target).toMatchObject({ selector: '#second' });
  });

  it('is pointed at where nothing in particular was pressed', async () => {
    await browser.menu('add-note', 'h1', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.press('Escape');
    await tab.overlay.waitFor('.pick-hint', { gone: true });
  });

  it('is about the words that are selected', async () => {
    await tab.eval(() => {
      const words = document.querySelector('h1')?.firstChild as Text;
      document.getSelection()?.setBaseAndExtent(words, 0, words, words.length);
    });
    await browser.menu('add-passage', 'h1', tab);
    const { target } = await write('Only these?');
    expect(target).toMatchObject({ quote: { exact: 'Raincoats' } });
  });
});
