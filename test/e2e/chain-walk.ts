import { type Browser, type Tab, until } from '../launch/driver.ts';
import { startPages } from '../pages/server.mjs';
import { pageSteps, startWalk, steps } from './walking.ts';

/** When the background dies around a click that navigates at once. */
export type Kill = 'before' | 'meanwhile' | 'never';

/** What a walk along the chain of pages left in the database. */
export interface ChainWalk {
  /** Paths of the page steps. */
  pages: string[];
  /** Touchpoints clicked. */
  clicks: string[];
  errors: string[];
}

/** What `chainWalk` answers where nothing is lost and nothing doubled. */
export function everyStepOnce(clicks: number): ChainWalk {
  return {
    pages: Array.from({ length: clicks + 1 }, (_, index) => `/chain/${index + 1}`),
    clicks: Array.from({ length: clicks }, () => 'chain.next'),
    errors: [],
  };
}

/**
 * Walks along the endless chain of pages and says what was stored, once nothing more is to come.
 * @param killAt for each click, beginning with 1
 */
export async function chainWalk(
  browser: Browser,
  clicks: number,
  killAt: (click: number) => Kill,
): Promise<ChainWalk> {
  const pages = await startPages();
  try {
    const tab = await browser.newTab(pages.url('chain/1'));
    await startWalk(browser, tab, { journey: 'Five stages' });
    for (let click = 1; click <= clicks; click += 1) {
      await clickOn(browser, tab, click, killAt(click));
    }
    return await whatIsStored(browser, clicks);
  } finally {
    await pages.close();
  }
}

async function clickOn(browser: Browser, tab: Tab, page: number, kill: Kill): Promise<void> {
  // Nobody clicks a link before its page has its styles: it would move away under the pointer.
  await tab.waitFor(() => document.readyState === 'complete');
  if (kill === 'before') await browser.killBackground();
  const killing = kill === 'meanwhile' ? browser.killBackground() : null;
  await tab.click('#next');
  await killing;
  await until(async () => (await tab.title()) === `Step ${page + 1} of the chain`, 'the next page');
}

/** A background that dies in the middle of it is woken again within half a minute, and takes what waits: milliseconds. */
const LATEST_MS = 45_000;

/** What the database holds once so many pages and clicks are there. */
export async function whatIsStored(
  browser: Browser,
  clicks: number,
  pages = clicks + 1,
): Promise<ChainWalk> {
  const walked = await until(async () => {
    const found = pageSteps(await steps(browser)).map((step) => new URL(step.address).pathname);
    return found.length >= pages && found;
  }, 'every page of the chain to be stored');
  const clicked = await until(
    async () => {
      const found = (await steps(browser)).flatMap((step) =>
        step.kind === 'touchpoint' && step.action === 'clicked' ? [step.touchpoint] : [],
      );
      return found.length >= clicks && found;
    },
    'every click to be stored',
    LATEST_MS,
  );
  return { pages: walked, clicks: clicked, errors: await browser.errors() };
}

/**
 * Walks in two windows at once, each along a part of the chain of its own: a click in one and a click in the other, while
 * the background is dead.
 * @returns the pages and clicks of both, sorted by window
 */
export async function walkInTwoWindows(browser: Browser, clicks: number): Promise<ChainWalk> {
  const pages = await startPages();
  try {
    const first = await browser.newTab(pages.url('chain/1'));
    await startWalk(browser, first, { journey: 'Five stages' });
    await first.eval(() => {
      document.body.insertAdjacentHTML('beforeend', '<button id="window">W</button>');
      const open = () => window.open('/chain/100', '_blank', 'width=500,height=400');
      document.querySelector('#window')?.addEventListener('click', open);
    });
    const second = await browser.tabOpenedBy(() => first.click('#window'));
    await second.overlay.waitFor('.ribbon');
    for (let click = 0; click < clicks; click += 1) {
      await browser.killBackground();
      await clickOn(browser, first, click + 1, 'never');
      await clickOn(browser, second, click + 100, 'never');
    }
    const { clicks: clicked, ...walked } = await whatIsStored(browser, 2 * clicks, 2 * clicks + 2);
    const byWindow = walked.pages.sort((a, b) => numberOf(a) - numberOf(b));
    return { ...walked, clicks: clicked, pages: byWindow };
  } finally {
    await pages.close();
  }
}

const numberOf = (path: string) => Number(path.split('/').at(-1));
