import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itIn, shareOf } from '../launch/short-form.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { linesOf, listen, saidOn } from './overhear.ts';

const snippetFile = fileURLToPath(new URL('../../dist/snippet/waymark.js', import.meta.url));

describe.each(BROWSERS)('the snippet in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages({ snippetFile });
    browser = await borrow(name);
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

  const said = () => saidOn(tab);
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

  itIn('chromium', name)('works in an opaque origin without storage', async () => {
    await open('/csp-sandbox');
    await hears('seen sandbox.title consideration');
    expect(await tab.eval(() => Reflect.get(window, 'faults'))).toEqual([]);
  });

  itIn('firefox', name)(
    'says each route once, and nothing where only the state changed',
    async () => {
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
    },
  );

  itIn('chromium', name)('sees what comes into view: by scrolling, in a dialog', async () => {
    await open('/probe');
    await hears('seen probe.fixed consideration');
    const below = ['seen probe.sheet-added consideration', 'seen probe.dialog consideration'];
    expect((await said()).filter((one) => below.includes(one))).toEqual([]);
    await tab.eval(() => document.querySelector('#sheet-added')?.scrollIntoView());
    await hears('seen probe.sheet-added consideration');
    await tab.eval(() => Reflect.get(window, 'probe').dialog());
    await hears('seen probe.dialog consideration');
  });

  itIn('firefox', name)('says once what was seen among a thousand', async () => {
    await open('/marks-1000');
    await hears('seen list.item-0 consideration');
    await tab.eval(() => document.querySelector('#cards')?.lastElementChild?.scrollIntoView());
    await hears('seen list.item-999 consideration');
    const sightings = (await said()).filter((one) => one.startsWith('seen'));
    expect(new Set(sightings).size).toBe(sightings.length);
    expect(sightings.length).toBeLessThan(60);
  });

  itIn('chromium', name)(
    'hears what is in open roots and frames of the same origin, by rule and by another prefix',
    async () => {
      await open('/deep');
      const inside = [
        'seen deep.open purchase',
        'seen deep.open-inner purchase',
        'seen deep.framed service',
      ];
      for (const what of inside) await hears(what);
      await tab.eval(() => {
        const root = document.querySelector('#open')?.shadowRoot;
        root?.querySelector<HTMLElement>('.unmarked')?.click();
        root?.querySelector('#field')?.dispatchEvent(new Event('change', { bubbles: true }));
        root?.querySelector<HTMLElement>('#go')?.click();
        const frame = document.querySelector<HTMLIFrameElement>('#same');
        frame?.contentDocument?.querySelector<HTMLElement>('#pay')?.click();
      });
      expect(await said()).toEqual(
        expect.arrayContaining([
          'clicked deep.ruled purchase',
          'changed deep.open-field purchase',
          'submitted deep.open purchase',
          'clicked deep.framed service',
        ]),
      );
      expect((await said()).filter((one) => /closed|broken/.test(one))).toEqual([]);
      expect((await said()).filter((one) => one === 'seen deep.framed service')).toHaveLength(1);
      const account = await tab.eval(() => {
        const told = window.waymark?.explain?.('deep.closed');
        return { notes: told?.notes, why: told?.touchpoints[0]?.why };
      });
      expect(account.notes?.join()).toContain('The selector of a rule cannot be read: [');
      expect(account.why?.join()).toContain('Closed shadow roots');
    },
  );

  itIn('firefox', name)(
    'says once and right what a page with ideas of its own carries three times',
    async () => {
      await open('/overridden');
      await hears('seen overridden.title purchase service');
      await tab.eval(() => document.querySelector<HTMLElement>('#buy')?.click());
      await hears('clicked overridden.buy purchase service');
      const all = await said();
      expect(all).toContain('seen overridden.queued consideration');
      expect(all).toContain('seen overridden.called purchase service');
      expect(all.filter((one) => one.startsWith('clicked'))).toHaveLength(1);
      // Whoever asks is answered, and the extension may ask too.
      expect(new Set(all.filter((one) => /^ready|refused|proto/.test(one)))).toEqual(
        new Set(['ready purchase service']),
      );
      expect(await tab.eval(linesOf, 'faults')).toBe('');
    },
  );

  it.each(shareOf(name, ['broken', 'deaf']))('never throws into a page that is %s', async (how) => {
    await tab.goto(pages.url(`/overridden?${how}`));
    await tab.eval(() => {
      window.waymark?.stage?.('service');
      window.waymark?.touchpoint?.('overridden.later');
      document.querySelector<HTMLElement>('#buy')?.click();
    });
    expect(await tab.eval(linesOf, 'faults')).toBe('');
  });

  itIn('chromium', name)(
    'says that the page is left, and who it is again when it comes back whole',
    async () => {
      await open('/spa');
      await hears('seen spa.home consideration');
      await tab.goto(pages.url('/probe'));
      await tab.back();
      await hears('left');
      const all = await said();
      expect(all.slice(all.indexOf('left'), all.indexOf('left') + 3)).toEqual([
        'left',
        'ready consideration',
        'route consideration',
      ]);
    },
  );

  it.each(
    shareOf(name, [
      ['/xhtml', 'seen xhtml.title consideration'],
      ['/rtl', 'seen rtl.title consideration'],
      ['/drawing', 'ready'],
    ] as const),
  )('runs in %s', async (path, what) => {
    await open(path);
    await until(async () => {
      await tab.eval(() => document.dispatchEvent(new CustomEvent('waymark:request')));
      return (await said()).includes(what);
    }, what);
    expect(await tab.consoleErrors()).toEqual([]);
  });
});
