import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { study } from '../shared/journey/map/study.ts';
import { storeStudy } from './store-study.ts';

const made = study();

describe.each(BROWSERS)('the journey map in %s', (name) => {
  let browser: Browser;
  let page: Tab;

  beforeAll(async () => {
    browser = await borrow(name);
    // Opened once, so that the database is there.
    page = await browser.openPage('report/index.html#journeys');
    await page.waitFor('.journeys');
    await storeStudy(browser, made);
    await page.waitFor('.report-rows a >> Rainy day on a budget');
  });
  afterAll(() => browser?.close());

  it('answers where customers are lost, and what it rests on', async () => {
    await page.click('.report-rows a >> Journey map');
    await page.waitFor('.map-table');
    const left = made.truth.left.get('purchase')?.length;
    const came = made.truth.came.get('purchase')?.size;
    expect(await page.text('.map-answer')).toBe(
      `You lose most customers at 3 Purchase: ${left} of ${came} walks left there.`,
    );
    expect(await page.text('.map-facts')).toContain(`${made.walks.length} walks`);
    expect(await page.text('.map-card >> Where it breaks')).toContain('shipping');
    await page.click('.map-card a >> shipping');
    await page.waitFor('.opened-note');
    await page.back();
    await page.waitFor('.map-table');
  });

  it('is the map of one persona at a press', async () => {
    const own = made.walks.filter(({ personaId }) => personaId === 'karin').length;
    await page.click('.map-personas button >> karin');
    await page.waitFor(`.map-facts li >> ${own} walk`);
    await page.click('.map-personas button >> karin');
    await page.waitFor(`.map-facts li >> ${made.walks.length} walks`);
  });

  it('is read by everybody', async () => {
    expect(await page.axe()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
