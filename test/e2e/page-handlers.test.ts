import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { startPages } from '../pages/server.mjs';
import { startWalk, steps } from './walking.ts';

type SignalStep = Extract<Step, { kind: 'signal' }>;
interface Own {
  heard: string[];
  isItsOwn(): boolean;
}

/** Same server, not granted. */
const ELSEWHERE = 'elsewhere.localhost';
/** What each button of the page does, how many of its handlers hear of it, and what the walk makes of it. */
const ACTS: readonly [button: string, last: string, cause: string | null][] = [
  ['throws', 'error up', 'error'],
  ['throws-later', 'error up', 'error'],
  ['rejects', 'rejection up', 'rejection'],
  ['fetches', 'console warn', 'request'],
  ['requests', 'console error', 'request'],
  ['loads', 'error down', null],
  ['reports', 'error up', 'error'],
];

/**
 * A page that catches, wraps and handles all its errors itself does the same on a host of the walk and on one where nothing
 * of ours runs: its handlers hear the same calls with the same arguments in the same order.
 */
describe.each(BROWSERS)('errors of a page in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let plain: Tab;
  let walked: Tab;

  /** What went wrong, as the walk tells it: the button, and what it was. */
  const found = async () => {
    const all = (await steps(browser)).filter((step): step is SignalStep => step.kind === 'signal');
    return all.map(({ rule, selector, values }) =>
      [rule, selector, ...Object.keys(values).filter((value) => value !== 'ms')].join(' '),
    );
  };
  const heard = (tab: Tab) => tab.eval(() => (window as unknown as Own).heard);
  const alike = (words: string[]) =>
    words.map((line) => line.replaceAll(ELSEWHERE, 'pages.localhost'));
  /** Presses every button in turn, each once the page's handlers have heard of the one before. */
  const goThrough = async (tab: Tab) => {
    await tab.activate();
    for (const [button, last, cause] of ACTS) {
      const before = (await heard(tab)).length;
      await tab.click(`#${button}`);
      await until(
        async () => (await heard(tab)).slice(before).some((line) => line.startsWith(last)),
        `“${last}” of ${button}`,
      );
      if (tab === plain || !cause) continue;
      const signal = `error-click #${button} ${cause}`;
      await until(async () => (await found()).includes(signal), signal);
    }
  };

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    plain = await browser.newTab(pages.url('/handlers').replace('pages.localhost', ELSEWHERE));
    walked = await browser.newTab(pages.url('/handlers'));
    await startWalk(browser, walked, { journey: 'Five stages', byToolbar: true });
    await walked.goto(pages.url('/handlers'));
    await until(async () => (await walked.overlay.findAll('.signal')).length > 0, 'the watch');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('are found by the walk', async () => {
    await goThrough(walked);
    const causes = ACTS.filter(([, , cause]) => cause);
    expect(await found()).toHaveLength(causes.length);
  });

  it('are handled by the page as without it', async () => {
    await goThrough(plain);
    const [without, within] = [alike(await heard(plain)), alike(await heard(walked))];
    expect(without.length).toBeGreaterThan(15);
    expect(within).toEqual(without);
    expect(await walked.eval(() => (window as unknown as Own).isItsOwn())).toBe(true);
    expect(within.join()).not.toMatch(/extension:/);
  });

  it('are told on the console as without it', async () => {
    const [without, within] = [await plain.consoleErrors(), await walked.consoleErrors()];
    expect(without.length).toBeGreaterThan(0);
    expect(alike(within)).toEqual(alike(without));
    expect(await browser.errors()).toEqual([]);
  });
});
