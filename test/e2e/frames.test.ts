import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopOrigins } from '../launch/demo-walk.ts';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { openSite } from '../launch/site.ts';
import type { Site } from '../site/server.mjs';
import { pageSteps, startWalk, steps } from './walking.ts';

const CARD = '4242424242424242';

/** The payment stands in a frame of another company, inside the shop's checkout. */
describe.each(BROWSERS)('a payment frame in %s', (name) => {
  let site: Site;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  const met = async () => {
    const all = await steps(browser);
    return all.flatMap((step) =>
      step.kind === 'touchpoint' && step.touchpoint === 'pay.card' ? [step] : [],
    );
  };
  const done = async () => (await met()).map(({ action }) => action);
  const openPayment = async () => {
    await tab.activate();
    await tab.goto(site.url('shop', '/produkt/skur'));
    await tab.goto(site.url('shop', '/varukorg?lagg=skur.raps.M'));
    await tab.goto(site.url('shop', '/kassa/betalning'));
    await tab.waitFor('#pay-frame');
  };

  beforeAll(async () => {
    site = await openSite();
    browser = await launch(name, { grant: shopOrigins(site) });
    tab = await browser.newTab(site.url('shop', '/'));
    panel = await startWalk(browser, tab);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is a touchpoint that was seen, and nothing of ours is in it', async () => {
    await openPayment();
    await until(async () => (await done()).includes('seen'), 'the payment to be seen');
    expect((await met())[0]).toMatchObject({ stage: 'purchase', action: 'seen' });
    expect((await met())[0]?.address).toContain(site.origin('pay'));
    const ours = await tab
      .frame('#pay-frame')
      .eval(() => document.querySelectorAll('[popover]').length);
    expect(ours).toBe(0);
  });

  it('is nothing while the walk rests', async () => {
    await panel.activate();
    await panel.click('button >> Pause');
    await panel.waitFor('button >> Continue');
    const before = await met();
    await tab.activate();
    const card = tab.frame('#pay-frame');
    await card.click('#card-number');
    await card.click('h1');
    await panel.activate();
    await panel.click('button >> Continue');
    await panel.waitFor('button >> Pause');
    await tab.activate();
    expect(await met()).toEqual(before);
  });

  it('is sent as one touchpoint, though the page goes at once, and no value is known', async () => {
    const card = tab.frame('#pay-frame');
    await card.fill('#card-number', CARD);
    await card.fill('#card-until', '1230');
    await card.fill('#card-code', '987');
    await card.click('#pay-submit');
    await tab.waitFor(() => location.pathname === '/tack');
    await until(async () => (await done()).includes('submitted'), 'the payment to be sent');
    expect((await done()).filter((action) => action === 'seen')).toHaveLength(1);
    expect((await done()).filter((action) => action === 'submitted')).toHaveLength(1);
    const all = await steps(browser);
    expect(JSON.stringify(all)).not.toContain(CARD);
    expect(pageSteps(all).filter(({ address }) => address.startsWith(site.origin('pay')))).toEqual(
      [],
    );
    expect(await browser.errors()).toEqual([]);
  });
});
