import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picturesOf } from '../../shared/journey/pictured.ts';
import type { Note, PictureFacts } from '../../shared/journey/records.ts';
import { decodeWalkFile } from '../../shared/journey/walk-file.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { photo } from './photo.ts';
import { beginWriting, notes, startWalk, stored } from './walking.ts';

const FIELD = '.note-pictures input[type=file]';

async function onlyNote(browser: Browser): Promise<Note> {
  const [note] = await notes(browser);
  if (!note) throw new Error('no note is stored');
  return note;
}

/** Waits until the note names so many pictures, and answers them. */
const named = (browser: Browser, count: number) =>
  until(async () => {
    const all = picturesOf(await onlyNote(browser));
    return all.length === count && all;
  }, `${count} pictures`);

const thumbs = async (panel: Tab) => (await panel.findAll('.picture-thumbs img')).length;

/** Pastes a drawing while writing. Headless Firefox has a clipboard for words only: there the event says what a real one would. */
async function pasteImage(panel: Tab, hasClipboard: boolean): Promise<void> {
  await panel.click('textarea');
  await panel.eval(async (real) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
    canvas.getContext('2d')?.fillRect(20, 20, 50, 50);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    if (real) {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png ?? '' })]);
      return;
    }
    const files = [new File([png ?? ''], 'image.png', { type: 'image/png' })];
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: { files } });
    document.activeElement?.dispatchEvent(event);
  }, hasClipboard);
  if (hasClipboard) await panel.press('Control+v');
}

describe.each(BROWSERS)('several pictures in one note, in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name, { fine: true });
    tab = await browser.newTab(pages.url('catalogue'));
    panel = await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true });
    await beginWriting(browser, tab, 'h1');
    await tab.type('three to see');
    await tab.overlay.waitFor('.compose-picture >> Picture taken');
    await tab.press('Control+Enter');
    await tab.overlay.waitFor('.compose', { gone: true });
    await panel.activate();
    await panel.click('[role=tab] >> Notes');
    await panel.click('.note-row button >> three to see');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('come from the disk, from the clipboard and from the page, in their order', async () => {
    const [first] = await named(browser, 1);
    await panel.upload(FIELD, await photo(browser));
    const [, photographed] = await named(browser, 2);
    await until(async () => (await thumbs(panel)) === 2, 'two thumbnails');
    await pasteImage(panel, name === 'chromium');
    await named(browser, 3);
    await tab.activate();
    // The panel stands beside the page; here it has a tab of its own, which may not come in front.
    await panel.eval(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.note-pictures button')) {
        if (button.textContent?.includes('Take a picture')) button.click();
      }
    });
    const all = await named(browser, 4);
    expect(all.slice(0, 2)).toEqual([first, photographed]);
    await panel.activate();
    await until(async () => (await thumbs(panel)) === 4, 'four thumbnails');
    const kept = await stored<PictureFacts>(browser, 'pictures');
    expect(all.map((id) => kept.find((one) => one.id === id)?.width)).toEqual([
      expect.any(Number),
      2000,
      300,
      kept.find(({ id }) => id === first)?.width,
    ]);
    expect((await onlyNote(browser)).text).toBe('three to see');
    expect(await panel.axe()).toEqual([]);
  });

  it('are looked at one by one, by key, and what is removed can be put back to its place', async () => {
    const before = await named(browser, 4);
    await panel.click('.picture-thumbs li:nth-child(2) button');
    await panel.waitFor('.picture-thumbs li:nth-child(2) [aria-pressed=true]');
    await panel.click('.note-pictures button[aria-label="Remove this picture"]');
    expect(await named(browser, 3)).toEqual(before.toSpliced(1, 1));
    await panel.waitFor('.picture-told >> The picture is removed.');
    await panel.fill('textarea', 'three to see, and one more');
    await panel.click('.picture-told button >> Undo');
    expect(await named(browser, 4)).toEqual(before);
    await until(
      async () => (await onlyNote(browser)).text === 'three to see, and one more',
      'the words',
    );
    expect(picturesOf(await onlyNote(browser))).toEqual(before);
  });

  it('says why something is no picture, and leaves those there are', async () => {
    const before = await named(browser, 4);
    const path = join(browser.profile, 'list.png');
    await writeFile(path, 'first, second, third');
    await panel.upload(FIELD, path);
    await panel.waitFor('.picture-told .field-error >> Save it as JPEG or PNG');
    expect(await named(browser, 4)).toEqual(before);
  });

  it('has room for ten, and says so', async () => {
    const path = await photo(browser, { name: 'more.jpg', colour: 'indianred' });
    for (let count = 5; count <= 10; count += 1) {
      await panel.upload(FIELD, path);
      await named(browser, count);
    }
    await panel.waitFor('.picture-told .hint', { gone: true });
    await panel.upload(FIELD, path);
    await panel.waitFor('.picture-told .field-error >> room for 10 pictures');
    await named(browser, 10);
    expect(await stored(browser, 'pictures')).toHaveLength(10);
  });

  it('all stand on the page of notes', async () => {
    const { id } = await onlyNote(browser);
    const page = await browser.openPage(`report/index.html#notes/${id}`);
    await page.waitFor('.opened-note .opened-picture img');
    await until(async () => (await thumbs(page)) === 10, 'ten thumbnails');
    await page.click('.note-pictures button[aria-label="Remove this picture"]');
    await named(browser, 9);
    await page.click('.picture-told button >> Undo');
    await named(browser, 10);
    expect(await page.axe()).toEqual([]);
    await page.close();
  });

  it('all travel in the file of the walk, and come back with it', async () => {
    const before = await named(browser, 10);
    await panel.click('.bar-pair button >> Done');
    await panel.click('button >> End');
    await panel.click('.bar-pair button >> End the walk');
    await panel.click('button >> Download the walk');
    const path = await until(async () => (await browser.downloads())[0], 'the download');
    const file = decodeWalkFile(await readFile(path, 'utf8'));
    expect(file.ok && file.value.notes.map(picturesOf)).toEqual([before]);
    await panel.click('button >> Delete the walk');
    await panel.click('dialog button >> Delete the walk');
    await until(
      async () => (await stored(browser, 'pictures')).length === 0,
      'the pictures to be gone',
    );
    await panel.goto(await panel.url());
    await panel.upload('input[type=file]', path);
    expect(await named(browser, 10)).toEqual(before);
    expect(await stored(browser, 'pictures')).toHaveLength(10);
    expect(await browser.errors()).toEqual([]);
  });
});
