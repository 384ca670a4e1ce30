import type { Browser, CDPSession, Page } from 'playwright-core';
import { idleFrames, scrollFrames } from './overlay-page.ts';
import {
  appendScript,
  type BenchSite,
  clickMany,
  insertMany,
  type PageSize,
  readSpies,
  spyOnBrowser,
} from './snippet-page.ts';

/** After the script was appended, until its cost is read. */
export const SPAN_MS = 900;
/** Before anything is appended, and between the parts. */
const REST_FRAMES = 10;
/** After many inserts: until what was put off is done too. */
const AFTER_MS = 700;
const SCROLLED_FRAMES = 180;
const KIB = 1_024;
const MS = 1_000;

export interface StartCost {
  /** Wall ms of appending the script. */
  sync: number;
  /** Growth of the browser's script and task time until `span` later, in ms. */
  script: number;
  task: number;
  /** Growth of the heap after a forced collection. */
  heapKib: number;
}

export interface SteadyCost {
  /** Ms of the inserts with what observers do at once. */
  inserts: number;
  /** Task ms of the inserts with all that was put off, layout included. */
  insertsTask: number;
  /** Microseconds a click that no mark is hit by, and one that hits a mark. */
  click: number;
  markedClick: number;
  /** Task ms a scrolled frame. */
  scroll: number;
}

export interface Footprint {
  listeners: number;
  requests: number;
  /** Of the requests' bodies, in bytes. */
  sent: number;
  cookies: number;
  /** Keys of both storages, and databases. */
  stored: number;
  /** Uses of a date format, whose first use is dear. */
  intl: number;
}

interface Opened {
  page: Page;
  devtools: CDPSession;
}

/** A page in a renderer, with storage and caches, of its own. */
async function opened<T>(
  browser: Browser,
  url: string,
  work: (opened: Opened) => Promise<T>,
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await before(page);
    await page.goto(url);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.evaluate(idleFrames, REST_FRAMES);
    return await work({ page, devtools });
  } finally {
    await context.close();
  }
}

async function metrics(devtools: CDPSession) {
  const { metrics: all } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => all.find((metric) => metric.name === name)?.value ?? 0;
  return {
    script: of('ScriptDuration') * MS,
    task: of('TaskDuration') * MS,
    heap: of('JSHeapUsedSize') / KIB,
  };
}

/**
 * @param slower how many times slower the processor is made
 * @param span until its cost is read, in ms
 */
export function startCost(
  browser: Browser,
  site: BenchSite,
  size: PageSize,
  code: string,
  slower: number,
  span: number,
): Promise<StartCost> {
  return opened(browser, site.url(size), async ({ page, devtools }) => {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await devtools.send('HeapProfiler.collectGarbage');
    const before = await metrics(devtools);
    const sync = await page.evaluate(appendScript, { code, span });
    const after = await metrics(devtools);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await devtools.send('HeapProfiler.collectGarbage');
    const { heap } = await metrics(devtools);
    return {
      sync,
      script: after.script - before.script,
      task: after.task - before.task,
      heapKib: heap - before.heap,
    };
  });
}

export interface SteadyExtent {
  inserts: number;
  clicks: number;
  page: PageSize;
  scrolled: PageSize;
}

export async function steadyCost(
  browser: Browser,
  site: BenchSite,
  extent: SteadyExtent,
  code: string,
): Promise<SteadyCost> {
  const worked = await opened(browser, site.url(extent.page), async ({ page, devtools }) => {
    await page.evaluate(appendScript, { code, span: SPAN_MS });
    const before = await metrics(devtools);
    const inserts = await page.evaluate(insertMany, extent.inserts);
    await page.evaluate(appendScript, { code: '', span: AFTER_MS });
    const after = await metrics(devtools);
    const count = extent.clicks;
    // Once to warm up.
    await page.evaluate(clickMany, { count, marked: false });
    const click = await page.evaluate(clickMany, { count, marked: false });
    const markedClick = await page.evaluate(clickMany, { count: count / 10, marked: true });
    return { inserts, insertsTask: after.task - before.task, click, markedClick };
  });
  const scroll = await opened(browser, site.url(extent.scrolled), async ({ page, devtools }) => {
    await page.evaluate(appendScript, { code, span: SPAN_MS });
    const before = await metrics(devtools);
    await page.evaluate(scrollFrames, SCROLLED_FRAMES);
    const after = await metrics(devtools);
    return (after.task - before.task) / SCROLLED_FRAMES;
  });
  return { ...worked, scroll };
}

/** In a page that is watched, and so not timed. */
export function footprint(
  browser: Browser,
  site: BenchSite,
  size: PageSize,
  code: string,
): Promise<Footprint> {
  return opened(
    browser,
    site.url(size),
    async ({ page }) => {
      const bodies: number[] = [];
      const before = await page.evaluate(readSpies);
      page.on('request', (request) => bodies.push(request.postDataBuffer()?.length ?? 0));
      await page.evaluate(appendScript, { code, span: SPAN_MS });
      const after = await page.evaluate(readSpies);
      return {
        // One is this bench's own, to let the time go by.
        listeners: after.listeners - before.listeners - 1,
        intl: after.intl - before.intl,
        stored: after.stored,
        cookies: (await page.context().cookies()).length,
        requests: bodies.length,
        sent: bodies.reduce((sum, bytes) => sum + bytes, 0),
      };
    },
    (page) => page.addInitScript(spyOnBrowser),
  );
}
