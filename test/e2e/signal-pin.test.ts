import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEEP_KEY } from '../../shared/journey/walk-keys.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { beginAnew, borrow } from '../launch/shared-browser.ts';
import { type Site, startSite } from '../site/server.mjs';
import { notes, startWalk, steps } from './walking.ts';

/** How far a pin may stand from the corner of its element, in pixels. */
const NEAR_PX = 40;

/** A note of friction that was seen has its pin at its element, also once the page was built anew. */
describe.each(BROWSERS)('the pin of a signal in %s', (name) => {
  let site: Site;
  let browser: Browser;
  let tab: Tab;

  const standsAt = async (selector: string) => {
    const [pin] = await tab.overlay.findAll('.pin');
    const { rect } = await tab.find(selector);
    if (!pin) return false;
    const away = Math.abs(pin.rect.x - rect.x - rect.width) + Math.abs(pin.rect.y - rect.y);
    return away < NEAR_PX;
  };

  beforeAll(async () => {
    site = await startSite();
    browser = await borrow(name);
    tab = await browser.newTab(site.url('shop', '/regnrockar?lang=en'));
    await startWalk(browser, tab, { byToolbar: true });
    await until(async () => (await tab.overlay.findAll('.signal')).length > 0, 'the watch');
  });
  afterAll(async () => {
    await beginAnew(browser);
    await browser?.close();
    await site?.close();
  });

  it('stands at the element that did nothing, also where that has neither its id nor its place', async () => {
    await tab.click('#filter-size');
    const isSeen = async () => (await steps(browser)).some(({ kind }) => kind === 'signal');
    await until(isSeen, 'the dead button to be seen');
    await tab.overlay.waitFor('.signal p');
    await tab.press(KEEP_KEY.chord);
    const kept = await until(async () => (await notes(browser))[0], 'the note');
    expect(kept.target?.traits).toMatchObject({ id: 'filter-size', tag: 'button' });
    await until(() => standsAt('#filter-size'), 'its pin');

    await tab.eval(() => {
      const button = document.querySelector('#filter-size');
      if (!button) return;
      const other = document.createElement('p');
      other.innerHTML = button.outerHTML.replace('id="filter-size"', 'data-is="it"');
      button.remove();
      document.querySelector('h1')?.after(other);
    });
    await until(() => standsAt('[data-is="it"]'), 'the pin to follow');
  });
});
