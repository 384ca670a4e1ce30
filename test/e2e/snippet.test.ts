import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePageEvent } from '../../shared/contract/page-event.ts';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { type Pages, startPages } from '../pages/server.mjs';

const snippetFile = fileURLToPath(new URL('../../dist/snippet/waymark.js', import.meta.url));

/** Writes down what the snippet says from now on, and asks it to say again what it knows. */
function listen() {
  const page = window as Window & { said?: string[] };
  page.said = [];
  document.addEventListener('waymark:event', (event) => {
    page.said?.push((event as CustomEvent<string>).detail);
  });
  document.dispatchEvent(new CustomEvent('waymark:request'));
}

describe.each(BROWSERS)('the snippet in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages({ snippetFile });
    browser = await launch(name);
    tab = await browser.newTab(pages.url('/'));
  });

  afterAll(async () => {
    await browser.close();
    await pages.close();
  });

  async function open(path: string): Promise<void> {
    await tab.goto(pages.url(path));
    await tab.eval(listen);
  }

  /** `seen strict.pay purchase`, in the order they were said. */
  async function said(): Promise<string[]> {
    const details = await tab.eval(() => (window as Window & { said?: string[] }).said ?? []);
    return details.map((detail) => {
      const event = decodePageEvent(detail);
      if (!event) return `refused ${detail}`;
      const touchpoint = 'touchpoint' in event ? event.touchpoint : '';
      const stages = 'stages' in event ? event.stages.join(' ') : '';
      return `${event.type} ${touchpoint} ${stages}`.replace(/\s+/g, ' ').trim();
    });
  }

  const hears = (what: string) => until(async () => (await said()).includes(what), what);

  it('works where nothing is allowed, and the page sees one global of it', async () => {
    await open('/strict');
    await hears('seen strict.title consideration');
    await tab.click('#pay');
    await hears('clicked strict.pay purchase');
    const found = await tab.eval(() => ({
      faults: Reflect.get(window, 'faults'),
      violations: Reflect.get(window, 'violations'),
      globals: Object.keys(window).filter((key) => /waymark/i.test(key)),
      stored: `${document.cookie}${localStorage.length}${sessionStorage.length}`,
    }));
    expect(found).toEqual({
      faults: [],
      violations: [],
      globals: ['waymark'],
      stored: '00',
    });
    expect(await tab.consoleErrors()).toEqual([]);
  });

  it('works in an opaque origin without storage', async () => {
    await open('/csp-sandbox');
    await hears('seen sandbox.title consideration');
    expect(await tab.eval(() => Reflect.get(window, 'faults'))).toEqual([]);
  });

  it('says each route once, and nothing where only the state changed', async () => {
    const routes = async () => (await said()).filter((one) => one.startsWith('route')).length;
    await open('/spa');
    await hears('seen spa.home consideration');
    const before = await routes();
    await tab.click('#to-cart');
    await tab.click('#same');
    await tab.click('#to-hash');
    await tab.click('#back');
    await until(async () => (await tab.url()).endsWith('view=cart'), 'the way back');
    await hears('seen spa.cart consideration purchase');
    await tab.click('#to-pay');
    await hears('seen spa.pay purchase');
    expect((await routes()) - before).toBe(4);
  });

  it('sees what comes into view: by scrolling, in a dialog', async () => {
    await open('/probe');
    await hears('seen probe.fixed consideration');
    const below = ['seen probe.sheet-added consideration', 'seen probe.dialog consideration'];
    expect((await said()).filter((one) => below.includes(one))).toEqual([]);
    await tab.eval(() => document.querySelector('#sheet-added')?.scrollIntoView());
    await hears('seen probe.sheet-added consideration');
    await tab.eval(() => Reflect.get(window, 'probe').dialog());
    await hears('seen probe.dialog consideration');
  });

  it('says once what was seen among a thousand', async () => {
    await open('/marks-1000');
    await hears('seen list.item-0 consideration');
    await tab.eval(() => document.querySelector('#cards')?.lastElementChild?.scrollIntoView());
    await hears('seen list.item-999 consideration');
    const sightings = (await said()).filter((one) => one.startsWith('seen'));
    expect(new Set(sightings).size).toBe(sightings.length);
    expect(sightings.length).toBeLessThan(60);
  });

  it.each([
    ['/xhtml', 'seen xhtml.title consideration'],
    ['/rtl', 'seen rtl.title consideration'],
    ['/drawing', 'ready'],
  ])('runs in %s', async (path, what) => {
    await open(path);
    await until(async () => {
      await tab.eval(() => document.dispatchEvent(new CustomEvent('waymark:request')));
      return (await said()).includes(what);
    }, what);
    expect(await tab.consoleErrors()).toEqual([]);
  });
});
