import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../launch/find-browser.ts';
import { footprint, SPAN_MS, type SteadyExtent, startCost, steadyCost } from './snippet-measure.ts';
import { type BenchSite, type PageSize, serveBench } from './snippet-page.ts';
import { otherScripts, ownScripts, type Script } from './snippet-scripts.ts';
import {
  type Measured,
  printSizes,
  printStarts,
  printSteady,
  printTargets,
  type Results,
} from './snippet-table.ts';

/**
 * What the snippet costs a page, beside the floor and beside what others ship: bytes, the start, and while the page
 * lives. Its targets are printed with the figures.
 */
interface Cell {
  name: string;
  size: PageSize;
  /** Times slower the processor is made. */
  slower: number;
}
interface Extent {
  cells: readonly Cell[];
  spanMs: number;
  /** Where the heap's target is measured. */
  large: string;
  /** The median of as many is printed; of fewer for others'. */
  rounds: number;
  peerRounds: number;
  steadyRounds: number;
  steady: SteadyExtent;
  peers: boolean;
}

const MIDDLE: PageSize = { nodes: 2_000, marks: 100 };
const LARGE = '20,000 nodes, 1,000 marks';
const FULL: Extent = {
  cells: [
    { name: '100 nodes, 5 marks', size: { nodes: 100, marks: 5 }, slower: 1 },
    { name: '2,000 nodes, 100 marks', size: MIDDLE, slower: 1 },
    { name: '2,000 nodes, 100 marks, 4x slower', size: MIDDLE, slower: 4 },
    { name: LARGE, size: { nodes: 20_000, marks: 1_000 }, slower: 1 },
  ],
  spanMs: SPAN_MS,
  large: LARGE,
  rounds: 15,
  peerRounds: 5,
  steadyRounds: 5,
  steady: {
    inserts: 10_000,
    clicks: 10_000,
    page: MIDDLE,
    scrolled: { nodes: 25_000, marks: 1_000, last: true },
  },
  peers: true,
};
/** `-- --short`: whether it runs, in a few seconds; its figures mean little. */
const SHORT: Extent = {
  cells: [{ name: '2,000 nodes, 100 marks', size: MIDDLE, slower: 1 }],
  spanMs: 250,
  large: '2,000 nodes, 100 marks',
  rounds: 1,
  peerRounds: 1,
  steadyRounds: 0,
  steady: FULL.steady,
  peers: false,
};

/** Prints tables; figures depend on the machine, so they fail nothing. */
export async function main(args: string[] = []): Promise<number> {
  const extent = args.includes('--short') ? SHORT : FULL;
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium, Chrome or Edge was found: set CHROMIUM to its path.');
  const site = await serveBench();
  const own = await ownScripts(extent.peers);
  const scripts = [...own, ...(extent.peers ? await otherScripts(site.origin) : [])];
  // Nobody is refused as a robot, and nothing leaves the machine.
  const quiet = [
    '--disable-blink-features=AutomationControlled',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] });
  try {
    await measureAll(browser, site, scripts, extent);
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}

/** Each table is printed as soon as it is known: the whole takes half an hour. */
async function measureAll(
  browser: Browser,
  site: BenchSite,
  scripts: Script[],
  extent: Extent,
): Promise<void> {
  const results: Results = new Map(
    scripts.map((script) => [script.name, { script, starts: new Map(), steady: [] }]),
  );
  // One load that counts for nothing: the browser itself has first times.
  await startCost(browser, site, MIDDLE, '', 1, extent.spanMs);
  for (const cell of extent.cells) {
    for (let round = 0; round < extent.rounds; round += 1) {
      for (const measured of shuffled([...results.values()])) {
        if (!measured.script.isPeer || round < extent.peerRounds) {
          await addStart(browser, site, cell, measured, extent.spanMs);
        }
      }
    }
    printStarts(results, cell.name);
  }
  for (let round = 0; round < extent.steadyRounds; round += 1) {
    for (const { script, steady } of shuffled([...results.values()])) {
      steady.push(await steadyCost(browser, site, extent.steady, script.code));
    }
  }
  if (extent.steadyRounds > 0) printSteady(results);
  if (!extent.peers) return printSizes(results);
  for (const measured of results.values()) {
    measured.footprint = await footprint(browser, site, MIDDLE, measured.script.code);
  }
  printSizes(results);
  const cells = extent.cells.map(({ name }) => name);
  printTargets(results, cells, extent.large);
}

async function addStart(
  browser: Browser,
  site: BenchSite,
  { name, size, slower }: Cell,
  { script, starts }: Measured,
  span: number,
): Promise<void> {
  const costs = starts.get(name) ?? [];
  starts.set(name, costs);
  costs.push(await startCost(browser, site, size, script.code, slower, span));
}

function shuffled<T>(list: T[]): T[] {
  return list
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
