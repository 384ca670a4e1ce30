import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { originOf } from '../../shared/kit/page-address.ts';
import { CannotCheck } from './cannot-check.ts';
import { findChromium } from './find-chromium.ts';
import { type PageSnapshot, snapshot } from './snapshot.ts';

/** Longest wait for a page to load, in milliseconds. */
const LOAD_MS = 30_000;
/** Longest wait for a loaded page to fall silent, in milliseconds: some never do. */
const SETTLE_MS = 5_000;

type Playwright = typeof import('playwright-core');

export interface LiveSite {
  /** The page as it stands when it has settled; the frames of its own site after it. */
  open(address: string): Promise<PageSnapshot[]>;
  close(): Promise<void>;
}

/**
 * Starts a Chromium to look at a running site with.
 * @param browser path of the Chromium to use; the first one found where it is not given
 */
export async function openLiveSite(browser: string | undefined): Promise<LiveSite> {
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

async function look(page: Page, address: string): Promise<PageSnapshot[]> {
  const answer = await page
    .goto(address, { waitUntil: 'load', timeout: LOAD_MS })
    .catch((error: unknown) => {
      throw new CannotCheck(`${address} did not open: ${firstLine(error)}`);
    });
  if (answer && !answer.ok() && answer.status() !== 304) {
    throw new CannotCheck(`${address} answers ${answer.status()}.`);
  }
  await page.waitForLoadState('networkidle', { timeout: SETTLE_MS }).catch(() => undefined);
  const site = originOf(page.url());
  const frames = page.frames().filter((frame) => isOf(site, frame, page));
  return Promise.all(frames.map((frame) => frame.evaluate(snapshot)));
}

/** The page itself, and frames whose document its own scripts can read. */
function isOf(site: string, frame: Frame, page: Page): boolean {
  return frame === page.mainFrame() || originOf(frame.url()) === site;
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
