import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Feeling } from '../../shared/journey/records.ts';
import { beginWriting, notes, steps, writeNote } from '../e2e/walking.ts';
import type { Site } from '../site/server.mjs';
import { type Browser, type BrowserKind, type Tab, until, withBrowser } from './driver.ts';
import { openSite } from './site.ts';

const HOSTS = ['social', 'links', 'shop', 'pay', 'mail', 'track'] as const;

/** Everything one scene needs. */
export interface ShopWalk {
  site: Site;
  browser: Browser;
  /** The customer's tab. */
  tab: Tab;
  panel: Tab;
  shot(of: Tab, name: string): Promise<void>;
}

/** Clicks and waits for the page it leads to, its scripts included: a person is never faster than these. */
async function follow(tab: Tab, selector: string, arrival: string): Promise<void> {
  await tab.click(selector);
  await tab.waitFor(arrival);
  await tab.waitFor(() => document.readyState === 'complete');
}

/** Says with a key how it feels here. */
async function feel({ browser, tab }: ShopWalk, key: string, feeling: Feeling): Promise<void> {
  await tab.press(key);
  const said = async () =>
    (await steps(browser)).some((step) => step.kind === 'felt' && step.feeling === feeling);
  await until(said, 'the feeling');
}

async function begin(walk: ShopWalk): Promise<void> {
  const { tab, panel, shot } = walk;
  await shot(tab, 'feed');
  await panel.click('button >> Use this journey');
  await panel.fill('.goal-field', 'A raincoat before Saturday');
  await panel.click('label.check >> other sites');
  await shot(panel, 'start');
  await panel.click('button >> Start the walk');
  await panel.waitFor('button >> End');
  await tab.activate();
  await tab.overlay.waitFor('.ribbon');
  await feel(walk, 'Alt+Shift+4', 1);
  await shot(tab, 'feed with the journey');
}

async function arrive({ browser, tab, panel, shot }: ShopWalk): Promise<void> {
  await follow(tab, '#ad-link', '#link-autumn');
  await tab.overlay.waitFor('.ribbon');
  await shot(tab, 'link page');
  await follow(tab, '#link-autumn', '#cookie-banner');
  await beginWriting(browser, tab, '#cookie-banner p');
  await tab.type('214 partners before I have seen a single coat. I nearly left.');
  await tab.overlay.click('label:has(input[value="-2"])');
  await shot(tab, 'writing a note');
  await tab.press('Control+Enter');
  await until(async () => (await notes(browser)).some((note) => note.phase === 'kept'), 'the note');
  await tab.click('#cookie-accept');
  await shot(tab, 'landing page');
  await shot(panel, 'panel under way');
}

async function choose({ browser, tab, shot }: ShopWalk): Promise<void> {
  await follow(tab, '#landing-cta', '#filter-size');
  await tab.click('#filter-size');
  await writeNote(browser, tab, '#filter-size', 'Nothing happens when I press this.', -1);
  await tab.overlay.waitFor('.pin');
  await shot(tab, 'list with a pin');
  await follow(tab, '#products a', '#buy-form');
  await tab.click('#newsletter-open');
  await tab.waitFor('#newsletter-email');
  await shot(tab, 'newsletter dialog');
  await tab.fill('#newsletter-email', 'maja@kuvert.example');
  await follow(tab, '#newsletter-submit', '#newsletter-inbox');
}

async function readMail({ site, tab, shot }: ShopWalk): Promise<void> {
  await follow(tab, '#newsletter-inbox', 'main');
  await tab.goto(site.url('mail', '/valkommen'));
  await shot(tab, 'mail with a code');
  await follow(tab, '#mail-shop', '#buy-form');
}

async function buy({ browser, tab, shot }: ShopWalk): Promise<void> {
  await tab.click('.sizes label:has(#size-m)');
  await follow(tab, '#add-to-cart', '#code');
  await tab.fill('#code', 'regn10');
  await follow(tab, '#code-apply', '#code-error');
  await writeNote(browser, tab, '#code-error', 'The code from your own letter.', -2);
  await shot(tab, 'code refused');
  await follow(tab, '#to-checkout', '#address-form');
  const address = { email: 'maja@kuvert.example', name: 'Maja Berg', street: 'Hamngatan 4' };
  const place = { postcode: '41106', city: 'Göteborg' };
  for (const [field, value] of Object.entries({ ...address, ...place })) {
    await tab.fill(`#${field}`, value);
  }
  await follow(tab, '#address-next', '#delivery-next');
  await follow(tab, '#delivery-next', '#pay-frame');
}

async function pay(walk: ShopWalk): Promise<void> {
  const { tab, shot } = walk;
  const card = tab.frame('#pay-frame');
  await card.fill('#card-number', '4242424242424242');
  await card.fill('#card-until', '1230');
  await card.fill('#card-code', '123');
  await shot(tab, 'payment');
  await card.click('#pay-submit');
  await tab.waitFor(() => location.pathname === '/tack');
  await tab.waitFor('main');
  await tab.overlay.waitFor('.ribbon');
  await feel(walk, 'Alt+Shift+5', 2);
  await shot(tab, 'thank you');
}

async function end({ panel, shot }: ShopWalk): Promise<void> {
  await panel.activate();
  await shot(panel, 'timeline');
  await panel.click('[role=tab] >> Notes');
  await shot(panel, 'notes');
  await panel.click('button >> End');
  await panel.click('label >> Yes');
  await panel.click('label >> 7');
  await shot(panel, 'closing questions');
  await panel.click('button >> End the walk');
  await panel.waitFor('button >> Download the walk');
  await shot(panel, 'summary');
}

const SCENES = [begin, arrive, choose, readMail, buy, pay];

/** From the ad to the confirmation, with three notes on the way. The walk is still going on afterwards. */
export async function shopAsMaja(walk: ShopWalk): Promise<void> {
  for (const scene of SCENES) await scene(walk);
}

/** Where the walk of the shop begins: the feed with the ad, the panel beside it. */
export async function openFeed(
  browser: Browser,
  site: Site,
): Promise<Pick<ShopWalk, 'tab' | 'panel'>> {
  const tab = await browser.newTab(site.url('social'));
  await browser.clickToolbar(tab);
  return { tab, panel: await browser.openPanel(tab) };
}

/**
 * What a walk of the shop is granted beforehand: a headless browser cannot be asked. `<all_urls>` stands for the
 * real key press, which lets the note's picture be taken on any page; the driver's command does not.
 */
export function shopOrigins(site: Site): string[] {
  return [...HOSTS.map((host) => site.origin(host)), '<all_urls>'];
}

function photographer(folder: string) {
  let taken = 0;
  return async (of: Tab, name: string) => {
    taken += 1;
    const file = `${String(taken).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`;
    await of.screenshot(join(folder, file));
    console.log(`  ${file}`);
  };
}

async function told(browser: Browser): Promise<string> {
  const all = await steps(browser);
  const pages = all.filter(({ kind }) => kind === 'page').length;
  const touchpoints = new Set(
    all.flatMap((step) => ('touchpoint' in step ? [step.touchpoint] : [])),
  );
  const written = await notes(browser);
  return `${pages} pages, ${touchpoints.size} touchpoints and ${written.length} notes are kept.`;
}

/** Walks the shop from the ad to the confirmation as a person would, and leaves pictures of it. */
export async function walkTheDemo(kind: BrowserKind, shots: string): Promise<void> {
  const folder = resolve(shots);
  await mkdir(folder, { recursive: true });
  const site = await openSite();
  try {
    await withBrowser(kind, { grant: shopOrigins(site), scale: 1 }, async (browser) => {
      const opened = await openFeed(browser, site);
      const walk = { site, browser, ...opened, shot: photographer(folder) };
      await shopAsMaja(walk);
      await end(walk);
      console.log(await told(browser));
      const errors = await browser.errors();
      if (errors.length > 0) throw new Error(`The extension complained:\n${errors.join('\n')}`);
    });
  } finally {
    await site.close();
  }
  console.log(`The pictures are in ${folder}`);
}
