import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureFacts, Step } from '../../shared/journey/records.ts';
import { decodeWalkFile } from '../../shared/journey/walk-file.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { PHONE_SAYS, photo } from './photo.ts';
import { startWalk, steps, stored } from './walking.ts';

async function made<Kind extends Step['kind']>(browser: Browser, kind: Kind) {
  return (await steps(browser)).filter(
    (step): step is Extract<Step, { kind: Kind }> => step.kind === kind,
  );
}

/** The first stored picture, and its bytes as text. */
async function firstPicture(browser: Browser): Promise<{ facts: PictureFacts; bytes: string }> {
  const [facts] = await stored<PictureFacts>(browser, 'pictures');
  if (!facts) throw new Error('no picture is stored');
  const bytes = await browser.extension.eval(async (id) => {
    const request = indexedDB.open('waymark');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const reading = database.transaction('pictures').objectStore('pictures').get(id);
    const blob = await new Promise<Blob>((resolve) => {
      reading.onsuccess = () => resolve(reading.result.bytes);
    });
    database.close();
    return blob.text();
  }, facts.id);
  return { facts, bytes };
}

async function writeMessage(panel: Tab, words: string): Promise<void> {
  await panel.click('button >> Add a message');
  await panel.fill('.page textarea', words);
  await panel.click('.bar-pair button >> Done');
}

async function skipQuestion(browser: Browser, panel: Tab): Promise<void> {
  await panel.waitFor('.prompt-line >> Friend or colleague');
  const asked = async () => (await made(browser, 'answer')).at(-1);
  await until(async () => (await asked())?.waits, 'the question to be written down');
  await panel.press('Escape');
  await until(async () => !(await asked())?.waits, 'the question to be skipped');
  expect(await asked()).toMatchObject({ question: 'seamless', skipped: true, text: '' });
  await panel.waitFor('.prompt-line', { gone: true });
}

async function answerFirst(browser: Browser, panel: Tab): Promise<void> {
  await panel.click('.prompt-line button >> Answer');
  await panel.fill('.prompt-card textarea', 'A friend told me');
  await panel.click('.prompt-card button >> Done');
  await until(
    async () => (await made(browser, 'answer'))[0]?.text === 'A friend told me',
    'the answer',
  );
}

/** Begun with a background that is gone; the panel is left without a word. */
async function adviceWithPhoto(browser: Browser, panel: Tab): Promise<string> {
  await panel.click('button >> Something happened elsewhere');
  await panel.select('.page select', 'friend');
  await browser.killBackground();
  await panel.fill('.page textarea', 'He has had his for ten years');
  await panel.upload('.picture-field input', await photo(browser));
  await panel.waitFor('.picture-field img');
  const { facts, bytes } = await firstPicture(browser);
  expect(facts).toMatchObject({ width: 2000, height: 1000, type: 'image/jpeg' });
  expect(bytes).not.toMatch(PHONE_SAYS);
  return facts.id;
}

async function adviceGoesOn(browser: Browser, panel: Tab, pictureId: string): Promise<void> {
  await panel.click('.made-row button >> He has had his');
  await panel.fill('.duration input', '3');
  await panel.select('.duration select', 'days');
  await panel.click('.bar-pair button >> Done');
  await panel.waitFor('.timeline >> waited 3 days');
  await panel.waitFor('.made-row .thumb img');
  expect(await made(browser, 'moment')).toMatchObject([
    {
      ...{ channel: 'friend', owner: 'external', medium: 'physical', pictureId },
      waitedMs: 3 * 86_400_000,
    },
  ]);
}

async function sameWordsTwice(browser: Browser, panel: Tab): Promise<void> {
  await writeMessage(panel, 'Ten percent off');
  await writeMessage(panel, 'TEN percent off!');
  await panel.click('button >> Look through 2 messages');
  await panel.click('button >> Mark: Said before');
  const [first] = await made(browser, 'message');
  await until(
    async () => (await made(browser, 'message'))[1]?.against === first?.id,
    'the second message to be marked',
  );
  await panel.click('.editor-head .icon-button');
}

/** Out as a file, deleted, and in again: everything is as it was. */
async function outAndIn(browser: Browser, panel: Tab): Promise<void> {
  const everything = async () => [await steps(browser), await stored(browser, 'pictures')];
  await panel.click('button >> End');
  await panel.click('.bar-pair button >> End the walk');
  await panel.click('button >> Download the walk');
  const path = await until(async () => (await browser.downloads())[0], 'the download');
  const file = decodeWalkFile(await readFile(path, 'utf8'));
  const [moment] = await made(browser, 'moment');
  expect(file.ok && file.value.pictures.map(({ noteId }) => noteId)).toEqual([moment?.id]);
  const before = await everything();
  await panel.click('button >> Delete the walk');
  await panel.click('dialog button >> Delete the walk');
  await until(async () => (await steps(browser)).length === 0, 'the walk to be deleted');
  expect(await stored(browser, 'pictures')).toEqual([]);
  await panel.goto(await panel.url());
  await panel.upload('input[type=file]', path);
  await panel.waitFor('[role=status] >> Imported', { timeout: 10_000 });
  expect(await everything()).toEqual(before);
}

describe.each(BROWSERS)('in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
  });
  afterAll(async () => {
    await browser?.close();
    await pages.close();
  });

  it('what happens off the page is part of the walk, photo and all, through closed panel, dead background and file', async () => {
    const tab = await browser.newTab(pages.url('chain/1'));
    const first = await startWalk(browser, tab, { journey: 'Five stages' });
    await first.activate();
    await answerFirst(browser, first);
    const pictureId = await adviceWithPhoto(browser, first);
    await first.close();
    const panel = await browser.openPanel(tab);
    await adviceGoesOn(browser, panel, pictureId);
    await skipQuestion(browser, panel);
    await sameWordsTwice(browser, panel);
    await outAndIn(browser, panel);
    expect(await browser.errors()).toEqual([]);
  }, 90_000);
});
