import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { type OtlpReceiver, startOtlpReceiver } from '../launch/otlp-receiver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';

/** What the snippet says reaches a receiver and the vendors, once, whatever the receiver or the visitor does. */
const snippetFile = `${distFolder('snippet')}/waymark.js`;
const VENDORS = ['segment', 'posthog', 'umami', 'plausible', 'matomo', 'snowplow'];

interface SinksPage {
  calls: [string, ...unknown[]][];
  dataLayer: Record<string, string>[];
  faults: string[];
  violations: string[];
  bring(): void;
  add(name: string): void;
}

describe.each(BROWSERS)('sinks in %s', (name) => {
  let pages: Pages;
  let receiver: OtlpReceiver;
  /** Answers its first request never. */
  let patient: OtlpReceiver;
  let waiting: Tab;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages({ snippetFile });
    browser = await borrow(name);
    // It is given up on while the other tests run.
    patient = await startOtlpReceiver();
    patient.behave('hang');
    waiting = await browser.newTab(
      pages.url(`/sinks?sink=otlp&endpoint=${encodeURIComponent(patient.url())}`),
    );
    await waiting.click('#pay');
  });
  afterAll(async () => {
    await browser?.close();
    await patient?.close();
    await pages?.close();
  });
  // One each: what a page of the test before still sends is not this one's.
  beforeEach(async () => {
    receiver = await startOtlpReceiver();
  });
  afterEach(() => receiver.close());

  async function open(query: string): Promise<void> {
    tab = await browser.newTab(
      pages.url(`/sinks?endpoint=${encodeURIComponent(receiver.url())}&${query}`),
    );
    await until(snippetIsThere, 'the snippet');
  }
  const snippetIsThere = () =>
    tab.eval(() => {
      let isThere = false;
      const hear = () => {
        isThere = true;
      };
      document.addEventListener('waymark:event', hear);
      document.dispatchEvent(new CustomEvent('waymark:request'));
      document.removeEventListener('waymark:event', hear);
      return isThere;
    });
  const told = () => receiver.records().map(({ body }) => body);
  const arrives = (...bodies: string[]) =>
    until(() => bodies.every((body) => told().includes(body)), `${bodies} at the receiver`);
  /** A connection that is back makes the sink send what waits. */
  const hurry = () => tab.eval(() => window.dispatchEvent(new Event('online')));
  const say = (said: object) =>
    tab.eval(
      (detail) => document.dispatchEvent(new CustomEvent('waymark:event', { detail })),
      JSON.stringify({ v: 1, ...said }),
    );
  const stored = () =>
    tab.eval(() => `${document.cookie}${localStorage.length}${sessionStorage.length}`);
  const vendorsHeard = () =>
    tab.eval(() => {
      const page = window as unknown as SinksPage;
      const names = page.calls.map(([vendor]) => vendor);
      return [...names, ...page.dataLayer.map(() => 'data-layer')].sort();
    });
  const faults = () => tab.eval(() => (window as unknown as SinksPage).faults);

  it('brings a whole visit over two pages, though the receiver breaks, refuses and asks to wait', async () => {
    receiver.behave('die', 503, { status: 429, retryAfter: '1' });
    await open('sink=otlp&utm_source=letter&gclid=secret');
    await tab.click('#pay');
    // Without the rests in between, which the unit tests measure.
    await until(async () => {
      await hurry();
      return told().includes('click sinks.pay');
    }, 'the click at the receiver');
    expect(receiver.requests.map(({ manner }) => manner).slice(0, 3)).toEqual([
      'die',
      503,
      { status: 429, retryAfter: '1' },
    ]);
    await tab.click('#pay');
    await tab.click('#next');
    await until(async () => (await tab.url()).includes('page=2'), 'the next page');
    await until(snippetIsThere, 'the snippet');
    await tab.click('#pay');
    await browser.newTab(pages.url('/'));
    await until(
      () => told().filter((body) => body === 'click sinks.pay').length === 3,
      'three clicks',
    );

    expect(receiver.faults()).toEqual([]);
    const records = receiver.records();
    const uids = records.map(({ attributes }) => attributes['log.record.uid']);
    expect(new Set(uids).size).toBe(uids.length);
    expect(new Set(records.map(({ attributes }) => attributes['session.id'])).size).toBe(1);
    const once = ['arrival', 'leave'];
    expect(told().filter((body) => once.includes(body))).toEqual(once);
    expect(told().filter((body) => body === 'page')).toHaveLength(2);
    expect(receiver.requests.map(({ body }) => body).join()).not.toMatch(/secret|endpoint|a@b/);
    const plans = records.map(({ attributes }) => attributes['waymark.prop.plan']);
    expect(new Set(plans)).toEqual(new Set([undefined, 'pro']));
    expect(await faults()).toEqual([]);
    expect(await stored()).toBe('01');
  });

  it('sends what waits when the tab is closed, and that it was', async () => {
    await open('sink=otlp');
    await tab.click('#pay');
    await tab.close();
    await arrives('click sinks.pay', 'leave');
  });

  it('keeps its session in memory where storage is denied', async () => {
    const query = `page=/sinks&sink=otlp&endpoint=${encodeURIComponent(receiver.url())}`;
    tab = await browser.newTab(pages.url(`/sandboxed?${query}`));
    const frame = tab.frame('#frame');
    await frame.find('#pay');
    await until(async () => {
      await frame.eval(() => document.querySelector<HTMLElement>('#pay')?.click());
      await frame.eval(() => window.dispatchEvent(new Event('online')));
      return told().filter((body) => body === 'click sinks.pay').length > 1;
    }, 'clicks in the frame');
    expect(told().filter((body) => body === 'arrival')).toEqual(['arrival']);
    const sessions = receiver.records().map(({ attributes }) => attributes['session.id']);
    expect(new Set(sessions).size).toBe(1);
    expect(sessions[0]).toMatch(/^[\da-f]{32}$/);
    expect(await frame.eval(() => (window as unknown as SinksPage).faults)).toEqual([]);
  });

  it('sends and stores nothing before consent, all of it then, and nothing more after it is taken back', async () => {
    await open(`sink=otlp&consent=required&${VENDORS.map((vendor) => `sink=${vendor}`).join('&')}`);
    await tab.click('#pay');
    await hurry();
    expect(await stored()).toBe('00');
    expect(await vendorsHeard()).toEqual([]);
    await say({ type: 'consent', state: 'granted' });
    await hurry();
    await arrives('arrival', 'page', 'click sinks.pay');
    expect(await vendorsHeard()).toEqual(expect.arrayContaining([...VENDORS]));
    const before = await vendorsHeard();
    await say({ type: 'consent', state: 'denied' });
    await tab.click('#pay');
    await hurry();
    expect(await stored()).toBe('00');
    expect(await vendorsHeard()).toEqual(before);
    await tab.close();
    expect(told().filter((body) => body === 'click sinks.pay')).toHaveLength(1);
  });

  it('sends nothing under Global Privacy Control, while tagging goes on', async () => {
    await open(
      `gpc&sink=otlp&sink=data-layer&${VENDORS.map((vendor) => `sink=${vendor}`).join('&')}`,
    );
    await tab.click('#pay');
    await hurry();
    expect(await vendorsHeard()).toEqual([]);
    expect(await stored()).toBe('00');
    await tab.close();
    expect(receiver.requests).toEqual([]);
  });

  it('tells vendors that come late, once each, also where the sink is there twice', async () => {
    await open(
      `late&sink=data-layer&sink=data-layer&${VENDORS.map((vendor) => `sink=${vendor}`).join('&')}`,
    );
    await tab.click('#pay');
    await tab.eval(() => {
      const page = window as unknown as SinksPage;
      page.bring();
      // A script that loads is what vendors come with.
      page.add('umami');
    });
    const clicks = () =>
      tab.eval(() => {
        const page = window as unknown as SinksPage;
        const pushed = page.dataLayer.filter(({ waymark_action }) => waymark_action === 'click');
        const calls = page.calls.filter((call) => /"click"/.test(JSON.stringify(call)));
        return [...calls.map(([vendor]) => vendor), ...pushed.map(() => 'data-layer')].sort();
      });
    const all = [...VENDORS, 'data-layer'].sort();
    await until(async () => (await clicks()).length >= all.length, 'every vendor');
    expect(await clicks()).toEqual(all);
    const pushes = await tab.eval(() => (window as unknown as SinksPage).dataLayer);
    const [push] = pushes.filter(({ waymark_action }) => waymark_action === 'click');
    expect(push).toMatchObject({
      event: 'waymark_touchpoint',
      waymark_stage: 'purchase',
      waymark_touchpoint: 'sinks.pay',
      waymark_prop_plan: 'pro',
    });
    expect(await faults()).toEqual([]);
  });

  it('tries again what a receiver never answered, and brings it once', async () => {
    const brought = () => patient.records().map(({ body }) => body);
    await until(async () => {
      await waiting.eval(() => window.dispatchEvent(new Event('online')));
      return brought().includes('click sinks.pay');
    }, 'the click that hung');
    expect(patient.requests.map(({ manner }) => manner)[0]).toBe('hang');
    expect(brought().filter((body) => body === 'click sinks.pay')).toHaveLength(1);
    expect(brought().filter((body) => body === 'arrival')).toHaveLength(1);
    expect(patient.faults()).toEqual([]);
  });

  it('gives up quietly where the page allows no connection', async () => {
    tab = await browser.newTab(pages.url('/sinks-strict'));
    await until(snippetIsThere, 'the snippet');
    const violations = () => tab.eval(() => (window as unknown as SinksPage).violations);
    await tab.click('#pay');
    await hurry();
    await until(async () => (await violations()).length > 0, 'the refusal');
    await tab.click('#pay');
    await hurry();
    await hurry();
    expect(await violations()).toEqual(['connect-src']);
    expect(await faults()).toEqual([]);
    expect(await vendorsHeard()).toContain('data-layer');
  });
});
