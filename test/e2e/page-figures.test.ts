import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/journey/records.ts';
import { SIGNAL_RULES } from '../../shared/journey/signal-rules.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { startPages } from '../pages/server.mjs';
import { beginWriting, pageSteps, startWalk, steps, writeNote } from './walking.ts';

/** What the page `still` says of itself. */
interface Told {
  type: string;
  startTime: number;
  duration: number;
  value: number;
  interactionId: number;
  element: string | null;
  target: string | null;
}
interface Own {
  told: Told[];
  keepBusy(frames: number): void;
  move(): void;
}
type SignalStep = Extract<Step, { kind: 'signal' }>;

/** Same server, not granted. */
const ELSEWHERE = 'elsewhere.localhost';
const FAST_CLICKS = 8;
/** What is measured is gathered for a second before it is told. */
const TOLD_WITHIN_MS = 2_000;
const { inpPoorMs } = SIGNAL_RULES['slow-page'].thresholds;

/** A page where nothing moves: whatever is measured or told there besides what it did itself is ours. */
describe.each(BROWSERS)('what is measured of a page in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;

  const told = (type: string, of = tab) =>
    of.eval(
      (wanted) => (window as unknown as Own).told.filter((each) => each.type === wanted),
      type,
    );
  const signals = async () =>
    (await steps(browser)).filter((step): step is SignalStep => step.kind === 'signal');
  const vitals = async () => pageSteps(await steps(browser)).at(-1)?.vitals;
  /** Loads it anew, and waits until all that a walk draws and watches is there. */
  const open = async () => {
    await tab.goto(pages.url('/still'));
    for (const part of ['.ribbon', '.chip']) await tab.overlay.waitFor(part);
    await until(async () => (await tab.overlay.findAll('.signal')).length > 0, 'the watch');
  };
  const clickFast = async (selector: string) => {
    for (let count = 0; count < FAST_CLICKS; count += 1) await tab.overlay.click(selector);
  };
  /** By the page's own clock, in milliseconds: until then nothing may have happened. */
  const passes = async (ms: number) => {
    const since = await tab.eval(() => performance.now());
    await until(() => tab.eval((over) => performance.now() > over, since + ms), `${ms} ms`);
  };
  /** Nothing that the page's own tools measured is ours. */
  const expectItsOwn = async () => {
    expect((await told('largest-contentful-paint')).filter(({ element }) => !element)).toEqual([]);
    expect(await told('layout-shift')).toEqual([]);
  };

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('/still'));
    await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true });
    await open();
  });
  afterAll(async () => {
    expect(await browser?.errors()).toEqual([]);
    await browser?.close();
    await pages?.close();
  });

  it('is how long it showed nothing, though friction is watched for before', async () => {
    await tab.goto(pages.url('/late-styles'));
    await until(async () => ((await vitals())?.fcp ?? 0) > 1_000, 'the first paint to be known');
    await open();
  });

  it('ribbon, labels, picker, composer and pin are neither paints nor shifts of it', async () => {
    await expectItsOwn();
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    for (const at of ['#nothing', '#heading', '#slow', '#heading']) {
      await tab.hover(at);
      await tab.overlay.waitFor('.outline');
    }
    await tab.press('Escape');
    await tab.overlay.waitFor('.pick-hint', { gone: true });
    await writeNote(
      browser,
      tab,
      '#heading',
      'One\nTwo\nThree\nFour\nFive\nSix\nSeven\nEight\nNine',
    );
    await tab.overlay.waitFor('.pin');
    await expectItsOwn();
    await open();
    await tab.overlay.waitFor('.pin');
    await tab.scroll({ y: 900 });
    await tab.overlay.waitFor('.ribbon .labels-button', { gone: true });
    await tab.scroll({ y: -900 });
    await tab.overlay.waitFor('.ribbon .labels-button');
    await expectItsOwn();
    const own = (await told('largest-contentful-paint')).at(-1)?.startTime ?? 0;
    await until(
      async () => (await vitals())?.lcp === Math.round(own),
      'the paint of the page itself',
    );
    expect((await vitals())?.cls ?? 0).toBe(0);
  });

  it('whatever is done to our own layer is no friction', async () => {
    await clickFast('.ribbon .faces button');
    await clickFast('.ribbon .time');
    await beginWriting(browser, tab, '#heading');
    await tab.type('One\nTwo\nThree\nFour\nFive\nSix\nSeven\nEight\nNine\nTen\nEleven');
    await clickFast('.compose-place');
    const { rect } = await tab.overlay.find('.compose textarea');
    await tab.hover({ x: rect.x + 20, y: rect.y + 20 });
    for (const y of [120, -120, 120, -120, 120, -120]) await tab.scroll({ y });
    for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Control+a', 'Delete', 'Escape']) {
      await tab.press(key);
    }
    await tab.overlay.waitFor('.compose', { gone: true });
    // Longer than a click may wait for its answer; then a friction that is one, and only that is told.
    await passes(SIGNAL_RULES.dead.thresholds.giveUpMs);
    await tab.click('#nothing');
    await tab.overlay.waitFor('.signal p');
    await clickFast('.signal p');
    await until(async () => (await signals()).length > 0, 'the dead click');
    expect((await signals()).map(({ rule, label }) => [rule, label])).toEqual([
      ['dead', 'Nothing'],
    ]);
    expect(await told('layout-shift')).toEqual([]);
  });

  it('a press of ours that the page was too busy for is none of its own', async () => {
    await open();
    const { rect } = await tab.overlay.find('.ribbon .faces button');
    const face = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const late = async () => {
      const presses = await told('event');
      return presses.filter((each) => each.interactionId > 0 && each.duration > inpPoorMs);
    };
    await until(async () => {
      await tab.eval(() => (window as unknown as Own).keepBusy(3));
      await tab.click(face);
      return (await late()).length > 0;
    }, 'a late answer, as the browser measures it');
    expect(new Set((await late()).map(({ target }) => target))).not.toContain('slow');
    await passes(TOLD_WITHIN_MS);
    expect((await signals()).filter(({ rule }) => rule === 'slow-page')).toEqual([]);
    expect((await vitals())?.inp ?? 0).toBeLessThan(inpPoorMs);
    await tab.click('#slow');
    const slow = await until(
      async () => (await signals()).find(({ rule }) => rule === 'slow-page'),
      'the slow answer of the page',
    );
    const own = (await late())
      .filter(({ target }) => target === 'slow')
      .map((each) => each.duration);
    expect(own).toContain(slow.values.inp);
    await until(async () => (await vitals())?.inp === Math.max(...own), 'the figure of the page');
    expect((await signals()).filter(({ rule }) => rule === 'slow-page')).toHaveLength(1);
  });

  it('what it shifts itself counts as much as without us', async () => {
    const plain = await browser.newTab(pages.url('/still').replace('pages.localhost', ELSEWHERE));
    const shifts = async (of: Tab) => {
      await of.activate();
      const hasPainted = async () => (await told('largest-contentful-paint', of)).length > 0;
      await until(hasPainted, 'the heading where it was');
      await of.eval(() => (window as unknown as Own).move());
      if (name === 'firefox') return [];
      await until(async () => (await told('layout-shift', of)).length > 0, 'the shift');
      return (await told('layout-shift', of)).map(({ value }) => value);
    };
    const without = await shifts(plain);
    await plain.close();
    await tab.activate();
    await open();
    const top = (await tab.overlay.find('.chip')).rect.y;
    const within = await shifts(tab);
    await until(async () => (await tab.overlay.find('.chip')).rect.y > top, 'the label to follow');
    expect(within).toEqual(without);
    expect(await told('layout-shift')).toHaveLength(within.length);
  });
});
