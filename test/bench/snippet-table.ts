import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Footprint, StartCost, SteadyCost } from './snippet-measure.ts';
import { EMPTY, FLOOR, FLOOR_IDLE, type Script, WAYMARK } from './snippet-scripts.ts';

/** Everything that was measured of one script, a list for each cell of the table. */
export interface Measured {
  script: Script;
  starts: Map<string, StartCost[]>;
  steady: SteadyCost[];
  footprint?: Footprint;
}
/** By the script's name. */
export type Results = Map<string, Measured>;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const startOf = (results: Results, name: string, cell: string, key: keyof StartCost) =>
  median((results.get(name)?.starts.get(cell) ?? []).map((cost) => cost[key]));
const steadyOf = (results: Results, name: string, key: keyof SteadyCost) =>
  median((results.get(name)?.steady ?? []).map((cost) => cost[key]));

/** Bytes as they are, by gzip -9, by brotli 11. */
function sizes({ code }: Script) {
  return { raw: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotli(code) };
}
const brotli = (code: string) => brotliCompressSync(code).length;

export function printSizes(results: Results): void {
  console.log('\nBytes, and what is left behind at the start');
  const rows = [...results.values()].map(({ script, footprint }) => [
    script.name,
    script.code ? { ...sizes(script), ...footprint } : { ...footprint },
  ]);
  console.table(Object.fromEntries(rows));
}

export function printStarts(results: Results, cell: string): void {
  console.log(`\n${cell}: ms; script, task and heap over the empty script`);
  const over = (name: string, key: keyof StartCost) =>
    startOf(results, name, cell, key) - startOf(results, EMPTY, cell, key);
  const rows = [...results.keys()].map((name) => {
    const sync = startOf(results, name, cell, 'sync');
    const row = {
      sync: sync.toFixed(2),
      'times the empty script': (sync / startOf(results, EMPTY, cell, 'sync')).toFixed(1),
      script: over(name, 'script').toFixed(2),
      'times the floor': (over(name, 'script') / over(FLOOR, 'script')).toFixed(1),
      task: over(name, 'task').toFixed(1),
      'heap KiB': over(name, 'heapKib').toFixed(0),
    };
    return [name, row];
  });
  console.table(Object.fromEntries(rows));
}

export function printSteady(results: Results): void {
  console.log('\nWhile the page lives, over the empty script (which is given as it is)');
  const rows = [...results.keys()].map((name) => {
    const shown = (key: keyof SteadyCost, digits: number) => {
      const value = steadyOf(results, name, key);
      if (name === EMPTY) return `(${value.toFixed(digits)})`;
      return (value - steadyOf(results, EMPTY, key)).toFixed(digits);
    };
    const row = {
      'inserts, ms': shown('inserts', 1),
      'inserts and after, task ms': shown('insertsTask', 1),
      'a click, µs': shown('click', 2),
      'a click on a mark, µs': shown('markedClick', 2),
      'a scrolled frame, task ms': shown('scroll', 2),
    };
    return [name, row];
  });
  console.table(Object.fromEntries(rows));
}

interface Target {
  target: string;
  measured: number;
  atMost: number;
}

function startTargets(results: Results, cells: readonly string[], large: string): Target[] {
  const over = (name: string, cell: string, key: keyof StartCost) =>
    startOf(results, name, cell, key) - startOf(results, EMPTY, cell, key);
  const synced = cells.map((cell) => ({
    target: `2 sync init, times the empty script: ${cell}`,
    measured: startOf(results, WAYMARK, cell, 'sync') / startOf(results, EMPTY, cell, 'sync'),
    atMost: 2,
  }));
  const scripted = cells.map((cell) => ({
    target: `3 script, times the floor in idle time: ${cell}`,
    measured: over(WAYMARK, cell, 'script') / over(FLOOR_IDLE, cell, 'script'),
    atMost: 1.3,
  }));
  const heap = { target: `4 heap KiB: ${large}`, measured: over(WAYMARK, large, 'heapKib') };
  return [...synced, ...scripted, { ...heap, atMost: 80 }];
}

/** The targets of the design, and whether they are met in this run. */
export function printTargets(results: Results, cells: readonly string[], large: string): void {
  const ours = results.get(WAYMARK);
  const { requests, cookies, stored, intl } = ours?.footprint ?? {
    requests: Number.NaN,
    cookies: 0,
    stored: 0,
    intl: 0,
  };
  const over = (key: keyof SteadyCost) =>
    steadyOf(results, WAYMARK, key) - steadyOf(results, EMPTY, key);
  const targets: Target[] = [
    { target: '1 brotli, bytes', measured: brotli(ours?.script.code ?? ''), atMost: 1_000 },
    ...startTargets(results, cells, large),
    {
      target: '5 requests, cookies, storage, Intl',
      measured: requests + cookies + stored + intl,
      atMost: 0,
    },
    { target: '6 inserts, ms in all', measured: over('inserts'), atMost: 10 },
    { target: '6 a delegated click, µs', measured: over('click'), atMost: 3 },
    { target: '7 a scrolled frame, ms', measured: over('scroll'), atMost: 0.3 },
  ];
  console.log('\nTargets');
  console.table(
    targets.map(({ target, measured, atMost }) => ({
      target,
      measured: Number(measured.toFixed(2)),
      'at most': atMost,
      met: measured <= atMost ? 'yes' : 'NO',
    })),
  );
}
