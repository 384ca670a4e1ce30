import { readFile } from 'node:fs/promises';
import { createRunner, PuppeteerRunnerExtension, parse, type Schema } from '@puppeteer/replay';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeWalkFile } from '../../shared/journey/walk-file.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { findChromium } from '../launch/find-browser.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itLong } from '../launch/short-form.ts';
import { openSite } from '../launch/site.ts';
import type { Site } from '../site/server.mjs';
import { Barriers } from './barriers.ts';
import { pageSteps, startWalk, steps, walks, writeNote } from './walking.ts';

/** A page is a step with its marks counted before the next click: a person is never faster. */
async function arrived(browser: Browser, path: string): Promise<void> {
  await until(async () => {
    const last = pageSteps(await steps(browser)).at(-1);
    return last && new URL(last.address).pathname === path && last.marks !== null;
  }, `${path} to be a step`);
}

/** To the coats, to one of them, back, and to the bag. */
async function walkTheShop(browser: Browser, site: Site): Promise<Tab> {
  const tab = await browser.newTab(site.url('shop', '/?lang=en'));
  const panel = await startWalk(browser, tab);
  await arrived(browser, '/');
  await tab.click('#cookie-accept');
  await tab.click('#landing-cta');
  await arrived(browser, '/regnrockar');
  await writeNote(browser, tab, '#filter-size', 'Nothing happens when I press this.');
  await tab.click('#products a');
  await arrived(browser, '/produkt/skur');
  await tab.back();
  await arrived(browser, '/regnrockar');
  await tab.goto(site.url('shop', '/varukorg?lagg=skur.raps.M&lang=en'));
  await arrived(browser, '/varukorg');
  return panel;
}

async function endWalk(panel: Tab): Promise<void> {
  await panel.activate();
  await panel.click('button >> End');
  await panel.click('.bar-pair button >> End the walk');
  await panel.waitFor('button >> Download the walk');
}

const paths = (addresses: readonly string[]) => addresses.map((at) => new URL(at).pathname);

/** Chooses a format; answers what was downloaded. */
async function exported(browser: Browser, page: Tab, words: string): Promise<string> {
  const before = (await browser.downloads()).length;
  await page.click('.menu > summary');
  await page.click(`.menu button >> ${words}`);
  const file = await until(async () => (await browser.downloads())[before], `${words} on the disk`);
  return readFile(file, 'utf8');
}

/** For an element to be there: the shop is on this machine. */
const PATIENCE_MS = 3_000;

/** Replays a recording in a browser without the extension; answers the pages it was on after each step. */
async function replay(flow: string): Promise<string[]> {
  const browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    const been: string[] = [];
    class Listener extends PuppeteerRunnerExtension {
      override async afterEachStep(step: Schema.Step) {
        if (step.type === 'navigate') been.push(page.url());
      }
    }
    const runner = await createRunner(
      parse(JSON.parse(flow)),
      new Listener(browser, page, { timeout: PATIENCE_MS }),
    );
    expect(await runner.run()).toBe(true);
    return been;
  } finally {
    await browser.close();
  }
}

describe.each(BROWSERS)('a walk looked at afterwards in %s', (name) => {
  let site: Site;
  let browser: Browser;
  let panel: Tab;
  let page: Tab;

  beforeAll(async () => {
    site = await openSite();
    browser = await borrow(name);
    panel = await walkTheShop(browser, site);
    await endWalk(panel);
    const [walk] = await walks(browser);
    page = await browser.openPage(`report/index.html#walk/${walk?.id}`);
    await page.waitFor('.stop');
  });
  afterAll(async () => {
    for (const tab of (await browser?.tabs()) ?? []) await tab.setColours({});
    await browser?.close();
    await site?.close();
  });

  it('opens from the panel', async () => {
    await panel.click('button >> Open the whole walk');
    const opened = await until(async () => {
      const tabs = await Promise.all((await browser.tabs()).map((tab) => tab.url()));
      return tabs.filter((url) => url.includes('report/index.html#walk/')).length === 2;
    }, 'the page in a tab');
    expect(opened).toBe(true);
  });

  it('has a stop for every page, to the step, with the way back', async () => {
    const walked = pageSteps(await steps(browser));
    const titles = await page.eval(() =>
      [...document.querySelectorAll('.stop[data-kind="page"] .stop-head > strong')].map(
        (title) => title.textContent,
      ),
    );
    expect(titles).toEqual(walked.map(({ title }) => title));
    expect(await page.text('.stop:nth-child(5) .stop-movement')).toContain('Back');
    expect(await page.text('.told-note')).toContain('Nothing happens when I press this.');
  });

  it('a step is taken out and comes back, and the database says the same', async () => {
    const gone = async () => (await steps(browser)).filter((step) => step.deletedAt).length;
    await page.click('.stop:nth-child(4) .icon-button');
    await page.click('dialog button >> Take out of the walk');
    await until(async () => (await gone()) > 0, 'the step to be out');
    await page.waitFor('.history > li');
    await page.click('.toast button >> Undo');
    await until(async () => (await gone()) === 0, 'the step to be back');
  });

  it('has no barrier in light or dark, and nothing beside a narrow window', async () => {
    const barriers = new Barriers(name);
    await barriers.look('walk', page, (...only) => page.axe(...only));
    expect(barriers.found).toEqual([]);
    await page.setViewport({ width: 360, height: 800 });
    const beside = () => page.eval(() => document.documentElement.scrollWidth - innerWidth);
    await until(async () => (await beside()) <= 0, 'nothing to stand beside the window');
  });

  it('leaves as a file that can be read again, a table and a text', async () => {
    const file = decodeWalkFile(await exported(browser, page, 'Walk file'));
    expect(file.ok && file.value.steps.length).toBe((await steps(browser)).length);
    expect((await exported(browser, page, 'Table')).split('\r\n').length).toBeGreaterThan(8);
    expect(await exported(browser, page, 'Text')).toMatch(/^# /);
  });

  itLong('leaves as a recording that replays on the shop, page by page', async () => {
    const flow = await exported(browser, page, 'Recording');
    const walked = pageSteps(await steps(browser)).map(({ address }) => address);
    expect(flow).toContain('"selectorAttribute": "data-waymark-touchpoint"');
    expect(paths(await replay(flow))).toEqual(paths(walked));
    if (name === 'firefox') return;
    // A touchpoint that has gone from its page ends the replay: the recording is a test.
    await expect(replay(flow.replaceAll('landing.cta', 'landing.gone'))).rejects.toThrow();
  });

  itLong('is walked again, and both walks stand side by side: what hurt is solved', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.click('button >> Walk it again');
    const tab = await until(() => tabAt(site.url('shop', '/?lang=en')), 'the start page');
    await browser.clickToolbar(tab);
    const again = await browser.openPanel(tab);
    await again.click('.invitation button >> Prepare this walk');
    await again.click('button >> Start the walk');
    await again.waitFor('button >> End');
    await tab.activate();
    await arrivedAgain('/', 1);
    await tab.click('#landing-cta');
    await arrivedAgain('/regnrockar', 2);
    await tab.click('#filter-size');
    await until(async () => {
      const clicked = (await steps(browser)).filter((step) => step.kind === 'touchpoint');
      const since = (await laterWalk())?.id;
      return clicked.some(({ walkId, action }) => walkId === since && action === 'clicked');
    }, 'the filter to be met again');
    await endWalk(again);
    const [earlier, later] = [await earlierWalk(), await laterWalk()];
    const compared = await browser.openPage(
      `report/index.html#compare/${earlier?.id}/${later?.id}`,
    );
    await compared.waitFor('h1 >> Before and after');
    await compared.waitFor('main >> 1 solved');
    await compared.waitFor('li >> Nothing happens when I press this.');
    await compared.waitFor('tr >> Pages');
    expect(await compared.text('tr:has(th) >> Pages')).toContain('5');
    expect(await compared.axe()).toEqual([]);
  });

  const tabAt = async (address: string) => {
    for (const tab of await browser.tabs()) if ((await tab.url()).startsWith(address)) return tab;
    return undefined;
  };
  const inTime = async () => (await walks(browser)).sort((a, b) => a.startedAt - b.startedAt);
  const earlierWalk = async () => (await inTime())[0];
  const laterWalk = async () => (await inTime())[1];
  const arrivedAgain = (path: string, count: number) =>
    until(async () => {
      const id = (await laterWalk())?.id;
      const pages = pageSteps(await steps(browser)).filter(({ walkId }) => walkId === id);
      const last = pages.at(-1);
      return (
        pages.length === count && last && new URL(last.address).pathname === path && last.marks
      );
    }, `${path} to be step ${count}`);
});
