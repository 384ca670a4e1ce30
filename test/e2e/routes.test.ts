import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { beginAnew, borrow } from '../launch/shared-browser.ts';
import { itLong } from '../launch/short-form.ts';
import { openSite } from '../launch/site.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import type { Site } from '../site/server.mjs';
import { pageSteps, startWalk, steps } from './walking.ts';

interface View {
  path: string;
  title: string;
  marks: number | null;
}

async function views(browser: Browser): Promise<View[]> {
  return pageSteps(await steps(browser)).map(({ address, title, marks }) => {
    const { pathname, search } = new URL(address);
    return { path: pathname + search, title, marks };
  });
}

/** Waits until the last view is described, so that the next click is a person's and not a machine's. */
async function described(browser: Browser, path: string): Promise<void> {
  await until(async () => {
    const last = (await views(browser)).at(-1);
    return last?.path === path && last.marks !== null;
  }, `${path} to be described`);
}

/** The stage as the page shows it and as the panel does: its number, or the words for none. */
async function shownStages(tab: Tab, panel: Tab): Promise<string[]> {
  const [onPage] = await tab.overlay.findAll('.here');
  const inPanel = await panel.eval(() => {
    const here = document.querySelector('.stage-track [aria-current="step"]');
    const facts = document.querySelector('.walk-head')?.textContent ?? '';
    return here?.textContent ?? (facts.includes('No stage') ? 'No stage' : '');
  });
  return [onPage?.text ?? '', inPanel].map((words) => /\d|No stage/.exec(words)?.[0] ?? words);
}

describe.each(BROWSERS)('in %s', (name) => {
  let pages: Pages;
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    [pages, site] = await Promise.all([startPages(), openSite()]);
    browser = await borrow(name);
  });
  afterEach(() => beginAnew(browser));
  afterAll(async () => {
    await browser?.close();
    await Promise.all([pages?.close(), site?.close()]);
  });

  it('each route of a single-page app is one step with its own title, one that the site forwards is the one it forwards to', async () => {
    const first = pages.url('spa');
    const tab = await browser.newTab(first);
    await startWalk(browser, tab, { journey: 'Five stages' });
    await described(browser, '/spa');
    await tab.click('#same');
    await tab.click('#to-cart');
    await described(browser, '/spa?view=cart');
    await tab.click('#replace');
    await described(browser, '/spa?view=pay');
    await tab.click('#back');
    await described(browser, '/spa');
    await tab.eval(() => {
      history.pushState({}, '', '/spa?view=cart');
      history.replaceState({}, '', '/spa?view=forwarded');
    });
    await described(browser, '/spa?view=forwarded');
    const walked = (await views(browser)).map(({ path, title }) => [path, title]);
    expect(walked).toEqual([
      ['/spa', 'The home view'],
      ['/spa?view=cart', 'The cart view'],
      ['/spa?view=pay', 'The pay view'],
      ['/spa', 'The home view'],
      ['/spa?view=forwarded', 'The home view'],
    ]);
  });

  it('a page that comes back while the walk rests is no step, until the walk goes on there', async () => {
    const tab = await browser.newTab(pages.url('chain/1'));
    const panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await tab.eval(() => {
      document.body.dataset.stays = 'yes';
    });
    await tab.click('#next');
    await described(browser, '/chain/2');
    await panel.click('button >> Pause the walk');
    await tab.overlay.waitFor('.recording.paused');
    await tab.activate();
    await tab.back();
    await tab.waitFor(() => document.body.dataset.stays === 'yes');
    await tab.overlay.waitFor('.recording.paused');
    await tab.click('h1');
    await panel.activate();
    const paths = async () => (await views(browser)).map(({ path }) => path);
    expect(await paths()).toEqual(['/chain/1', '/chain/2']);
    await panel.click('button >> Continue the walk');
    await until(async () => (await paths()).length === 3, 'the view where it goes on');
    expect(await paths()).toEqual(['/chain/1', '/chain/2', '/chain/1']);
  });

  it('of the routes of a pause only the one where the walk goes on is a step, once', async () => {
    const tab = await browser.newTab(pages.url('spa'));
    const panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await described(browser, '/spa');
    const rest = async (meanwhile: readonly string[]) => {
      await panel.click('button >> Pause the walk');
      await tab.overlay.waitFor('.recording.paused');
      await tab.activate();
      for (const each of meanwhile) await tab.click(each);
      await panel.activate();
      await panel.click('button >> Continue the walk');
      await tab.activate();
      await tab.overlay.waitFor('.recording.paused', { gone: true });
    };
    await rest(['#to-cart', '#to-pay']);
    await described(browser, '/spa?view=pay');
    await rest([]);
    await tab.click('#to-cart');
    await described(browser, '/spa?view=cart');
    const walked = (await views(browser)).map(({ path, title }) => [path, title]);
    expect(walked).toEqual([
      ['/spa', 'The home view'],
      ['/spa?view=pay', 'The pay view'],
      ['/spa?view=cart', 'The cart view'],
    ]);
  });

  itLong(
    'a second walk on the page where the first one ended has a first step of its own',
    async () => {
      const first = pages.url('spa');
      const tab = await browser.newTab(first);
      const panel = await startWalk(browser, tab, { journey: 'Five stages' });
      await described(browser, '/spa');
      await panel.activate();
      await panel.click('button >> End');
      await panel.click('.bar-pair button >> End the walk');
      await panel.waitFor('button >> Download the walk');
      await panel.click('button >> Back');
      await panel.click('button >> Start the walk');
      await until(async () => (await views(browser)).length === 2, 'the second walk’s first step');
      const walked = pageSteps(await steps(browser)).map(({ walkId }) => walkId);
      expect(new Set(walked).size).toBe(2);
    },
  );

  itLong('a touchpoint behind a banner is seen when the banner goes, and not before', async () => {
    const tab = await browser.newTab(pages.url('chain/1'));
    await startWalk(browser, tab, { journey: 'Five stages' });
    // Both come at the same moment, one of them covered.
    await tab.eval(() => {
      const box = 'position: fixed; left: 0; width: 300px; height: 80px;';
      document.body.innerHTML = `
        <p data-waymark-touchpoint="free" style="${box} top: 0">Free</p>
        <p data-waymark-touchpoint="covered" style="${box} top: 100px">Covered</p>
        <div id="cookies" style="${box} top: 95px; height: 120px; background: #0008">Cookies?</div>`;
    });
    const seen = async () =>
      (await steps(browser)).flatMap((step) => (step.kind === 'touchpoint' ? step.touchpoint : []));
    await until(async () => (await seen()).includes('free'), 'what is free to be seen');
    expect(await seen()).not.toContain('covered');
    await tab.eval(() => document.querySelector('#cookies')?.remove());
    await until(async () => (await seen()).includes('covered'), 'what was covered to be seen');
  });

  it('a step of a checkout that is left at once has its own title and marks', async () => {
    const tab = await browser.newTab(site.url('shop', '/varukorg?lagg=skur.raps.M'));
    await startWalk(browser, tab);
    await tab.click('#to-checkout');
    await tab.waitFor('#email');
    const address = { email: 'maja@kuvert.example', name: 'Maja Berg', street: 'Hamngatan 4' };
    for (const [field, value] of Object.entries({
      ...address,
      postcode: '41106',
      city: 'Göteborg',
    })) {
      await tab.fill(`#${field}`, value);
    }
    await tab.click('#address-next');
    await tab.click('#delivery-next');
    await described(browser, '/kassa/betalning');
    const walked = (await views(browser)).map(({ path, title, marks }) => [
      path,
      title.split(' – ')[0],
      (marks ?? 0) > 0,
    ]);
    expect(walked).toEqual([
      ['/varukorg', 'Varukorg', true],
      ['/kassa', 'Adress', true],
      ['/kassa/leverans', 'Leverans', true],
      ['/kassa/betalning', 'Betalning', true],
    ]);
  });

  it('page and panel show one stage, and go on to another together', async () => {
    const tab = await browser.newTab(pages.url('chain/1'));
    const panel = await startWalk(browser, tab, { journey: 'Five stages' });
    const both = (stage: string) =>
      until(
        async () => (await shownStages(tab, panel)).every((shown) => shown === stage),
        `page and panel to show “${stage}”`,
      );
    const touched = (action: string) =>
      until(
        async () =>
          (await steps(browser)).some((step) => 'action' in step && step.action === action),
        `a touchpoint that was ${action}`,
      );
    await tab.eval(() => {
      document.body.innerHTML = `<main data-waymark-stage="purchase">
        <button data-waymark-touchpoint="late" style="margin: 200px">Pay</button></main>`;
    });
    await both('2');
    // What merely comes into sight moves nobody; what is done there does.
    await touched('seen');
    expect(await shownStages(tab, panel)).toEqual(['2', '2']);
    await tab.click('button');
    await touched('clicked');
    await both('3');
    // The page itself says another, without being another.
    await tab.eval(() => {
      document.querySelector('meta[name="waymark:stage"]')?.setAttribute('content', 'retention');
    });
    await both('4');
    // A route that says none has none.
    await tab.eval(() => {
      document.querySelector('meta[name="waymark:stage"]')?.remove();
      document.body.innerHTML = '<p>Nothing planned</p>';
      history.pushState({}, '', '/chain/aside');
    });
    await both('No stage');
    expect(await browser.errors()).toEqual([]);
  });
});
