import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureFacts, Step } from '../../shared/journey/records.ts';
import { openFeed, shopAsMaja, shopOrigins } from '../launch/demo-walk.ts';
import { BROWSERS, type Browser, launch, until, withBrowser } from '../launch/driver.ts';
import { openSite } from '../launch/site.ts';
import type { Site } from '../site/server.mjs';
import { beginWriting, notes, pageSteps, steps, stored, walks } from './walking.ts';

const HALF = 'Shipping is named only now, when I have';

const sawConfirmation = (step: Step) =>
  step.kind === 'touchpoint' && step.touchpoint === 'order.confirmation';

/** What must be the same before and after. */
async function kept(browser: Browser) {
  const pictures = await stored<PictureFacts>(browser, 'pictures');
  return {
    walks: await walks(browser),
    steps: await steps(browser),
    notes: (await notes(browser)).filter(({ phase }) => phase === 'kept'),
    pictures: pictures.map(({ id, noteId, width }) => ({ id, noteId, width })),
  };
}

/** Maja shops from the ad to the confirmation, and the browser dies in the middle of her fourth note. */
async function dieMidNote(site: Site, browser: Browser) {
  const { tab, panel } = await openFeed(browser, site);
  await shopAsMaja({ site, browser, tab, panel, shot: async () => undefined });
  await beginWriting(browser, tab, 'main h1');
  await tab.type(HALF);
  await until(async () => (await notes(browser)).some(({ text }) => text === HALF), 'the draft');
  await until(async () => (await stored(browser, 'pictures')).length === 4, 'four pictures');
  await until(async () => {
    const all = await steps(browser);
    const { title = '' } = pageSteps(all).at(-1) ?? {};
    return title !== '' && all.some(sawConfirmation);
  }, 'the last page to be described and its touchpoint seen');
  const before = await kept(browser);
  await browser.kill();
  return before;
}

/** "Continue the walk?" is answered with yes; the walk follows to the next host, and the draft is in the panel. */
async function goOn(site: Site, browser: Browser, stepsBefore: number): Promise<void> {
  const tab = await browser.newTab(site.url('shop', '/tack'));
  await browser.clickToolbar(tab);
  const panel = await browser.openPanel(tab);
  await panel.waitFor('[role=status] >> Continue the walk?');
  await panel.click('button >> Continue here');
  await panel.waitFor('button >> End');
  await tab.activate();
  await tab.overlay.waitFor('.ribbon');
  await tab.click('#confirmation-inbox');
  await until(async () => {
    const all = await steps(browser);
    const latest = pageSteps(all).at(-1)?.address ?? '';
    return all.length > stepsBefore && latest.startsWith(site.origin('mail'));
  }, 'the walk to go on in the inbox');
  await panel.activate();
  await panel.click('[role=tab] >> Notes');
  await until(async () => (await panel.find('textarea')).value === HALF, 'the draft in the panel');
}

/** The time without a browser is no walking: it is one pause, from the last sign of life to the going on. */
async function restedMeanwhile(browser: Browser): Promise<void> {
  const [walk] = await walks(browser);
  const all = [...(await steps(browser)), ...(await notes(browser))].map(({ at }) => at);
  expect(walk?.pauses).toHaveLength(1);
  const { from = 0, to = null } = walk?.pauses[0] ?? {};
  expect(to).toBeGreaterThan(from);
  expect(all.filter((at) => at > from && at < (to ?? 0))).toEqual([]);
}

const MAIN_PATH = ['/', '/duggvik', '/regnrockar', '/produkt/skur', '/varukorg', '/tack'];

describe.each(BROWSERS)('in %s', (name) => {
  let site: Site;
  let profile: string;
  beforeAll(async () => {
    site = await openSite();
    profile = await mkdtemp(join(tmpdir(), 'waymark-survives-'));
  });
  afterAll(async () => {
    await site.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('a walk from the ad to the confirmation outlives a killed browser, the half-written note too', async () => {
    const options = { profile, grant: shopOrigins(site), reducedMotion: true };
    const before = await dieMidNote(site, await launch(name, options));
    expect(before.notes).toHaveLength(3);
    const visited = pageSteps(before.steps).map(({ address }) => new URL(address).pathname);
    expect(visited).toEqual(expect.arrayContaining(MAIN_PATH));

    await withBrowser(name, options, async (browser) => {
      expect(await kept(browser)).toEqual(before);
      const draft = (await notes(browser)).find(({ phase }) => phase === 'draft');
      expect(draft).toMatchObject({ text: HALF, pictureId: expect.any(String) });
      await goOn(site, browser, before.steps.length);
      await restedMeanwhile(browser);
      expect(await browser.errors()).toEqual([]);
    });
  }, 150_000);
});
