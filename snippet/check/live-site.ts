import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { typesFrom, typesSaid } from '../../shared/contract/page-type.ts';
import { CannotCheck } from './cannot-check.ts';
import { findChromium } from './find-chromium.ts';
import { isOfThePage, type PageSnapshot, snapshot } from './snapshot.ts';

/** Longest wait for a page to load, in milliseconds. */
const LOAD_MS = 30_000;
/** Longest wait for a loaded page to fall silent, in milliseconds: some never do. */
const SETTLE_MS = 5_000;

type Playwright = typeof import('playwright-core');

/** A document of a running site, and what it says of its type. */
export interface LivePage extends PageSnapshot {
  /** Latest first. */
  pageTypes: string[];
}

export interface LiveSite {
  /** The page as it stands when it has settled; the frames of its own site after it. */
  open(address: string): Promise<LivePage[]>;
  close(): Promise<void>;
}

/**
 * Starts a Chromium to look at a running site with.
 * @param browser path of the Chromium to use; the first one found where it is not given
 */
export async function openLiveSite(browser: string | undefined): Promise<LiveSite> {
  mustBeThere(process.env.CHROMIUM, browser);
  const { chromium } = await playwright();
  const executablePath = browser ?? findChromium(process.env, process.platform);
  const started: Browser = await chromium
    .launch(executablePath === undefined ? {} : { executablePath })
    .catch((error: unknown) => {
      throw new CannotCheck(
        `No Chromium could be started (${firstLine(error)}). Name one with --browser, or install one: npx playwright-core install chromium.`,
      );
    });
  return {
    async open(address) {
      const page = await started.newPage({ serviceWorkers: 'block' });
      try {
        return await look(page, address);
      } finally {
        await page.close();
      }
    },
    close: () => started.close(),
  };
}

/** Another browser than the one that was named would be a surprise. */
function mustBeThere(named: string | undefined, browser: string | undefined): void {
  if (browser === undefined && named && !existsSync(named)) {
    throw new CannotCheck(`CHROMIUM names ${named}, and there is no such file.`);
  }
}

/** What a page says it is. */
const HTML = /\bhtml\b/i;

async function look(page: Page, address: string): Promise<LivePage[]> {
  const answer = await page
    .goto(address, { waitUntil: 'load', timeout: LOAD_MS })
    .catch((error: unknown) => {
      throw new CannotCheck(`${address} did not open: ${firstLine(error)}`);
    });
  if (answer && !answer.ok() && answer.status() !== 304) {
    throw new CannotCheck(`${address} answers ${answer.status()}.`);
  }
  const kind = answer?.headers()['content-type'];
  if (kind && !HTML.test(kind)) {
    throw new CannotCheck(`${address} is no HTML page: it answers with ${kind}.`);
  }
  await page.waitForLoadState('networkidle', { timeout: SETTLE_MS }).catch(() => undefined);
  const whole = await read(page.mainFrame()).catch((error: unknown) => {
    throw new CannotCheck(`${address} cannot be read: ${firstLine(error)}.`);
  });
  const frames = await Promise.all(page.frames().map((frame) => readInner(frame, whole)));
  return [whole, ...frames.flat()];
}

async function read(frame: Frame): Promise<LivePage> {
  return {
    ...(await frame.evaluate(snapshot)),
    pageTypes: typesFrom(await frame.evaluate(typesSaid)),
  };
}

/** A frame whose document the page's own scripts can read. One that goes while it is looked at is not there. */
async function readInner(frame: Frame, whole: LivePage): Promise<LivePage[]> {
  if (!frame.parentFrame() || !(await frame.evaluate(isOfThePage).catch(() => false))) return [];
  const inner = await read(frame).catch(() => undefined);
  if (!inner) return [];
  // Written by the page itself, it has no address of its own.
  return [inner.address.startsWith('about:') ? { ...inner, address: whole.address } : inner];
}

/** Looked for beside this file, then in the project one stands in: `npx` may run us from somewhere else. */
async function playwright(): Promise<Playwright> {
  const name = 'playwright-core';
  const here = await import(name).catch(() => undefined);
  if (here) return here;
  try {
    const path = createRequire(join(process.cwd(), 'index.js')).resolve(name);
    const there = await import(pathToFileURL(path).href);
    return there.default ?? there;
  } catch {
    throw new CannotCheck(
      'Addresses are opened with playwright-core, which is not installed here. Install it: npm install --save-dev playwright-core. Or give the built HTML files instead.',
    );
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}
