import { type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from '../launch/find-browser.ts';
import {
  cardsPage,
  countLongTasks,
  idleFrames,
  longTasksSoFar,
  scrollFrames,
} from './overlay-page.ts';
import { measureAllOnScroll, measureAllWithAncestors, placeOnce } from './overlay-rivals.ts';
import { pageScript } from './page-script.ts';

/**
 * What labels cost while a page is scrolled: task time for each frame, over the same page without any. Targets are
 * those of the design: idle at most 0.02 ms, set-up at most 10 / 30 ms for 100 / 1,000 marks without a task over 50 ms.
 */
interface Extent {
  marks: readonly number[];
  /** The median of as many is printed. */
  rounds: number;
  frames: number;
  idleFrames: number;
  /** Whether other ways to do it are measured too. */
  rivals: boolean;
}
const FULL: Extent = {
  marks: [100, 1_000, 5_000],
  rounds: 5,
  frames: 180,
  idleFrames: 60,
  rivals: true,
};
/** `-- --short`: whether it runs, in a few seconds; its figures mean little. */
const SHORT: Extent = { marks: [100], rounds: 1, frames: 20, idleFrames: 10, rivals: false };
/** Frames to settle in: before anything starts, and after. */
const BEFORE_FRAMES = 30;
const READY_FRAMES = 60;
/** Targets in milliseconds a scrolled frame, by marks. */
const TARGETS: Record<number, number> = { 100: 0.1, 1000: 0.2, 5000: 0.5 };

interface Cost {
  scroll: number;
  idle: number;
  /** Scripts, styles and layout while it sets itself up, as the design measured them. */
  setUp: number;
  /** The same, and compiling, fonts and painting. */
  setUpTasks: number;
  /** Tasks over 50 ms while it sets itself up. */
  longTasks: number;
  dropped: number;
}
/** Starts it; what it needs is loaded before, where that is no part of what is compared. */
interface Technique {
  load?: (page: Page) => Promise<unknown>;
  start: (page: Page) => Promise<unknown>;
}

function techniques(script: string, rivals: boolean): Record<string, Technique> {
  const own: Record<string, Technique> = {
    'page alone': { start: async () => undefined },
    Waymark: {
      // A browser has compiled an extension's script when the page has come; a rival here is a few lines.
      load: (page) => page.evaluate(script),
      start: async (page) => {
        await page.evaluate('startLabels()');
        // Nothing on the page would cost nothing: that is no figure.
        await page.waitForSelector('[popover="manual"]', { state: 'attached' });
      },
    },
  };
  if (!rivals) return own;
  return {
    ...own,
    'floor: placed once, never followed': { start: (page) => page.evaluate(placeOnce) },
    'scroll, then all measured in a frame': { start: (page) => page.evaluate(measureAllOnScroll) },
    'scroll, all measured with ancestors': {
      start: (page) => page.evaluate(measureAllWithAncestors),
    },
  };
}

/** Milliseconds of the main thread since the page began: all tasks, and what of them was script, style and layout. */
async function spent(devtools: CDPSession): Promise<{ tasks: number; work: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000;
  const work = ms('ScriptDuration') + ms('RecalcStyleDuration') + ms('LayoutDuration');
  return { tasks: ms('TaskDuration'), work };
}

async function measure(page: Page, marks: number, way: Technique, extent: Extent): Promise<Cost> {
  await page.setContent(cardsPage(marks));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await way.load?.(page);
  await page.evaluate(idleFrames, BEFORE_FRAMES);
  await page.evaluate(countLongTasks);
  const began = await spent(devtools);
  await way.start(page);
  await page.evaluate(idleFrames, READY_FRAMES);
  const ready = await spent(devtools);
  const longTasks = await page.evaluate(longTasksSoFar);
  await page.evaluate(idleFrames, extent.idleFrames);
  const rested = await spent(devtools);
  const { dropped } = await page.evaluate(scrollFrames, extent.frames);
  const scrolled = await spent(devtools);
  await devtools.detach();
  return {
    setUp: ready.work - began.work,
    setUpTasks: ready.tasks - began.tasks,
    idle: (rested.tasks - ready.tasks) / extent.idleFrames,
    scroll: (scrolled.tasks - rested.tasks) / extent.frames,
    longTasks,
    dropped,
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function middle(costs: Cost[]): Cost {
  const of = (key: keyof Cost) => median(costs.map((cost) => cost[key]));
  return {
    scroll: of('scroll'),
    idle: of('idle'),
    setUp: of('setUp'),
    setUpTasks: of('setUpTasks'),
    longTasks: of('longTasks'),
    dropped: of('dropped'),
  };
}

/** Prints a table; figures depend on the machine, so they fail nothing. `-- overlay 5000` measures one page alone. */
export async function main(args: string[] = []): Promise<number> {
  const full = args.includes('--short') ? SHORT : FULL;
  const chosen = full.marks.filter((marks) => args.includes(String(marks)));
  const extent = chosen.length > 0 ? { ...full, marks: chosen } : full;
  const ways = techniques(await pageScript('overlay-entry.ts'), extent.rivals);
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium, Chrome or Edge was found: set CHROMIUM to its path.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const marks of extent.marks) {
      const costs = new Map(Object.keys(ways).map((name) => [name, [] as Cost[]]));
      for (let round = 0; round < extent.rounds; round += 1) {
        for (const [name, way] of shuffled(Object.entries(ways))) {
          const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
          costs.get(name)?.push(await measure(page, marks, way, extent));
          await page.close();
        }
      }
      print(marks, costs);
    }
  } finally {
    await browser.close();
  }
  return 0;
}

function shuffled<T>(list: T[]): T[] {
  return list
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function print(marks: number, costs: Map<string, Cost[]>): void {
  const alone = middle(costs.get('page alone') ?? []);
  const ours = middle(costs.get('Waymark') ?? []).scroll - alone.scroll;
  console.log(`\n${marks} marks, milliseconds over the page alone (target ${TARGETS[marks]})`);
  const rows = [...costs].map(([name, list]) => {
    const cost = middle(list);
    const over = cost.scroll - alone.scroll;
    return {
      technique: name,
      'scrolled frame': name === 'page alone' ? `(${cost.scroll.toFixed(2)})` : over.toFixed(2),
      'times ours': name === 'page alone' ? '' : (over / Math.max(ours, 0.01)).toFixed(1),
      'idle frame': (cost.idle - alone.idle).toFixed(3),
      'set-up': (cost.setUp - alone.setUp).toFixed(0),
      'all its tasks': (cost.setUpTasks - alone.setUpTasks).toFixed(0),
      'tasks over 50 ms': cost.longTasks,
      dropped: cost.dropped,
    };
  });
  console.table(rows);
}
