import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type BrowserKind, type Tab, until } from '../launch/driver.ts';
import { beginAnew, borrow } from '../launch/shared-browser.ts';
import { itLong } from '../launch/short-form.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { pageSteps, startWalk, steps } from './walking.ts';

/** What each browser measures of a page; Firefox has no layout shifts. `inp` needs somebody who does something. */
const VITALS: Record<BrowserKind, string[]> = {
  chromium: ['cls', 'fcp', 'lcp', 'ttfb'],
  firefox: ['fcp', 'lcp', 'ttfb'],
};

const pathOf = (address: string) => new URL(address).pathname + new URL(address).search;

async function cameBy(browser: Browser): Promise<string[]> {
  return pageSteps(await steps(browser)).map(({ address, came }) => `${pathOf(address)} ${came}`);
}

/** Waits until the walk is in the page, so that the next thing done is a person's. */
async function arrived(browser: Browser, tab: Tab, views: number): Promise<void> {
  await tab.overlay.waitFor('.ribbon .faces');
  await until(async () => {
    const came = pageSteps(await steps(browser)).map((step) => step.came ?? '');
    return came.length === views && came.every(Boolean);
  }, `${views} views`);
}

/** What the toolbar button says of a tab. */
function badgeOf(browser: Browser, tabId: number): Promise<string> {
  return browser.extension.eval((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
}

/** A site on the granted host that knows when one of its pages has been shown, and run. */
async function tellingSite(path: string) {
  let isShown = false;
  const server = createServer((request, response) => {
    if (request.url === '/shown') isShown = true;
    response.setHeader('content-type', 'text/html');
    response.end("<title>secret</title><p>Here</p><script>onload = () => fetch('/shown')</script>");
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://pages.localhost:${port}/${path}`,
    wasShown: () => isShown,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Begins a form and does not send it. */
async function beginForm(tab: Tab): Promise<void> {
  await tab.eval(() => {
    document.body.insertAdjacentHTML(
      'afterbegin',
      '<form data-waymark-touchpoint="sign-up"><input id="mail" type="email"></form>',
    );
    const mail = document.querySelector<HTMLInputElement>('#mail');
    mail?.addEventListener('input', () => {
      mail.dataset.at = String(performance.now());
    });
  });
  await tab.fill('#mail', 'sentinel@kuvert.example');
  // A change that is sent by itself has left the page within a second.
  await tab.waitFor(() => {
    const at = document.querySelector<HTMLElement>('#mail')?.dataset.at;
    return performance.now() - Number(at) > 1_000;
  });
}

/** A page that hears every key first. */
async function listenToKeys(tab: Tab): Promise<void> {
  await tab.eval(() => {
    const heard: string[] = [];
    addEventListener('keydown', (event) => heard.push(event.code), true);
    addEventListener('keyup', (event) => heard.push(event.code), true);
    Object.assign(window, { heard });
  });
}

/** Says a feeling while the walk is paused, and goes on walking. */
async function pressWhilePaused(tab: Tab, panel: Tab): Promise<void> {
  await panel.click('button[aria-label="Pause the walk"]');
  await tab.activate();
  await tab.overlay.waitFor('.recording.paused');
  await tab.press('Alt+Shift+4');
  await tab.overlay.waitFor('.told >> The walk is paused, so nothing was recorded');
  await panel.click('button[aria-label="Continue the walk"]');
  await tab.activate();
  await tab.overlay.waitFor('.recording.paused', { gone: true });
}

describe.each(BROWSERS)('in %s', (name) => {
  let pages: Pages;
  let browser: Browser;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
  });
  afterEach(() => beginAnew(browser));
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('each view says how it was come to, how long and deep it was looked at, and what it weighed', async () => {
    const tab = await browser.newTab(pages.url('chain/1'));
    await startWalk(browser, tab, { journey: 'Five stages' });
    await tab.click('#next');
    await arrived(browser, tab, 2);
    await tab.back();
    await arrived(browser, tab, 3);
    await tab.forward();
    await arrived(browser, tab, 4);
    await tab.reload();
    await arrived(browser, tab, 5);
    await tab.goto(pages.url('spa'));
    await arrived(browser, tab, 6);
    await tab.click('#to-cart');
    await arrived(browser, tab, 7);
    await tab.click('#back');
    await arrived(browser, tab, 8);
    expect(await cameBy(browser)).toEqual([
      '/chain/1 typed',
      '/chain/2 link',
      '/chain/1 back',
      '/chain/2 forward',
      '/chain/2 reload',
      '/spa typed',
      '/spa?view=cart route',
      '/spa back',
    ]);
    const [first] = pageSteps(await steps(browser));
    expect(first).toMatchObject({ scrolled: 1, activeMs: expect.any(Number) });
    // The wall clock and the page's own count apart, by a few milliseconds.
    expect(first?.activeMs).toBeLessThan((first?.leftAt ?? 0) - (first?.at ?? 0) + 50);
    const known = Object.keys(first?.vitals ?? {}).filter((vital) => vital !== 'inp');
    expect(known.sort()).toEqual(VITALS[name]);
  });

  itLong(
    'tabs and windows opened from the walk are in it, and the toolbar says so of each',
    async () => {
      const tab = await browser.newTab(pages.url('chain/1'));
      await startWalk(browser, tab, { journey: 'Five stages' });
      await tab.eval(() => {
        const links =
          '<a id="tab" target="_blank" href="/chain/20">T</a> <button id="window">W</button>';
        document.body.insertAdjacentHTML('afterbegin', links);
        const open = () => window.open('/chain/30', '_blank', 'width=500,height=400');
        document.querySelector('#window')?.addEventListener('click', open);
      });
      const opened = await browser.tabOpenedBy(() => tab.click('#tab'));
      await arrived(browser, opened, 2);
      await tab.activate();
      const popped = await browser.tabOpenedBy(() => tab.click('#window'));
      await arrived(browser, popped, 3);
      expect(await cameBy(browser)).toEqual(['/chain/1 typed', '/chain/20 tab', '/chain/30 tab']);
      const stranger = await browser.newTab(pages.url('chain/40'));
      const badges = [tab, opened, popped, stranger].map(async (one) =>
        badgeOf(browser, await one.id()),
      );
      expect(await Promise.all(badges)).toEqual(['●', '●', '●', '']);
      expect(await cameBy(browser)).toHaveLength(3);
    },
  );

  it('of a private window nothing is recorded, on a site that is granted too', async () => {
    const tab = await browser.newTab(pages.url('chain/1'));
    await startWalk(browser, tab, { journey: 'Five stages' });
    await arrived(browser, tab, 1);
    const secret = await tellingSite('secret-path');
    try {
      await browser.openPrivately(secret.url);
      await until(secret.wasShown, 'the private page to have been shown');
      await tab.click('#next');
      await arrived(browser, tab, 2);
      const everything = await browser.extension.eval(async () =>
        JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
      );
      expect(everything + JSON.stringify(await steps(browser))).not.toContain('secret-path');
    } finally {
      await secret.close();
    }
  });

  it('one key says how a page feels, another takes the last step out, the page hears nothing; a form not sent was left', async () => {
    const tab = await browser.newTab(pages.url('chain/1'));
    const panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await listenToKeys(tab);
    await arrived(browser, tab, 1);
    await tab.press('Alt+Shift+1');
    await tab.press('Alt+Shift+5');
    const felt = async () => (await steps(browser)).filter((step) => step.kind === 'felt');
    await until(async () => (await felt()).length === 2, 'both feelings');
    const [page] = pageSteps(await steps(browser));
    expect(
      (await felt()).map(({ feeling, address, id }) => [feeling, address, id.split(':felt:')[0]]),
    ).toEqual([
      [-2, page?.address, page?.id],
      [2, page?.address, page?.id],
    ]);
    await tab.overlay.waitFor('.faces button[aria-pressed="true"]');
    await tab.press('Alt+Shift+Z');
    await until(async () => (await felt()).at(-1)?.deletedAt, 'the last one to be taken out');
    await tab.overlay.waitFor('.told >> Removed: Felt “Very good”');
    expect((await felt())[0]?.deletedAt).toBeUndefined();
    await pressWhilePaused(tab, panel);
    expect(await felt()).toHaveLength(2);
    const letters = (codes: string[]) => codes.filter((code) => /Digit|Key/.test(code));
    expect(letters(await tab.eval(() => Reflect.get(window, 'heard') as string[]))).toEqual([]);

    await beginForm(tab);
    await tab.click('#next');
    const actions = async () =>
      (await steps(browser)).flatMap((step) => (step.kind === 'touchpoint' ? step.action : []));
    await until(async () => (await actions()).includes('left'), 'it to have been left');
    expect(JSON.stringify(await steps(browser))).not.toContain('sentinel');
    expect(await browser.errors()).toEqual([]);
  });
});
