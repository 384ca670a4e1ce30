import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { until } from '../launch/until.ts';
import { study } from '../shared/journey/map/study.ts';
import { storeStudy } from './store-study.ts';

const made = study();

describe.each(BROWSERS)('the report as a file in %s', (name) => {
  let browser: Browser;
  let file = '';
  let report: Tab;

  beforeAll(async () => {
    browser = await borrow(name, { fine: true });
    const page = await browser.openPage('report/index.html#journeys');
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

  it('fetches nothing and complains of nothing', async () => {
    const asked = () => performance.getEntriesByType('resource').map((one) => one.name);
    expect((await report.eval(asked)).filter((one) => !one.startsWith('data:'))).toEqual([]);
    expect(await report.consoleErrors()).toEqual([]);
  });
});
