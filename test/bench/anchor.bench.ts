import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type Found, findAgain } from '../../shared/journey/anchor/find.ts';
import { addCandidate, noCandidates, shortlist } from '../../shared/journey/anchor/shortlist.ts';
import type { Traits } from '../../shared/journey/anchor/traits.ts';
import { findChromium } from '../launch/find-browser.ts';
import { pageScript } from './page-script.ts';

/**
 * How well elements are found again on pages that are years apart. A folder holds `site/year.html`; an element is a
 * pair when its id is unique on both pages, its tag the same and it is visible on both. Ids, and what points at them,
 * are taken away before anything is read.
 */
interface PageRead {
  site: string;
  year: string;
  ids: string[];
  traits: Traits[];
}
/** One line of `--jsonl`. */
interface Line {
  site: string;
  from: string;
  to: string;
  id: string;
  answer: Found['answer'];
  right: boolean;
  confidence: number;
}

const ADDRESS = 'http://page.localhost/';

/** The page as it is saved: no script of its own, and nothing from the network. */
async function readPage(browser: Browser, file: string, script: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': "script-src 'none'" },
            body: readFileSync(file),
          })
        : route.abort(),
    );
    await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Runtime.evaluate', { expression: script });
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: 'JSON.stringify(collect())',
    });
    return JSON.parse(String(result.value)) as Pick<PageRead, 'ids' | 'traits'>;
  } finally {
    await page.close();
  }
}

async function readFolder(folder: string): Promise<PageRead[]> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium, Chrome or Edge was found: set CHROMIUM to its path.');
  const script = await pageScript('anchor-entry.ts');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const pages: PageRead[] = [];
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const files = readdirSync(join(folder, entry.name)).filter((file) => file.endsWith('.html'));
      for (const file of files.sort()) {
        const read = await readPage(browser, join(folder, entry.name, file), script);
        pages.push({ site: entry.name, year: file.replace(/\.html$/, ''), ...read });
      }
    }
  } finally {
    await browser.close();
  }
  return pages;
}

function comparePages(old: PageRead, now: PageRead): Line[] {
  const candidates = noCandidates();
  for (const traits of now.traits) addCandidate(candidates, traits);
  return old.ids.flatMap((id, place) => {
    const truth = id ? now.ids.indexOf(id) : -1;
    const was = old.traits[place];
    if (!was || truth < 0 || now.traits[truth]?.tag !== was.tag) return [];
    const chosen = shortlist(was, candidates);
    const { answer, index, confidence } = findAgain(
      was,
      chosen.flatMap((at) => candidates.all[at] ?? []),
    );
    const right = answer !== 'lost' && chosen[index] === truth;
    const line = { site: old.site, from: old.year, to: now.year, id, answer, right };
    return [{ ...line, confidence: Number(confidence.toFixed(4)) }];
  });
}

function compareAll(pages: readonly PageRead[]): Line[] {
  return pages.flatMap((old, place) =>
    pages
      .slice(place + 1)
      .filter(({ site }) => site === old.site)
      .flatMap((now) => comparePages(old, now)),
  );
}

function summary(lines: readonly Line[]) {
  const count = (answer: Found['answer'], right: boolean) =>
    lines.filter((line) => line.answer === answer && line.right === right).length;
  return {
    pairs: lines.length,
    'found, right': count('found', true),
    'moved?, right': count('moved', true),
    'moved?, wrong': count('moved', false),
    lost: lines.filter(({ answer }) => answer === 'lost').length,
    'silently wrong': count('found', false),
  };
}

/** `npm run bench:anchor -- FOLDER [--jsonl]`: a table, or a line of JSON for each element. */
export async function main(args: string[] = []): Promise<number> {
  const folder = args.find((arg) => !arg.startsWith('-'));
  if (!folder || !existsSync(folder)) {
    console.log(
      `Name a folder of page pairs, site/year.html: npm run bench:anchor -- FOLDER${folder ? `. There is no ${folder}` : ''}.`,
    );
    return folder ? 2 : 0;
  }
  const lines = compareAll(await readFolder(folder));
  if (args.includes('--jsonl')) {
    for (const line of lines) console.log(JSON.stringify(line));
    return 0;
  }
  const sites = [...new Set(lines.map(({ site }) => site))];
  const rows = sites.map((site) => [site, summary(lines.filter((line) => line.site === site))]);
  console.table(Object.fromEntries([...rows, ['all', summary(lines)]]));
  return 0;
}
