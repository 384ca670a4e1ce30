import { existsSync } from 'node:fs';
import { leaveOneOut } from './anchor-left-out.ts';
import { eachSite } from './anchor-pages.ts';
import { comparePassages, printPassages } from './anchor-passages.ts';
import type { PassageSaid } from './anchor-passages-page.ts';
import { comparePages, type Line, WAYS } from './anchor-ways.ts';

/**
 * How well elements are found again on pages that are years apart, beside other ways. A folder holds `site/year.html`; an
 * element is a pair when its id is unique on both pages, its tag the same and it is visible on both. Ids, and what points
 * at them, are taken away before anything is read. Each pair is looked for once more with the element taken out.
 */
async function compareAll(folder: string) {
  const lines: Line[] = [];
  const passages: PassageSaid[] = [];
  await eachSite(folder, async (pages) => {
    const read = await Promise.all(pages.map(async (page) => [page, await page.read()] as const));
    for (const [place, older] of read.entries())
      for (const newer of read.slice(place + 1)) {
        lines.push(...(await comparePages(older, newer)));
        passages.push(...(await comparePassages(older, newer)));
      }
  });
  return { lines, passages };
}

/** Shares are told where they mean something, counts where they are what matters. */
function summary(lines: readonly Line[]) {
  const here = lines.filter(({ isGone }) => !isGone);
  const gone = lines.filter(({ isGone }) => isGone);
  const count = (answer: Line['answer'], right: boolean) =>
    here.filter((line) => line.answer === answer && line.right === right).length;
  const wrong = count('found', false);
  const found = wrong + count('found', true);
  const share = (part: number, whole: number) =>
    whole ? `${((100 * part) / whole).toFixed(1)} %` : '';
  const without = (answer: Line['answer']) => gone.filter((line) => line.answer === answer).length;
  return {
    pairs: here.length,
    'found, right': count('found', true),
    'moved?, right': count('moved', true),
    'moved?, wrong': count('moved', false),
    lost: here.filter(({ answer }) => answer === 'lost').length,
    'silently wrong': wrong,
    'right of all': share(count('found', true) + count('moved', true), here.length),
    'wrong of found': share(wrong, found),
    'gone: lost, right': without('lost'),
    'gone: moved?': without('moved'),
    'gone: found, wrong': without('found'),
  };
}

const yearsBetween = ({ from, to }: Line) => {
  const years = Number.parseInt(to, 10) - Number.parseInt(from, 10);
  return /^\d{4}/.test(from) ? `${years} ${years === 1 ? 'year' : 'years'}` : 'releases';
};

/** A row for each site, for each number of years, and for all. */
function tableOf(lines: readonly Line[]) {
  const rows: [string, ReturnType<typeof summary>][] = [];
  for (const keyOf of [({ site }: Line) => site, yearsBetween])
    for (const key of new Set(lines.map(keyOf)))
      rows.push([key, summary(lines.filter((line) => keyOf(line) === key))]);
  return Object.fromEntries([...rows, ['all', summary(lines)]]);
}

function printTables(lines: readonly Line[]): void {
  const of = (way: Line['way']) => lines.filter((line) => line.way === way);
  for (const way of WAYS) {
    console.log(`\n${way}`);
    console.table(tableOf(of(way)));
  }
  console.log('\nall ways, all sites');
  console.table(Object.fromEntries(WAYS.map((way) => [way, summary(of(way))])));
}

/** How sure it has to be, chosen without the site it is then tried on. */
function printLeftOut(lines: readonly Line[]): void {
  const [left, chosen] = leaveOneOut(lines.filter(({ way }) => way === 'Waymark'));
  for (const [site, { found, moved }] of chosen)
    console.log(`${site}, by the others: found from ${found}, moved? from ${moved}`);
  console.table(tableOf(left));
}

/** The element is there, and ours: the form other programs read. */
function printLines(lines: readonly Line[]): void {
  for (const { way, isGone, site, from, to, id, answer, right, confidence } of lines)
    if (way === 'Waymark' && !isGone)
      console.log(JSON.stringify({ site, from, to, id, answer, right, confidence }));
}

/** `npm run bench:anchor -- FOLDER [--jsonl | --leave-one-out]`: tables, or a line of JSON for each element. */
export async function main(args: string[] = []): Promise<number> {
  const folder = args.find((arg) => !arg.startsWith('-'));
  if (!folder || !existsSync(folder)) {
    console.log(
      `Name a folder of page pairs, site/year.html: npm run bench:anchor -- FOLDER${folder ? `. There is no ${folder}` : ''}.`,
    );
    return folder ? 2 : 0;
  }
  const { lines, passages } = await compareAll(folder);
  if (args.includes('--jsonl')) printLines(lines);
  else if (args.includes('--leave-one-out')) printLeftOut(lines);
  else {
    printTables(lines);
    printPassages(passages);
  }
  return 0;
}
