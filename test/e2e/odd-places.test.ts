import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes } from './walking.ts';

/** Puts one of each onto the page. Runs in it. */
function putOddPlaces(): void {
  const host = (id: string, mode: ShadowRootMode, words: string) => {
    const element = Object.assign(document.createElement('div'), { id });
    element.attachShadow({ mode }).innerHTML = `<button type="button">${words}</button>`;
    return element;
  };
  const popover = Object.assign(document.createElement('div'), { id: 'popped' });
  popover.setAttribute('popover', 'manual');
  popover.innerHTML = '<p>Free returns for thirty days</p>';
  const dialog = Object.assign(document.createElement('dialog'), { id: 'asked' });
  dialog.innerHTML = '<h2>Ten per cent off</h2><button type="button">No, thank you</button>';
  const drawn = document.createElement('p');
  drawn.innerHTML = `
    <svg width="120" height="60" role="img" aria-label="Sizes"><rect id="part" width="60" height="60" fill="teal"/></svg>
    <canvas id="drawn" width="120" height="60" style="background:beige"></canvas>
    <img id="map" width="120" height="60" usemap="#areas" alt="Our shops"
      src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='120' height='60'%3E%3Crect width='120' height='60' fill='tan'/%3E%3C/svg%3E">
    <map name="areas"><area id="north" shape="rect" coords="0,0,60,60" href="#north" alt="North"></map>`;
  document.body.prepend(
    host('open', 'open', 'In an open root'),
    host('closed', 'closed', 'In a closed root'),
    drawn,
  );
  document.body.append(popover, dialog);
}

type Place = [name: string, id: string, tag: string, share?: number, before?: () => unknown];

const PLACES: readonly Place[] = [
  ['a button in an open root', 'open', 'button', 0.02],
  ['a button in a closed root', 'closed', 'button', 0.02],
  ['a part of a drawing', 'part', 'rect'],
  ['a canvas', 'drawn', 'canvas'],
  ['a picture whose parts lead somewhere', 'map', 'img'],
  [
    'words in a popover',
    'popped',
    'p',
    0.5,
    () => document.getElementById('popped')?.showPopover(),
  ],
  [
    'a button in a dialog',
    'asked',
    'button',
    0.5,
    () => document.querySelector('dialog')?.showModal(),
  ],
];

describe.each(BROWSERS)('what a note can be pinned to, in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
    await tab.activate();
    await tab.setViewport({ width: 1200, height: 900 });
    await tab.eval(putOddPlaces);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** Where the thing stands that a person would point at. */
  const pointAt = async (id: string, tag: string, share: number) => {
    const { rect } = await tab.find(
      tag === 'button' && id === 'asked' ? '#asked button' : tag === 'p' ? '#popped p' : `#${id}`,
    );
    return { x: rect.x + rect.width * share, y: rect.y + rect.height / 2 };
  };
  const write = async (words: string, at: { x: number; y: number }): Promise<Note> => {
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.click(at);
    await tab.overlay.waitFor('textarea');
    await until(
      async () => (await tab.overlay.focused())?.tag === 'textarea',
      'the text to have focus',
    );
    await tab.type(words);
    await tab.press('Control+Enter');
    return until(async () => {
      const found = (await notes(browser)).find((note) => note.text === words);
      return found?.phase === 'kept' && found;
    }, `the note “${words}”`);
  };
  const pins = async () => (await tab.overlay.findAll('.pin')).filter(({ visible }) => visible);

  it.each(PLACES)('%s', async (words, id, tag, share = 0.5, before = undefined) => {
    if (before) await tab.eval(before);
    const at = await pointAt(id, tag, share);
    const { target } = await write(words, at);
    expect(target?.tag).toBe(tag);
    // Its pin stands at it, and can be used.
    await until(
      async () => (await pins()).some(({ rect }) => Math.abs(rect.y - at.y) < 60),
      `a pin at ${words}`,
    );
    expect(await browser.errors()).toEqual([]);
  });

  it('what fills the whole screen', async () => {
    await tab.eval(() => {
      document.querySelector('dialog')?.close();
      document.getElementById('popped')?.hidePopover();
      const stage = Object.assign(document.createElement('section'), { id: 'stage' });
      stage.innerHTML =
        '<button type="button" id="grow">Larger</button><h2 id="large">The large picture</h2>';
      stage.style.background = 'beige';
      stage
        .querySelector('button')
        ?.addEventListener('click', () => void stage.requestFullscreen());
      document.body.prepend(stage);
    });
    await tab.click('#grow');
    await tab.waitFor(() => document.fullscreenElement?.id === 'stage');
    const at = await pointAt('large', 'h2', 0.1);
    const { target } = await write('in full screen', at);
    expect(target?.tag).toBe('h2');
    await until(
      async () => (await pins()).some(({ rect }) => Math.abs(rect.y - at.y) < 60),
      'its pin',
    );
    await tab.eval(() => document.exitFullscreen());
    await tab.waitFor(() => document.fullscreenElement === null);
  });

  it('a film that fills it, over which nothing of ours is seen, is noted in the panel', async () => {
    await tab.eval(() => {
      const film = Object.assign(document.createElement('video'), { id: 'film', width: 200 });
      const grow = Object.assign(document.createElement('button'), { id: 'whole' });
      grow.textContent = 'Whole screen';
      grow.addEventListener('click', () => void film.requestFullscreen());
      document.body.prepend(grow, film);
    });
    await tab.click('#whole');
    await tab.waitFor(() => document.fullscreenElement?.id === 'film');
    const count = (await notes(browser)).length;
    await browser.command('add-note', tab);
    await until(async () => (await notes(browser)).length > count, 'the note');
    await tab.eval(() => document.exitFullscreen());
    await tab.waitFor(() => document.fullscreenElement === null);
    await tab.overlay.waitFor('.notice >> Write in the Waymark panel');
    expect(await tab.overlay.findAll('.pick-hint')).toEqual([]);
    const begun = (await notes(browser)).find(({ target }) => target?.tag === 'video');
    expect(begun).toMatchObject({ phase: 'draft', text: '' });
  });

  it('leads to the panel where the page lets nothing have the focus', async () => {
    await tab.eval(() => {
      document.documentElement.inert = true;
    });
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.click(await pointAt('large', 'h2', 0.1));
    await tab.overlay.waitFor('.notice >> Write in the Waymark panel');
    await tab.eval(() => {
      document.documentElement.inert = false;
    });
    const panel = await browser.openPanel(tab);
    await panel.fill('textarea', 'where nothing can be used');
    await until(
      async () => (await notes(browser)).some(({ text }) => text === 'where nothing can be used'),
      'the note',
    );
    expect(await browser.errors()).toEqual([]);
  });

  it('leads to the panel where the page throws out whatever is ours, and leaves the page its pointer', async () => {
    await tab.goto(pages.url('node-war'));
    await browser.command('add-note', tab);
    const panel = await browser.openPanel(tab);
    await panel.fill('textarea', 'where nothing stays');
    const { target, phase } = await until(
      async () => (await notes(browser)).find(({ text }) => text === 'where nothing stays'),
      'the note',
    );
    expect([target, phase]).toEqual([null, 'draft']);
    await tab.activate();
    const clicks = () => tab.eval(() => Reflect.get(window, 'clicks'));
    await tab.eval(() => {
      Object.assign(window, { clicks: 0 });
      addEventListener('click', () => Object.assign(window, { clicks: 1 }));
    });
    await tab.click({ x: 40, y: 40 });
    await until(async () => (await clicks()) === 1, 'the page to hear the click');
    expect(await browser.errors()).toEqual([]);
  });
});
