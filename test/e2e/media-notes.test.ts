import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes, writeNote } from './walking.ts';

const RATE = 8_000;
const LENGTH = 120 * RATE;

/** What stands before the sound in a file of two minutes. */
function headOfSound(): number[] {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + LENGTH, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(LENGTH, 40);
  return [...head];
}

/** A recording of silence that stands at 1:23, a drawing and a drawing's part. Runs in the page. */
function putMedia({ head, length }: { head: number[]; length: number }): void {
  const sound = [new Uint8Array(head), new Uint8Array(length).fill(128)];
  const audio = Object.assign(document.createElement('audio'), {
    id: 'recording',
    controls: true,
    src: URL.createObjectURL(new Blob(sound, { type: 'audio/wav' })),
  });
  // So narrow that its middle is the button by which it is played.
  Object.assign(audio.style, { display: 'block', inlineSize: '56px' });
  const canvas = Object.assign(document.createElement('canvas'), { id: 'drawn' });
  canvas.style.background = 'beige';
  const around = document.createElement('p');
  around.innerHTML =
    '<svg width="120" height="80"><rect id="part" width="120" height="80" fill="teal"/></svg>';
  document.body.prepend(audio, canvas, around);
  const heard: string[] = [];
  Object.assign(window, { heard });
  audio.addEventListener(
    'seeked',
    () => {
      for (const type of ['play', 'playing', 'seeking', 'pause', 'volumechange'])
        audio.addEventListener(type, () => heard.push(type));
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click', 'keydown', 'input'])
        document.addEventListener(type, () => heard.push(type), true);
      audio.dataset.ready = '';
    },
    { once: true },
  );
  audio.addEventListener('loadedmetadata', () => {
    audio.currentTime = 83.25;
  });
}

describe.each(BROWSERS)('what is no text, in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
    await tab.activate();
    await tab.eval(putMedia, { head: headOfSound(), length: LENGTH });
    await tab.waitFor('#recording[data-ready]');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('a recording is noted with where it stood, and goes on standing there', async () => {
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    // A pane of ours lies over its controls: the press is aimed, not addressed.
    const { rect } = await tab.find('#recording');
    await tab.click({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
    await tab.overlay.waitFor('.compose-place >> At 1:23');
    await until(async () => (await tab.overlay.focused())?.tag === 'textarea', 'the field');
    await tab.type('Too quiet here');
    await tab.press('Control+Enter');
    const note = await until(
      async () => (await notes(browser)).find(({ phase }) => phase === 'kept'),
      'the note',
    );
    expect(note.target).toMatchObject({ tag: 'audio', playedTo: 83.3 });
    const now = await tab.eval(() => {
      const audio = document.querySelector('audio');
      const { heard } = window as unknown as { heard: string[] };
      return { at: audio?.currentTime, paused: audio?.paused, heard };
    });
    expect(now).toEqual({ at: 83.25, paused: true, heard: [] });
  });

  it.each([
    ['canvas', '#drawn'],
    ['rect', '#part'],
  ])('a %s is noted, without a time', async (tag, selector) => {
    const { target } = await writeNote(browser, tab, selector, `About the ${tag}`);
    expect(target).toMatchObject({ tag, selector: expect.stringContaining(selector) });
    expect(target).not.toHaveProperty('playedTo');
    await tab.overlay.waitFor('.pin');
    expect(await browser.errors()).toEqual([]);
  });
});
