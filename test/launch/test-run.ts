import { main as overlayBench } from '../bench/overlay.bench.ts';
import { main as snippetBench } from '../bench/snippet.bench.ts';
import { main as walkBench } from '../bench/walk.bench.ts';
import type { BrowserKind } from './browser.ts';
import { build } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { addonLint } from './lint-step.ts';
import { run } from './run.ts';
import { type Outcome, vitestStep } from './vitest-step.ts';

interface Row extends Outcome {
  step: string;
  seconds: number;
}

const MS = 1_000;

/** Counts as one test: passed when the program ends well. */
async function program(name: string, ...args: string[]): Promise<Outcome> {
  const { code, output } = await run(name, args);
  return code === 0 ? one : { passed: 0, failed: 1, trouble: output };
}

const one: Outcome = { passed: 1, failed: 0, trouble: '' };

async function carriedOut(work: () => Promise<unknown>): Promise<Outcome> {
  await work();
  return one;
}

/** Runs one step and says at once how it went. A step that throws has failed; the others go on. */
async function step(name: string, work: () => Promise<Outcome>): Promise<Row> {
  const began = Date.now();
  const outcome = await work().catch(
    (error: unknown): Outcome => ({ passed: 0, failed: 1, trouble: String(error) }),
  );
  const row = { step: name, seconds: (Date.now() - began) / MS, ...outcome };
  console.log(`${row.failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${row.seconds.toFixed(1)} s)`);
  if (row.trouble) console.log(`\n${row.trouble.trim()}\n`);
  return row;
}

function printTable(rows: Row[]): void {
  const width = Math.max(...rows.map((row) => row.step.length));
  console.log(`\n${'step'.padEnd(width)}  passed  failed  seconds`);
  for (const { step: name, passed, failed, seconds } of rows) {
    const numbers = [String(passed).padStart(6), String(failed).padStart(6)];
    console.log(`${name.padEnd(width)}  ${numbers.join('  ')}  ${seconds.toFixed(1).padStart(7)}`);
  }
}

async function shortBenches(): Promise<void> {
  await overlayBench(['--short']);
  await snippetBench(['--short']);
  await walkBench(['--short']);
}

/** Each browser is started once and has a core: what is proved in both, and its share of the rest. */
function walkedIn(browser: BrowserKind): Promise<Row> {
  const env = { WAYMARK_SHORT: '1', WAYMARK_BROWSER: browser };
  return step(`in ${browser}`, () => vitestStep(['e2e'], { env }));
}

/** Two cores: what waits for network and disk runs beside what computes; walks have the machine for themselves. */
async function allSteps(): Promise<Row[]> {
  const browsers = step('browsers', () =>
    carriedOut(() => ensureBrowsers(['chromium', 'firefox'])),
  );
  const first = await Promise.all([
    step('build snippet', () => carriedOut(() => build('snippet'))),
    step('build for Chromium', () => carriedOut(() => build('chrome'))),
    step('build for Firefox', () => carriedOut(() => build('firefox'))),
    step('types', () => program('tsc', '-p', 'tsconfig.json')),
    step('types of shared', () => program('tsc', '-p', 'shared/tsconfig.json')),
    step('lint', () => program('biome', 'check', '.')),
  ]);
  const second = await Promise.all([
    step('unit tests', () => vitestStep(['unit*', 'dom*'])),
    step('house rules', () => vitestStep(['rules'])),
    step('add-on lint', addonLint),
    browsers,
    // Whether the bench still runs; its figures are for `npm run bench`, on a quiet machine.
    browsers.then(() => step('bench, short form', () => carriedOut(shortBenches))),
  ]);
  const last = await Promise.all([walkedIn('chromium'), walkedIn('firefox')]);
  return [...first, ...second, ...last];
}

/** `npm test`: everything, and on after a failure. The last line counts. */
export async function main(): Promise<number> {
  const rows = await allSteps();
  printTable(rows);
  const sum = (key: 'passed' | 'failed') => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
