import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Traits } from '../../shared/journey/anchor/traits.ts';
import { findChromium } from '../launch/find-browser.ts';
import type { PageRead } from './anchor-entry.ts';
import type { Passage, PassageSaid } from './anchor-passages-page.ts';
import { pageScript } from './page-script.ts';
import { peerScript } from './snippet-peers.ts';

const ADDRESS = 'http://page.localhost/';
const OTHERS = {
  packages: ['css-selector-generator@3.9.4', 'approx-string-match@2.0.0'],
  // Kept from trying millions of combinations on one element.
  entry: `import { getCssSelector } from 'css-selector-generator';
    import search from 'approx-string-match';
    window.approxSearch = search;
    window.selectorByOthers = (element) =>
      getCssSelector(element, { maxCombinations: 100, maxCandidates: 100 });`,
};

/** What is read of a page once an element was taken out. */
export interface ReadWithout extends PageRead {
  /** The id of what the element's selector finds, as `found` tells it. */
  found: string;
  paths: { path: string; text: string; tag: string }[];
  /** As `gleanedOfEach`. */
  gleaned: number[];
}

/** A saved page that stands open in a browser. */
export class SavedPage {
  #devtools: CDPSession;
  #page: Page;
  readonly site: string;
  readonly year: string;

  constructor(page: Page, devtools: CDPSession, { site, year }: { site: string; year: string }) {
    this.#page = page;
    this.#devtools = devtools;
    this.site = site;
    this.year = year;
  }

  /** Calls one of the functions of `anchor-entry.ts`. */
  async #call<Answer>(name: string, ...args: unknown[]): Promise<Answer> {
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      expression: `JSON.stringify(bench.${name}(...${JSON.stringify(args)}) ?? null)`,
    });
    if (exceptionDetails) {
      throw new Error(`${this.site}/${this.year}: ${exceptionDetails.exception?.description}`);
    }
    return JSON.parse(String(result.value)) as Answer;
  }

  prepare = () => this.#call<null>('prepare');
  read = () => this.#call<PageRead>('read', true);
  selectorsOf = (ids: readonly string[]) => this.#call<string[]>('selectorsOf', ids);
  found = (selectors: readonly string[]) => this.#call<string[]>('found', selectors);
  /** For each the places, in the list of the page's elements, of what our search would read. */
  gleaned = (sought: readonly Traits[]) => this.#call<number[][]>('gleanedOfEach', sought);
  readWithout = (id: string, selector: string, was: Traits) =>
    this.#call<ReadWithout>('readWithout', id, selector, was);
  passagesOf = (ids: readonly string[]) => this.#call<Passage[]>('passagesOf', ids);
  passage = (kept: Passage) => this.#call<PassageSaid>('passage', kept);
  passageWithout = (kept: Passage) => this.#call<PassageSaid>('passageWithout', kept);
  close = () => this.#page.close();
}

/** The page as it is saved: no script of its own, and nothing from the network. */
async function openPage(browser: Browser, file: string, scripts: readonly string[]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
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
  for (const expression of scripts) await devtools.send('Runtime.evaluate', { expression });
  return { page, devtools };
}

/** What others publish, as it is; empty, and said so, where it cannot be had. */
async function othersScript(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-anchor-'));
  try {
    return await peerScript(OTHERS, folder);
  } catch (error) {
    console.error(`Without ${OTHERS.packages.join(' and ')}: ${error}`);
    return '';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Opens the pages of each site in turn.
 * @param folder `site/year.html`
 * @param work with one site's pages, the oldest first
 */
export async function eachSite(
  folder: string,
  work: (pages: readonly SavedPage[]) => Promise<void>,
): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium, Chrome or Edge was found: set CHROMIUM to its path.');
  const scripts = [await pageScript('anchor-entry.ts'), await othersScript()];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const files = readdirSync(join(folder, entry.name)).filter((file) => file.endsWith('.html'));
      const pages: SavedPage[] = [];
      for (const file of files.sort()) {
        const opened = await openPage(browser, join(folder, entry.name, file), scripts);
        const name = { site: entry.name, year: file.replace(/\.html$/, '') };
        const saved = new SavedPage(opened.page, opened.devtools, name);
        await saved.prepare();
        pages.push(saved);
      }
      await work(pages);
      for (const page of pages) await page.close();
    }
  } finally {
    await browser.close();
  }
}
