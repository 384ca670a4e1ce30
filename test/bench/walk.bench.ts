import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from '../launch/find-browser.ts';
import { idleFrames } from './overlay-page.ts';
import { pageScript } from './page-script.ts';
import { beBusy, busyPage } from './walk-page.ts';

/**
 * What recording costs a page that is never at rest: its main thread's task time with the recorder over the same page
 * alone, in one run. Target of the design: at most 1.05 times the page alone.
 */
const TARGET = 1.05;

interface Extent {
  /** The median of as many is printed. */
  rounds: number;
  frames: number;
  /** Moves of a real pointer meanwhile, and keys pressed in a field. */
  moves: number;
}
const FULL: Extent = { rounds: 9, frames: 180, moves: 40 };
/** `-- --short`: whether it runs, in a few seconds; its figures mean little. */
const SHORT: Extent = { rounds: 1, frames: 20, moves: 5 };
/** Frames to settle in: before anything starts, and after. */
const SETTLE_FRAMES = 60;
const WAYS = ['page alone', 'Waymark'] as const;
type Way = (typeof WAYS)[number];

interface Cost {
  /** Milliseconds of task time while the page works. */
  busy: number;
  setUp: number;
  /** Facts that were recorded; none would be no figure. */
  recorded: number;
}

async function taskMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** What a person does meanwhile: moves the pointer, clicks rows and writes in the form. */
async function useIt(page: Page, moves: number): Promise<void> {
  for (let move = 0; move < moves; move += 1) {
    await page.mouse.move(100 + ((move * 37) % 800), 100 + ((move * 53) % 500));
    if (move % 10 === 0) await page.mouse.click(300, 300);
  }
}

async function measure(page: Page, way: Way, script: string, extent: Extent): Promise<Cost> {
  await page.setContent(busyPage());
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.evaluate(idleFrames, SETTLE_FRAMES);
  const began = await taskMs(devtools);
  if (way === 'Waymark') await page.evaluate(`${script}; window.startRecorder()`);
  await page.evaluate(idleFrames, SETTLE_FRAMES);
  const ready = await taskMs(devtools);
  await Promise.all([page.evaluate(beBusy, { frames: extent.frames }), useIt(page, extent.moves)]);
  const done = await taskMs(devtools);
  const recorded = await page.evaluate('window.recorded?.() ?? 0');
  await devtools.detach();
  if (way === 'Waymark' && recorded === 0) throw new Error('nothing was recorded');
  return { busy: done - ready, setUp: ready - began, recorded: Number(recorded) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function rounds(browser: Browser, script: string, extent: Extent) {
  const costs: Record<Way, Cost[]> = { 'page alone': [], Waymark: [] };
  for (let round = 0; round < extent.rounds; round += 1) {
    // Interleaved, and each is first as often as the other.
    for (const way of round % 2 ? [...WAYS].reverse() : WAYS) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      costs[way].push(await measure(page, way, script, extent));
      await page.close();
    }
  }
  return costs;
}

/** Prints a table; figures depend on the machine, so they fail nothing. */
export async function main(args: string[] = []): Promise<number> {
  const extent = args.includes('--short') ? SHORT : FULL;
  const script = await pageScript('walk-entry.ts');
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium, Chrome or Edge was found: set CHROMIUM to its path.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    print(await rounds(browser, script, extent), extent);
  } finally {
    await browser.close();
  }
  return 0;
}

function print(costs: Record<Way, Cost[]>, { frames }: Extent): void {
  const of = (way: Way, key: keyof Cost) => median(costs[way].map((cost) => cost[key]));
  const alone = of('page alone', 'busy');
  const ratios = costs.Waymark.map(
    ({ busy }, round) => busy / (costs['page alone'][round]?.busy ?? 1),
  );
  console.log(
    `\na busy page of 20,000 elements, ${frames} frames (target ${TARGET} times the page alone)`,
  );
  console.table(
    WAYS.map((way) => ({
      what: way,
      'task ms a frame': (of(way, 'busy') / frames).toFixed(2),
      'times the page alone': (of(way, 'busy') / alone).toFixed(3),
      'median of the rounds’ ratios': way === 'Waymark' ? median(ratios).toFixed(3) : '',
      'set-up ms': (of(way, 'setUp') - of('page alone', 'setUp')).toFixed(1),
      'facts recorded': of(way, 'recorded'),
    })),
  );
}
