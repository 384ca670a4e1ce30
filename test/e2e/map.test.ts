import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetsOf } from '../extension/report/export/xlsx-of.ts';
import { BROWSERS, type Browser, type Tab } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { until } from '../launch/until.ts';
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

  const exported = async (title: string) => {
    const before = (await browser.downloads()).length;
    await page.click('.menu > summary');
    await page.click(`.menu button >> ${title}`);
    await page.click('.dialog button >> Write the file');
    const file = await until(async () => (await browser.downloads())[before], title);
    return { file, text: await readFile(file, 'utf8') };
  };

  it('leaves the house in the form that is asked for', async () => {
    const report = await exported('Report as text');
    expect(report.file).toMatch(/rainy-day-on-a-budget-[\d-]+\.map\.md$/);
    expect(report.text).toMatch(/^# Map: Rainy day on a budget\n\n\*\*You lose most customers at/);
    const table = await exported('CSV with a pain point');
    expect(table.text.split('\r\n')[1]).toMatch(/^1,3 Purchase,shipping,Shipping cost only/);
    expect((await exported('CSV with a touchpoint')).text.split('\r\n')).toHaveLength(14);
    expect((await exported('GitHub or GitLab')).text).toMatch(/^# shipping: Shipping cost only/);
    expect((await exported('Jira')).text).toMatch(/^Summary,Issue Type,Priority,Labels,Desc/);
    expect((await exported('Mermaid')).text).toMatch(/\n {4}shipping: 1: maja, karin, per\n/);
  });

  it('leaves as a picture that the browser itself reads', async () => {
    const [svg, png] = [await exported('Picture for print'), await exported('The map as PNG')];
    const size = await page.eval((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
      const { width, height } = (picture.documentElement as unknown as SVGSVGElement).viewBox
        .baseVal;
      return picture.querySelector('parsererror') ? null : { width, height };
    }, svg.text);
    const bytes = await readFile(png.file);
    // The first chunk of a PNG says its size.
    expect({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }).toEqual({
      width: (size?.width ?? 0) * 2,
      height: (size?.height ?? 0) * 2,
    });
  });

  it('leaves as a workbook, however large', async () => {
    const { file } = await exported('Workbook');
    const sheets = await sheetsOf(new Blob([await readFile(file)]));
    expect([...sheets.values()].map(({ length }) => length - 1)).toEqual([
      ...[made.truth.hurt.size, made.journey.plan.touchpoints.length],
      ...[made.journey.plan.stages.length, made.walks.length],
      made.steps.length + made.notes.length,
    ]);
  });

  it('leaves in the forms of other tools', async () => {
    const { text: cjml } = await exported('CJML');
    const journeys = await page.eval((text) => {
      const read = new DOMParser().parseFromString(text, 'application/xml');
      const titles = read.querySelectorAll('actualJourney > journeyTitle');
      return read.querySelector('parsererror') ? null : [...titles].map((one) => one.textContent);
    }, cjml);
    expect(journeys).toEqual(['maja', 'karin', 'per']);
    const { file, text: insights } = await exported('Insights');
    expect(file).toMatch(/\.insights\.theydo\.json$/);
    expect(JSON.parse(insights).insights).toHaveLength(made.notes.length);
    for (const name of ['Opportunities', 'Solutions', 'Metrics']) {
      const { format } = JSON.parse((await exported(name)).text);
      expect(format).toBe(`THEYDO_${name.toUpperCase()}_V1`);
    }
  });

  it('shows what it can be exported as without covering it for anybody', async () => {
    await page.click('.menu > summary');
    await page.waitFor('.menu[open]');
    expect(await page.axe()).toEqual([]);
    await page.press('Escape');
    await page.waitFor('.menu:not([open])');
  });

  it('is read by everybody', async () => {
    expect(await page.axe()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
