import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARK_LIMIT } from '../../shared/contract/marker.ts';
import type { Step } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itLong } from '../launch/short-form.ts';
import { startPages } from '../pages/server.mjs';
import { pageSteps, startWalk, steps } from './walking.ts';

/** What may be stored of a page that makes steps up as fast as it can: `STEPS_AT_ONCE` and what a second adds. */
const STORED_LIMIT = 600;
/** Pages that forge a thousand things a second have done so this often before they are judged. */
const FLOOD = 10_000;

interface HostilePage {
  hostile: Record<'flood' | 'pretend' | 'sweep' | 'rename' | 'stop', () => void>;
  told: number;
  faults: string[];
  gaps: { longest: number; frames: number };
  middleIn(mode: string, selector: string): { x: number; y: number };
  goByNavigation(name: string): Promise<boolean>;
}

describe.each(BROWSERS)('one walk over hostile and odd pages in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  beforeAll(async () => {
    pages = await startPages({ snippetFile: `${distFolder('snippet')}/waymark.js` });
    browser = await borrow(name);
    tab = await browser.newTab(pages.url());
    panel = await startWalk(browser, tab, { journey: 'Five stages' });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function open(path: string): Promise<void> {
    await tab.goto(pages.url(path));
    await tab.overlay.waitFor('.ribbon');
  }

  /** Steps on a page: `page`, `clicked spa.cart`. */
  async function done(path: string): Promise<string[]> {
    const { pathname, search } = new URL(pages.url(path));
    const here = (step: Step): step is Extract<Step, { address: string }> =>
      'address' in step && step.address.endsWith(pathname + search);
    return (await steps(browser))
      .filter(here)
      .map((step) =>
        step.kind === 'touchpoint' ? `${step.action} ${step.touchpoint}` : step.kind,
      );
  }
  const isDone = (path: string, what: string) =>
    until(async () => (await done(path)).includes(what), `“${what}” on ${path}`);
  const chip = (words: string) => tab.overlay.waitFor(`.chip >> ${words}`);

  it('goes on where what scripts rely on is broken, and breaks nothing itself', async () => {
    await open('hostile?view=broken');
    await chip('hostile.buy');
    await tab.click('#buy');
    await isDone('hostile?view=broken', 'clicked hostile.buy');
    // As one text: what the page has put on arrays reaches the test as well.
    expect(await tab.eval(() => (window as unknown as HostilePage).faults.join('\n'))).toBe('');
  });

  it('keeps what was done, and hardly more, of a page that floods and forges', async () => {
    await open('hostile');
    await tab.eval(() => {
      const { hostile } = window as unknown as HostilePage;
      for (const attack of ['flood', 'pretend', 'rename', 'sweep'] as const) hostile[attack]();
    });
    await tab.eval(() => {
      const page = window as unknown as HostilePage;
      page.told = 0;
      document.addEventListener('waymark:event', () => {
        page.told += 1;
      });
    });
    await tab.click('#buy');
    await isDone('hostile', 'clicked hostile.buy');
    await isDone('hostile', 'seen hostile.title');
    await until(
      () => tab.eval((wanted) => (window as unknown as HostilePage).told >= wanted, FLOOD),
      'ten thousand forged events',
    );
    await tab.click('#leave');
    await isDone('hostile?view=next', 'page');

    const kept = await done('hostile');
    const count = (what: string) => kept.filter((one) => one === what).length;
    expect(count('page')).toBe(1);
    expect(count('clicked hostile.buy')).toBe(1);
    // Of hundreds: what two clicks may explain, each in its five seconds.
    expect(count('submitted hostile.form')).toBeLessThan(150);
    expect(kept.filter((one) => one.includes('forged.event'))).toEqual([]);
    expect(kept.length).toBeLessThan(STORED_LIMIT);
    await panel.waitFor('button >> End');
  });

  it('hears of marks in shadow roots, open and closed, and of those that come later', async () => {
    await open('roots');
    const middles = [];
    for (const mode of ['open', 'closed']) {
      await chip(`roots.${mode}`);
      middles.push(
        await tab.eval((mode) => (window as unknown as HostilePage).middleIn(mode, 'button'), mode),
      );
    }
    // The second form follows the first in a few milliseconds: both are sent.
    for (const middle of middles) await tab.click(middle);
    for (const mode of ['open', 'closed']) {
      await isDone('roots', `clicked roots.${mode}`);
      await isDone('roots', `submitted roots.${mode}`);
    }
    await tab.click('#late');
    for (const mode of ['open', 'closed']) await isDone('roots', `seen roots.late-${mode}`);
    await isDone('probe-frame', 'seen probe.iframe');
    for (const frame of ['#own', '#foreign']) await tab.click(frame);
    await tab.click('h1');
    await isDone('roots', 'clicked roots.title');
    await isDone('probe-frame', 'clicked probe.iframe');
    // Of the frame from a site that nobody granted, there is nothing.
    expect(await done('probe-frame')).toEqual(['seen probe.iframe', 'clicked probe.iframe']);
    const all = await done('roots');
    expect(all.filter((one) => one.startsWith('clicked')).sort()).toEqual([
      'clicked roots.closed',
      'clicked roots.open',
      'clicked roots.title',
    ]);
  });

  it('follows a prefix of the site’s own', async () => {
    await open('deep');
    await chip('deep.plain');
    await tab.click('#plain');
    await isDone('deep', 'clicked deep.plain');
    await isDone('deep', 'seen deep.plain');
  });

  itLong(
    'reads as much as it may of a hundred thousand marks, and leaves the page its frames',
    async () => {
      await open('huge');
      await tab.click('#first');
      await isDone('huge', 'clicked huge.first');
      await until(async () => {
        const huge = pageSteps(await steps(browser)).find(({ address }) =>
          address.endsWith('/huge'),
        );
        return huge?.marks === MARK_LIMIT;
      }, 'as many marks as are counted');
      await tab.goto(pages.url('spa'));
    },
  );

  it('follows routes by hash and by the Navigation API', async () => {
    await open('spa');
    await tab.overlay.waitFor('.ribbon');
    await isDone('spa', 'page');
    await tab.click('#to-hash');
    await tab.eval(() => (window as unknown as HostilePage).goByNavigation('pay'));
    await isDone('spa?view=pay', 'page');
    await isDone('spa?view=pay', 'seen spa.pay');
  });

  it.each([
    ['xhtml', '#buy', 'xhtml.buy'],
    ['csp-sandbox', '#try', 'sandbox.button'],
  ])('walks %s as any page', async (path, button, touchpoint) => {
    await open(path);
    await chip(touchpoint);
    await tab.click(button);
    await isDone(path, `clicked ${touchpoint}`);
    expect(await tab.consoleErrors()).toEqual([]);
  });

  it('has nothing to do on a drawing, and no error anywhere', async () => {
    await tab.goto(pages.url('drawing'));
    expect(await tab.overlay.present()).toBe(false);
    expect(await tab.consoleErrors()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
