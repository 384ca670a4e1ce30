import type { Step } from '../../shared/journey/records.ts';
import { buildAll } from '../launch/build.ts';
import {
  BROWSERS,
  type Browser,
  type BrowserKind,
  launch,
  type Tab,
  until,
} from '../launch/driver.ts';
import { ensureBrowsers } from '../launch/ensure-browsers.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { startWalk, steps, walks } from './walking.ts';

/** Steps of the walk; `npm run soak -- long-walk 2000` takes as many. */
const STEPS = 10_000;
/** The panel answers within this, in milliseconds. */
const ANSWER_MS = 100;
/** Answers that are measured of each kind; the median counts, and the worst is told. */
const TIMES = 9;
/** A day's walk has one step in so many milliseconds. */
const APART_MS = 2_000;

/** Adds steps to a walk that goes on, as a long day would have: pages, and three touchpoints for each. */
async function storeSteps(browser: Browser, count: number): Promise<void> {
  const [walk] = await walks(browser);
  if (!walk) throw new Error('there is no walk');
  const from = Date.now() - count * APART_MS;
  const stages = ['awareness', 'consideration', 'purchase', 'retention', null];
  const made = Array.from({ length: count }, (_, index): Step => {
    const page = Math.floor(index / 4);
    const base = {
      id: `many-${String(index).padStart(6, '0')}`,
      walkId: walk.id,
      at: from + index * APART_MS,
      address: `https://shop.example/page/${page % 300}`,
      stage: stages[Math.floor(page / 20) % stages.length] ?? null,
    };
    return index % 4 === 0
      ? { ...base, kind: 'page', title: `Page ${page}`, loadMs: 300, marks: 4, activeMs: 900 }
      : { ...base, kind: 'touchpoint', touchpoint: `touch-${index % 7}`, action: 'clicked' };
  });
  await browser.extension.eval(async (rows) => {
    const opened = indexedDB.open('waymark');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    const tx = database.transaction('steps', 'readwrite');
    for (const row of rows) tx.objectStore('steps').put(row);
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onerror = reject;
    });
    database.close();
    new BroadcastChannel('waymark:changed').postMessage({ stores: ['steps'] });
  }, made);
}

/**
 * Clicks something in the panel and measures, inside the panel, until the second frame after the answer is there. Runs in the
 * panel.
 * @param button what is clicked, @param answer a selector that must match afterwards
 */
async function clickToPaint(button: string, answer: string): Promise<number> {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const began = performance.now();
  find(button)?.click();
  while (!find(answer)) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - began;
}

/** The same with nothing to do. Runs in the panel. */
async function attributeToPaint(): Promise<number> {
  const began = performance.now();
  document.body.toggleAttribute('data-floor');
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - began;
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measured(times: number, once: (turn: number) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let turn = 0; turn < times; turn += 1) all.push(await once(turn));
  return all;
}

interface Answers {
  /** An attribute that changes at once: what the browser itself takes, and the two frames that are waited for. */
  floor: number[];
  /** Another tab of the panel and back. */
  tabs: number[];
  /** A feeling said in the panel until its face is pressed. */
  feeling: number[];
  /** The last step taken out until the panel says so. */
  undo: number[];
}

const selected = (tab: string) => `#tab-${tab}[aria-selected="true"]`;

async function answersOf(panel: Tab): Promise<Answers> {
  const floor = await measured(TIMES, () => panel.eval(attributeToPaint));
  const toTab = (tab: string) => panel.eval(clickToPaint, `#tab-${tab}`, selected(tab));
  const tabs = await measured(TIMES, (turn) => toTab(turn % 2 ? 'walk' : 'notes'));
  await toTab('walk');
  const face = (turn: number) => `.feelings button:nth-of-type(${(turn % 5) + 1})`;
  const feeling = await measured(TIMES, (turn) =>
    panel.eval(clickToPaint, face(turn), `${face(turn)}[aria-pressed="true"]`),
  );
  const undo = await measured(TIMES, async () => {
    const ms = await panel.eval(clickToPaint, '.running-bar > .icon-button', '.toast');
    await panel.click('.toast .icon-button');
    await panel.waitFor('.toast', { gone: true });
    return ms;
  });
  return { floor, tabs, feeling, undo };
}

async function soak(name: BrowserKind, count: number, pages: Pages): Promise<boolean> {
  const browser = await launch(name, { grant: [new URL(pages.url()).origin] });
  try {
    const tab = await browser.newTab(pages.url('chain/1'));
    const panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await storeSteps(browser, count);
    await panel.activate();
    await until(async () => (await panel.text('.timeline > li:last-child')) !== '', 'the timeline');
    const answers = await answersOf(panel);
    await tab.activate();
    await tab.click('#next');
    await until(async () => (await steps(browser)).length > count, 'a further step');
    const rows = Object.entries(answers).map(([what, list]) => ({
      what,
      'median ms': median(list).toFixed(0),
      'worst ms': Math.max(...list).toFixed(0),
    }));
    console.log(`${name}: ${count} steps, the panel's answers (target ${ANSWER_MS} ms)`);
    console.table(rows);
    const errors = await browser.errors();
    if (errors.length > 0) console.log(errors);
    return errors.length === 0 && Object.values(answers).every((list) => median(list) <= ANSWER_MS);
  } finally {
    await browser.close();
  }
}

/** A walk of ten thousand steps: how fast the panel answers. Figures depend on the machine; above the target it fails. */
export async function main(args: string[] = []): Promise<number> {
  await ensureBrowsers([...BROWSERS]);
  await buildAll();
  const pages = await startPages();
  try {
    const whole: boolean[] = [];
    for (const name of BROWSERS) whole.push(await soak(name, Number(args[0]) || STEPS, pages));
    return whole.every(Boolean) ? 0 : 1;
  } finally {
    await pages.close();
  }
}
