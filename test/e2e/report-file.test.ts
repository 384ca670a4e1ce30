import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { until } from '../launch/until.ts';
import { study } from '../shared/journey/map/study.ts';
import { storeStudy } from './store-study.ts';
import { storePicture, withPicture } from './study-picture.ts';

const made = withPicture(study(), 'shipping');
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
    const shown = async (row: unknown) => {
      const { bytes, ...facts } = row as { bytes?: Blob };
      return bytes ? { ...facts, bytes: [...new Uint8Array(await bytes.arrayBuffer())] } : facts;
    };
    return Promise.all(rows.map((all) => Promise.all(all.map(shown))));
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
    await storePicture(browser, made);
    await storeStudy(browser, made);
    await page.click('.report-rows a >> Journey map');
    await page.waitFor('.map-table');
    await page.click('.menu > summary');
    await page.click('.menu button >> One page for every department');
    await page.waitFor('.dialog .review');
    expect(await page.axe()).toEqual([]);
    // By keys alone: past names, pictures, words and Cancel.
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Enter']) await page.press(key);
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
    await page.waitFor('.lane-menu');
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
    await page.waitFor('.lane-menu');
    expect(await told()).toBe(before);
    expect(await storedIn(browser)).toEqual(stored);
  });

  describe('with scripts disabled', () => {
    const left = made.truth.left.get('purchase')?.length;
    const came = made.truth.came.get('purchase')?.size;
    const answer = `You lose most customers at 3 Purchase: ${left} of ${came} walks left there.`;

    beforeAll(async () => {
      await report.setScripts(false);
      // A page with a script says whether any runs.
      const scripted = `${file}.scripted.html`;
      await writeFile(scripted, '<title>none</title><script>document.title = "ran"</script>');
      await report.goto(pathToFileURL(scripted).href);
      expect(await report.title()).toBe('none');
      await report.goto(pathToFileURL(file).href);
    });
    afterAll(() => report.setScripts(true));

    it('says where customers are lost', async () => {
      expect(await report.text('.answer')).toBe(answer);
      expect(await report.text('#answer .card >> Where they leave')).toContain(
        'Shipping cost only',
      );
      await report.click('#answer a >> shipping');
      await until(async () => (await report.url()).endsWith('#pain-1'), 'the pain point');
    });

    it('shows what hurt, and all of the picture at a press', async () => {
      const width = () =>
        report.eval(() => {
          const image = document.querySelector<HTMLImageElement>('#pain-1 img');
          const frame = image?.closest('figure')?.getBoundingClientRect();
          const shown = image?.getBoundingClientRect();
          return { drawn: image?.naturalWidth, over: (shown?.width ?? 0) - (frame?.width ?? 0) };
        });
      const before = await width();
      expect(before.drawn).toBe(800);
      expect(before.over).toBeGreaterThan(10);
      await report.click('#pain-1 a >> See the whole picture');
      await until(async () => Math.abs((await width()).over) < 4, 'the whole picture');
    });

    it('says it, why, who and what improved to those who hear it', async () => {
      const said = async () => (await report.heard()).map(({ name }) => name);
      await until(async () => (await said()).includes('The walks behind it'), 'the whole page');
      const all = await report.heard();
      const names = all.map((one) => one.name);
      const titles = all.filter(({ role }) => role.startsWith('heading')).map((one) => one.name);
      expect(names).toContain(answer);
      expect(titles).toEqual(
        expect.arrayContaining([
          ...['Rainy day on a budget', 'Where do you lose your customers?', 'Where they leave'],
          ...['Where it breaks', 'Who should act', 'What was felt', 'What improved'],
          ...['Journey map', 'Pain points', 'Planned and walked', 'Open and solved'],
        ]),
      );
      for (const words of ['Shipping cost only at the end', 'Logistics', '3 hurt more often']) {
        expect(names.some((one) => one.includes(words))).toBe(true);
      }
      // Tables are tables, and their captions name them.
      expect(all.filter(({ role }) => role === 'table').map((one) => one.name)).toEqual(
        expect.arrayContaining([
          'The map in words',
          'Every walk this report rests on, the earliest first',
        ]),
      );
      const named = all.filter((one) => one.name.startsWith('Map: Rainy day on a budget'));
      expect(named.some(({ role }) => /image|graphic|img/.test(role))).toBe(true);
    });
  });

  it('fetches nothing and complains of nothing', async () => {
    const asked = () => performance.getEntriesByType('resource').map((one) => one.name);
    expect((await report.eval(asked)).filter((one) => !one.startsWith('data:'))).toEqual([]);
    expect(await report.consoleErrors()).toEqual([]);
  });
});
