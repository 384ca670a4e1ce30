import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { startPages } from '../pages/server.mjs';
import { chipOf } from './label-places.ts';
import { pageSteps, startWalk, steps } from './walking.ts';

describe.each(BROWSERS)('rules in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  const met = async () =>
    (await steps(browser)).flatMap((step) =>
      step.kind === 'touchpoint' ? [`${step.touchpoint} ${step.action} in ${step.stage}`] : [],
    );
  const here = async () => (await tab.overlay.find('.ribbon .name'))?.text;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('ruled'));
    // The journey stands in the page itself: it is what the panel offers.
    panel = await startWalk(browser, tab);
  });
  afterAll(async () => {
    expect(await browser?.errors()).toEqual([]);
    await browser?.close();
    await pages?.close();
  });

  it('label what nobody marked, in a shadow root too, and what comes later', async () => {
    for (const touchpoint of ['shop.buy', 'shop.order', 'shop.card']) {
      await tab.overlay.waitFor(chipOf(touchpoint));
    }
    await tab.click('#add');
    await tab.overlay.waitFor(chipOf('shop.late'));
    expect((await tab.overlay.find(chipOf('shop.buy')))?.text).toContain('The buy button');
  });

  it('say the stage of the page', async () => {
    await until(async () => (await here()) === 'Consideration', 'the stage by rule');
    await until(
      async () => pageSteps(await steps(browser))[0]?.stage === 'consideration',
      'the step to have the stage',
    );
  });

  it('make steps of what is seen, clicked and submitted', async () => {
    await tab.click('#buy');
    await tab.fill('form.order input', 'rain');
    await tab.click('#place');
    for (const step of [
      'shop.buy seen in purchase',
      'shop.buy clicked in purchase',
      'shop.order submitted in consideration',
      'shop.card seen in retention',
    ]) {
      await until(async () => (await met()).includes(step), step);
    }
  });

  it('leave the page as it is: no mark, no attribute', async () => {
    const marks = () =>
      document.querySelectorAll('[data-waymark-touchpoint], [data-waymark-stage]').length;
    expect(await tab.eval(marks)).toBe(0);
  });

  it('that cannot be read are told in the panel, by their place in the file', async () => {
    await panel.click('[role=tab] >> Journey');
    await panel.waitFor('p >> rules.5.selector');
  });

  it('give a page the stage of the type it gives itself, also after a change of view', async () => {
    await tab.activate();
    await tab.click('#typed');
    await tab.waitFor('#account');
    await until(async () => (await here()) === 'Purchase', 'the stage by the type “cart”');
    await tab.click('#account');
    await until(async () => (await here()) === 'Loyalty', 'the stage by the type “Account”');
    const looks = await tab.eval(() => (window as unknown as { looks: string[] }).looks);
    expect(looks.length).toBeGreaterThan(0);
    for (const stack of looks) expect(stack).not.toMatch(/extension|waymark/i);
  });
});
