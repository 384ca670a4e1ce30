import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopOrigins } from '../launch/demo-walk.ts';
import { BROWSERS, type Browser, launch, type Rect, type Tab, until } from '../launch/driver.ts';
import { openSite } from '../launch/site.ts';
import type { Site } from '../site/server.mjs';
import { notes, startWalk } from './walking.ts';

/** The payment stands in a frame of another company that Waymark is let into, inside the shop's checkout. */
describe.each(BROWSERS)('a note in a frame of another site, in %s', (name) => {
  let site: Site;
  let browser: Browser;
  let tab: Tab;

  const inFrame = async (selector: string): Promise<Rect> => {
    const { rect } = await tab.find('#pay-frame');
    const inner = await tab.frame('#pay-frame').find(selector);
    const border = await tab.eval(() => {
      const { clientLeft, clientTop } = document.querySelector<HTMLElement>('#pay-frame') ?? {
        clientLeft: 0,
        clientTop: 0,
      };
      return { clientLeft, clientTop };
    });
    const { x, y, width, height } = inner.rect;
    return { x: rect.x + border.clientLeft + x, y: rect.y + border.clientTop + y, width, height };
  };
  const pins = () =>
    tab.overlay.eval((root) =>
      [...root.querySelectorAll('.pin')].map((pin) => {
        const { x, y } = pin.getBoundingClientRect();
        return { x, y, doubt: pin.classList.contains('doubt') };
      }),
    );
  const standsAt = (selector: string) =>
    until(async () => {
      const [all, box] = [await pins(), await inFrame(selector)];
      return all.some(
        ({ x, y, doubt }) =>
          !doubt && Math.abs(x - (box.x + box.width - 12)) < 4 && Math.abs(y - box.y - 1) < 4,
      );
    }, `a pin at ${selector}`);
  const keep = async (words: string) => {
    await tab.type(words);
    await tab.press('Control+Enter');
    return until(
      async () =>
        (await notes(browser)).find((note) => note.text === words && note.phase === 'kept'),
      `“${words}” to be kept`,
    );
  };

  beforeAll(async () => {
    site = await openSite();
    browser = await launch(name, { grant: shopOrigins(site) });
    tab = await browser.newTab(site.url('shop', '/'));
    await startWalk(browser, tab);
    await tab.goto(site.url('shop', '/produkt/skur'));
    await tab.goto(site.url('shop', '/varukorg?lagg=skur.raps.M'));
    await tab.goto(site.url('shop', '/kassa/betalning'));
    await tab.frame('#pay-frame').waitFor('#pay-submit');
    await tab.overlay.waitFor('.ribbon');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is about the very element in it, and its pin stands there', async () => {
    await tab.eval(() => document.querySelector('#pay-frame')?.scrollIntoView({ block: 'center' }));
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    const { x, y, width, height } = await inFrame('#pay-submit');
    const at = { x: x + width / 2, y: y + height / 2 };
    // Over a frame the pane comes with the next picture; a hand is never quite still.
    await until(async () => {
      await tab.hover({ x: at.x - 1, y: at.y });
      await tab.hover(at);
      return (await tab.overlay.findAll('.outline')).length > 0;
    }, 'what is pointed at to be outlined');
    await tab.click(at);
    await tab.overlay.waitFor('textarea');
    await until(async () => (await notes(browser))[0]?.target?.frames, 'the element in the frame');
    const { target, anchor } = await keep('Pays at once, without asking?');
    expect(target).toMatchObject({
      tag: 'button',
      frames: [expect.any(String)],
      selector: '#pay-submit',
    });
    expect(target?.label).toMatch(/^(Betala|Pay)/);
    expect(anchor).toBe('found');
    await standsAt('#pay-submit');
    expect((await pins()).length).toBe(1);
  });

  it('is about words that are selected in it', async () => {
    await tab.frame('#pay-frame').eval(() => {
      const words = document.querySelector('.fine')?.firstChild;
      focus();
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 12);
    });
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('textarea');
    await until(
      async () => (await notes(browser)).some(({ target }) => target?.quote),
      'the words',
    );
    const { target } = await keep('Says so too late');
    expect(target?.frames).toHaveLength(1);
    expect(target?.quote?.exact).toMatch(/^(Inga pengar|No money is)/);
    await until(async () => (await pins()).length === 2, 'both pins');
  });

  it('is found there again after the page was loaded anew, and lost where the frame has it no more', async () => {
    await tab.reload();
    await tab.frame('#pay-frame').waitFor('#pay-submit');
    await tab.eval(() => document.querySelector('#pay-frame')?.scrollIntoView({ block: 'center' }));
    await standsAt('#pay-submit');
    expect((await notes(browser)).map(({ anchor }) => anchor)).toEqual(['found', 'found']);
    await tab.frame('#pay-frame').eval(() => document.querySelector('#card-form')?.remove());
    await until(
      async () => (await notes(browser)).every(({ anchor }) => anchor === 'lost'),
      'both to be lost',
    );
    expect(await pins()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
