import { type Browser, type Tab, until } from '../launch/driver.ts';
import { stillToStore } from './full-disk.ts';
import { steps } from './walking.ts';

/* Faults of a walk in which nothing dies: the disk is full, the clock is set, the walker rests. */

export const HOUR_MS = 3_600_000;

/** The clock goes forth on one page and back on the next. */
export const hourOf = (page: number): 1 | -1 => (page % 2 === 0 ? 1 : -1);

/** Waits until the tab shows this page of the chain. */
export function titled(tab: Tab, page: number, patienceMs?: number): Promise<boolean> {
  const title = `Step ${page} of the chain`;
  return until(async () => (await tab.title()) === title, `page ${page}`, patienceMs);
}

/** Sets the clock by which our scripts in the page that is shown tell the time; the next page has the right one again. */
export async function setPageClock(browser: Browser, tab: Tab, byMs: number): Promise<void> {
  const told = { tabId: await tab.id(), byMs };
  await browser.extension.eval(async ({ tabId, byMs }) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    await api.scripting.executeScript({
      target: { tabId },
      args: [byMs],
      func: (by: number) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + by;
      },
    });
  }, told);
}

/** Waits until the view of this page is stored, or held until there is room. */
export async function untilHeard(browser: Browser, path: string): Promise<void> {
  const isHeard = async () => {
    if ((await stillToStore(browser)).length > 0) return true;
    return (await steps(browser)).some(({ address }) => new URL(address).pathname === path);
  };
  await until(isHeard, `${path} to be told`);
}

/** Pauses the walk in the panel. @returns how to go on with it */
export async function pauseWalk(browser: Browser, tab: Tab): Promise<() => Promise<void>> {
  const panel = await browser.openPanel(tab);
  await panel.click('button >> Pause');
  await panel.waitFor('button >> Continue');
  await tab.activate();
  await tab.overlay.waitFor('.recording.paused');
  return async () => {
    await panel.activate();
    await panel.click('button >> Continue');
    await panel.waitFor('button >> Pause');
    await panel.close();
    await tab.activate();
    await tab.overlay.waitFor('.recording:not(.paused)');
  };
}
