import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itLong, shareOf } from '../launch/short-form.ts';
import { startPages } from '../pages/server.mjs';
import { snapshot } from './page-snapshot.ts';
import { reachFiles } from './reach-files.ts';
import { beginWriting, startWalk } from './walking.ts';

/**
 * Two tabs visit the same pages in the same order: one on a host of the walk, one on a host nobody granted, where
 * nothing of ours runs at all. What they see of themselves must not differ.
 */
const VIEW = { width: 1100, height: 700 };
/** Same server, not granted. */
const ELSEWHERE = 'elsewhere.localhost';
const PAGES = ['marks-1000?n=100', 'modal?open', 'rtl', 'spa', 'fields', 'hotkeys', 'probe'];

interface Own {
  hits: string[];
  clicks: number;
  removed: number;
}

/** Writes down what the page is told of a person's hands. Runs in the page. */
function hearAll(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const types = [
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'click',
    'dragstart',
    'select',
  ];
  for (const type of [...types, 'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'focusin'])
    document.addEventListener(type, () => heard.push(type), true);
}

describe.each(BROWSERS)('the page in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  /** Where nothing of ours runs. */
  let plain: Tab;
  let walked: Tab;

  const urlOf = (tab: Tab, page: string) =>
    tab === walked ? pages.url(page) : pages.url(page).replace('pages.localhost', ELSEWHERE);
  const open = async (tab: Tab, page: string) => {
    await tab.activate();
    await tab.goto(urlOf(tab, page));
  };
  /** The same done in both tabs, and what each answers. */
  const both = async <T>(work: (tab: Tab) => Promise<T>): Promise<{ plain: T; walked: T }> => {
    await plain.activate();
    const one = await work(plain);
    await walked.activate();
    return { plain: one, walked: await work(walked) };
  };

  beforeAll(async () => {
    pages = await startPages({ snippetFile: `${distFolder('snippet')}/waymark.js` });
    browser = await borrow(name);
    walked = await browser.newTab(pages.url());
    plain = await browser.newTab(pages.url().replace('pages.localhost', ELSEWHERE));
    await startWalk(browser, walked, { journey: 'Five stages' });
    for (const tab of [plain, walked]) {
      await tab.activate();
      await tab.setViewport(VIEW);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it.each(shareOf(name, PAGES))('%s looks and is the same while a walk runs', async (page) => {
    const { plain: without, walked: within } = await both(async (tab) => {
      await open(tab, page);
      if (tab === walked) await tab.overlay.waitFor('.ribbon');
      if (tab === walked) await tab.overlay.waitFor('.chip');
      return snapshot(tab);
    });
    expect(await plain.overlay.present()).toBe(false);
    expect(within).toEqual(without);
    expect(within.document.globals).toContain('waymark');
  });

  it('shows nothing before its styles are there', async () => {
    const times = await both(async (tab) => {
      await open(tab, 'late-styles');
      await tab.waitFor(() => performance.getEntriesByType('paint').length > 0);
      if (tab === walked) await tab.overlay.waitFor('.chip');
      return tab.eval(() => {
        const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const styles = files.find(({ name }) => name.endsWith('/late.css'));
        const [paint] = performance.getEntriesByType('paint');
        return { painted: paint?.startTime ?? 0, styled: Math.floor(styles?.responseEnd ?? 0) };
      });
    });
    for (const { painted, styled } of Object.values(times)) {
      expect(styled).toBeGreaterThan(1_000);
      expect(painted).toBeGreaterThanOrEqual(styled);
    }
  });

  it('keeps its layout while a note about it is written', async () => {
    const { plain: without, walked: within } = await both(async (tab) => {
      await open(tab, 'fields');
      if (tab === walked) await beginWriting(browser, tab, 'h1');
      return snapshot(tab);
    });
    expect(within).toEqual({ ...without, document: { ...without.document, active: 'ours' } });
    await walked.press('Escape');
    await walked.overlay.waitFor('.compose', { gone: true });
  });

  it('hears and sees nothing of a box that is drawn, and of one more place', async () => {
    const { plain: without, walked: within } = await both(async (tab) => {
      await open(tab, 'fields');
      await tab.eval(hearAll);
      if (tab === walked) {
        await browser.command('add-note', tab);
        await tab.overlay.waitFor('.pick-hint');
        const { rect } = await tab.find('h1');
        const from = { x: rect.x + 4, y: rect.y + 4 };
        await tab.drag(from, { x: from.x + 90, y: from.y + 20 });
        await tab.overlay.waitFor('textarea');
        await tab.type('A box');
        await tab.press('Alt+Shift+L');
        await tab.overlay.waitFor('.pick-hint');
        await tab.click('h1');
        await until(async () => (await tab.overlay.findAll('.targets li')).length === 2, 'two');
        await tab.press('Control+Enter');
        await tab.overlay.waitFor('.compose', { gone: true });
        await tab.overlay.waitFor('.pin');
      }
      const heard = await tab.eval(() => (window as unknown as { heard: string[] }).heard);
      const place = await tab.eval(() => [
        ...[scrollX, scrollY, history.length, location.href.split('/').at(-1)],
        document.getSelection()?.toString(),
      ]);
      return { heard, place, ...(await snapshot(tab)) };
    });
    expect(within.heard).toEqual([]);
    expect(within).toEqual(without);
  });

  it('reacts to its own buttons, keys and links', async () => {
    const hotkeys = await both(async (tab) => {
      await open(tab, 'hotkeys');
      if (tab === walked) await tab.overlay.waitFor('.chip');
      await tab.click('#buy');
      await tab.press('a');
      await tab.press('Enter');
      return tab.eval(() => {
        const { hits, clicks } = window as unknown as Own;
        return { hits, clicks, active: document.activeElement?.id };
      });
    });
    expect(hotkeys.plain.hits).toContain('a');
    expect(hotkeys.walked).toEqual(hotkeys.plain);

    const spa = await both(async (tab) => {
      await open(tab, 'spa');
      if (tab === walked) await tab.overlay.waitFor('.chip');
      await tab.click('a[href*="cart"]');
      await tab.waitFor(() => document.title === 'The cart view');
      await tab.click('#back');
      await tab.waitFor(() => document.title === 'The home view');
      return tab.eval(() => [history.length, location.search, document.title]);
    });
    expect(spa.walked).toEqual(spa.plain);
  });

  it('comes back from the memory of visited pages', async () => {
    const { plain: without, walked: within } = await both(async (tab) => {
      await open(tab, 'modal');
      if (tab === walked) await tab.overlay.waitFor('.chip');
      await tab.eval(() => {
        addEventListener('pageshow', ({ persisted }) => {
          document.title = `persisted ${persisted}`;
        });
      });
      await open(tab, 'hotkeys');
      await tab.back();
      if (tab === walked) await tab.overlay.waitFor('.chip');
      return tab.title();
    });
    expect(without).toBe('persisted true');
    expect(within).toBe(without);
  });

  it('prints without us', async () => {
    const shown = () => walked.overlay.eval((root) => getComputedStyle(root.host).display);
    expect(await shown()).toBe('block');
    await walked.setMedium('print');
    expect(await shown()).toBe('none');
    await walked.setMedium('screen');
    expect(await shown()).toBe('block');
  });

  it('cannot fetch, show or run any file of ours', async () => {
    const folder = name === 'chromium' ? process.env.WAYMARK_CHROME : process.env.WAYMARK_FIREFOX;
    const built = folder ?? distFolder(name === 'chromium' ? 'chrome' : 'firefox');
    const entries = await readdir(built, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(built.length));
    expect(files).toContain('/manifest.json');
    const reached = await walked.eval(
      reachFiles,
      files.map((file) => browser.origin + file),
    );
    expect(reached).toEqual([]);
  });

  itLong('that throws everything foreign out is left in peace', async () => {
    const settled = () =>
      walked.eval(async () => {
        const frame = () => new Promise(requestAnimationFrame);
        let before = -1;
        while (before !== (window as unknown as Own).removed) {
          before = (window as unknown as Own).removed;
          for (let count = 0; count < 30; count += 1) await frame();
        }
        return before;
      });
    const { plain: without, walked: within } = await both(async (tab) => {
      await open(tab, 'node-war');
      if (tab === walked) await until(async () => (await settled()) > 0, 'the first throw');
      return snapshot(tab);
    });
    expect(within).toEqual(without);
    // There once, and twenty returns; also after the five seconds in which these are counted.
    await walked.waitFor(() => performance.now() > 6_000);
    expect(await settled()).toBeLessThanOrEqual(21);
    expect(await browser.errors()).toEqual([]);
  });
});
