import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../launch/build.ts';
import { BROWSERS, type BrowserKind } from '../launch/driver.ts';
import { ensureBrowsers } from '../launch/ensure-browsers.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { FaultWalk } from './fault-walk.ts';
import { type Dealt, FAULTS, type Fault, MOMENTS } from './faults.ts';
import { fractionsBy } from './seeded.ts';

/** In each browser; `npm run soak -- random-faults 500` deals as many. */
const COUNT = 200;
/** So many of the deeds are notes, the others clicks. */
const NOTES_SHARE = 0.4;
const MS = 1_000;

const WEIGHED = Object.entries(FAULTS).flatMap(([fault, weight]) =>
  Array.from({ length: weight }, () => fault as Fault),
);

function dealer(seed: number): () => Dealt & { isNote: boolean } {
  const fraction = fractionsBy(seed);
  const one = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item =>
    items[Math.floor(fraction() * items.length)] as Item;
  return () => ({
    fault: one(WEIGHED),
    moment: one(MOMENTS),
    waits: fraction() < 0.5,
    isNote: fraction() < NOTES_SHARE,
  });
}

type Tally = Record<Fault, { 'in a step': number; 'in a note': number }>;

function emptyTally(): Tally {
  const rows = Object.keys(FAULTS).map((fault) => [fault, { 'in a step': 0, 'in a note': 0 }]);
  return Object.fromEntries(rows);
}

async function walk(faulty: FaultWalk, count: number, seed: number): Promise<Tally> {
  const deal = dealer(seed);
  const tally = emptyTally();
  for (let turn = 1; turn <= count; turn += 1) {
    const { isNote, ...dealt } = deal();
    tally[dealt.fault][isNote ? 'in a note' : 'in a step'] += 1;
    try {
      await (isNote ? faulty.note(dealt) : faulty.step(dealt));
    } catch (cause) {
      const what = `${isNote ? 'a note' : 'a step'}, ${dealt.fault} ${dealt.moment} it`;
      throw new Error(`turn ${turn} (${what}): ${cause}`, { cause });
    }
  }
  return tally;
}

async function soak(name: BrowserKind, wanted: Wanted, pages: Pages): Promise<boolean> {
  const began = Date.now();
  const profile = await mkdtemp(join(tmpdir(), 'waymark-faults-'));
  const faulty = await FaultWalk.begin({ name, profile, pages });
  try {
    const tally = await walk(faulty, wanted.count, wanted.seed);
    const verdict = await faulty.end();
    const errors = [...faulty.errors];
    const isWhole = [...Object.values(verdict), errors].every((list) => list.length === 0);
    const { pages: views, clicks, notes } = faulty.ledger.sum();
    const seconds = ((Date.now() - began) / MS).toFixed(0);
    console.log(
      `${isWhole ? 'ok    ' : 'FAILED'} ${name}: ${wanted.count} faults in ${views} pages, ${clicks} clicks and ${notes} notes; ` +
        `${verdict.lost.length} lost, ${verdict.doubled.length} doubled, ${verdict.missing.length} missing (${seconds} s)`,
    );
    console.table(tally);
    if (!isWhole) console.log({ ...verdict, errors });
    return isWhole;
  } finally {
    await faulty.close();
    await rm(profile, { recursive: true, force: true });
  }
}

interface Wanted {
  count: number;
  seed: number;
}

/** A walk in each browser in which something goes wrong at every step: nothing is lost, nothing is there twice. */
export async function main(args: string[] = []): Promise<number> {
  const count = Number(args[0]) || COUNT;
  const seed = Number(args[1]) || Date.now() % 1_000_000;
  console.log(`seed ${seed}: \`npm run soak -- random-faults ${count} ${seed}\` deals the same`);
  await ensureBrowsers([...BROWSERS]);
  await buildAll();
  const pages = await startPages();
  try {
    const whole: boolean[] = [];
    for (const name of BROWSERS) whole.push(await soak(name, { count, seed }, pages));
    return whole.every(Boolean) ? 0 : 1;
  } finally {
    await pages.close();
  }
}
