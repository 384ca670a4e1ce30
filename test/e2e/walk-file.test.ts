import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureFacts } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itLong } from '../launch/short-form.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { keepLargeWalk } from './large-walk.ts';
import { notes, startWalk, steps, stored, walks, writeNote } from './walking.ts';

/** Everything that is stored, pictures with the sum of their bytes. */
async function everything(browser: Browser) {
  const pictures = await stored<PictureFacts>(browser, 'pictures');
  return {
    walks: await walks(browser),
    steps: await steps(browser),
    notes: await notes(browser),
    journeys: await stored(browser, 'journeys'),
    pictures: pictures.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

async function endWalk(panel: Tab): Promise<void> {
  await panel.activate();
  await panel.click('button >> End');
  await panel.click('.bar-pair button >> End the walk');
  await panel.waitFor('button >> Download the walk');
}

async function importFile(panel: Tab, path: string): Promise<void> {
  await panel.upload('input[type=file]', path);
}

/** Downloads the open walk; answers the file's path and words. */
async function download(browser: Browser, panel: Tab): Promise<{ file: string; words: string }> {
  await panel.click('button >> Download the walk');
  const file = await until(async () => (await browser.downloads())[0], 'the download');
  expect(file).toMatch(/\.json$/);
  return { file, words: await readFile(file, 'utf8') };
}

async function deleteWalk(browser: Browser, panel: Tab): Promise<void> {
  await panel.click('button >> Delete the walk');
  await panel.click('dialog button >> Delete the walk');
  await until(async () => (await walks(browser)).length === 0, 'the walk to be deleted');
  expect(await stored(browser, 'pictures')).toEqual([]);
  await panel.goto(await panel.url());
}

const faults = (words: string) =>
  Object.entries({
    cut: words.slice(0, words.length / 2),
    foreign: '{"hello":"world"}',
    wrong: words.replace('"severity":', '"severity":9,"was":'),
    empty: '',
  });

/** Each bad file is refused with a sentence, and what is stored stays as it is. */
async function refuseFaults(browser: Browser, panel: Tab, words: string): Promise<void> {
  const before = await everything(browser);
  for (const [fault, content] of faults(words)) {
    const path = join(browser.profile, `${fault}.json`);
    await writeFile(path, content);
    await importFile(panel, path);
    const said = await panel.text('[role=alert]');
    expect(said.length, `${fault}: ${said}`).toBeGreaterThan(20);
    if (fault === 'cut') expect(said).toContain('ends in the middle');
    expect(await everything(browser), fault).toEqual(before);
    await panel.goto(await panel.url());
  }
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

  it('a downloaded walk comes back the same, twice is once, and a bad file changes nothing', async () => {
    const tab = await browser.newTab(pages.url('chain/1'));
    const panel = await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true });
    await writeNote(browser, tab, 'h1', 'What does it cost?');
    await endWalk(panel);
    const before = await everything(browser);
    expect(before.notes[0]?.pictureId).toBe(before.pictures[0]?.id);
    const { file, words } = await download(browser, panel);
    await deleteWalk(browser, panel);
    const rounds = { once: 'Imported: 1 note', twice: 'You have this walk already' };
    for (const [round, said] of Object.entries(rounds)) {
      await importFile(panel, file);
      await panel.waitFor(`[role=status] >> ${said}`, { timeout: 10_000 });
      expect(await everything(browser), round).toEqual(before);
      await panel.goto(await panel.url());
    }
    await refuseFaults(browser, panel, words);
    await panel.close();
  });

  itLong(
    'a walk of several pictures leaves as a file, comes back from it, and from the copy when the database is damaged',
    async () => {
      await keepLargeWalk(browser, { pictures: 6, bytes: 100_000 });
      expect(await browser.errors()).toEqual([]);
    },
    120_000,
  );
});
