import { copyFile, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { until } from '../launch/until.ts';
import { study } from '../shared/journey/map/study.ts';
import { storeStudy } from './store-study.ts';

const made = study();
const STORES = ['journeys', 'walks', 'steps', 'notes', 'pictures'] as const;

/** Every record there is, by store, in the order of its id. */
const storedIn = (browser: Browser) =>
  browser.extension.eval(async (stores) => {
    const opened = indexedDB.open('waymark');
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(opened);
    const tx = database.transaction([...stores]);
    const all = stores.map((store) => answer(tx.objectStore(store).getAll()));
    const rows: unknown[][] = await Promise.all(all);
    database.close();
    return rows;
  }, STORES);

/** As the settings page does it. */
const forgetEverything = (browser: Browser) =>
  until(
    () =>
      browser.extension.eval(async () => {
        const message = { id: 1, type: 'deleteEverything', data: {}, timestamp: Date.now() };
        const answer: { res?: { ok: boolean } } | undefined =
          await chrome.runtime.sendMessage(message);
        return answer?.res?.ok;
      }),
    'everything to be deleted',
  );

describe.each(BROWSERS)('the report as a file in %s', (name) => {
  let browser: Browser;
  let file = '';
  let report: Tab;
  let page: Tab;

  beforeAll(async () => {
    browser = await borrow(name, { fine: true });
    page = await browser.openPage('report/index.html#journeys');
    await page.waitFor('.journeys');
    await storeStudy(browser, made);
    await page.click('.report-rows a >> Journey map');
    await page.waitFor('.map-table');
    await page.click('.menu > summary');
    await page.click('.menu button >> One page for every department');
    await page.waitFor('.dialog .review');
    expect(await page.axe()).toEqual([]);
    // By keys alone: past names and words (there is no picture to leave out) and Cancel.
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.press(key);
    file = await until(async () => (await browser.downloads())[0], 'the report');
    report = await browser.newTab(pathToFileURL(file).href);
  });
  afterAll(() => browser?.close());

  it('is one file, named by its journey and its day', async () => {
    expect(file).toMatch(/rainy-day-on-a-budget-[\d-]+\.report\.html$/);
    expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en/);
  });

  it.each([
    ['light', false, 1280],
    ['light', false, 360],
    ['dark', true, 1280],
  ])('is read by everybody: %s, %s, %i wide', async (_case, dark, width) => {
    await report.setViewport({ width, height: 800 });
    await report.setColours({ dark });
    expect(await report.axe()).toEqual([]);
    // Only what scrolls by itself may be wider than the page.
    expect(await report.eval(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await report.setColours({});
  });

  it('gives the same map where it is opened again, on a computer that has nothing', async () => {
    const told = () => page.eval(() => document.querySelector('.map')?.textContent);
    await page.activate();
    const before = await told();
    const stored = await storedIn(browser);
    const kept = `${file}.kept.html`;
    await copyFile(file, kept);
    await forgetEverything(browser);
    await page.goto(`${browser.origin}/report/index.html#journeys`);
    await page.reload();
    await page.waitFor('.journeys-begin');
    await page.upload('.journeys-ways input[type=file]', kept);
    await page.waitFor('.map-table');
    expect(await told()).toBe(before);
    expect(await storedIn(browser)).toEqual(stored);
  });

  it('fetches nothing and complains of nothing', async () => {
    const asked = () => performance.getEntriesByType('resource').map((one) => one.name);
    expect((await report.eval(asked)).filter((one) => !one.startsWith('data:'))).toEqual([]);
    expect(await report.consoleErrors()).toEqual([]);
  });
});
