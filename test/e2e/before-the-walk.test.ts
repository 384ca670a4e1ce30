import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Journey, Walk } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { openSite } from '../launch/site.ts';
import type { Site } from '../site/server.mjs';
import { notes, steps, stored } from './walking.ts';

const journeys = (browser: Browser) => stored<Journey>(browser, 'journeys');

/** The one journey there is, once it is as it should be. */
function whenStored(browser: Browser, is: (journey: Journey) => boolean, what: string) {
  return until(async () => {
    const [journey] = await journeys(browser);
    return journey && is(journey) ? journey : false;
  }, what);
}

const stageIds = ({ plan }: Journey) => plan.stages.map(({ id }) => id);
const inStage = ({ plan }: Journey, stage: string) =>
  plan.touchpoints.filter(({ stages }) => stages.includes(stage)).map(({ id }) => id);

/** What is no journey is refused in one line, with its sign beside the words. */
async function refusesWithASign(page: Tab): Promise<void> {
  await page.upload('input[type=file]', resolve('package.json'));
  await page.waitFor('.banner[data-kind="trouble"]');
  const [sign, banner] = [await page.find('.banner .icon'), await page.find('.banner')];
  expect(sign.rect.y + sign.rect.height).toBeLessThanOrEqual(banner.rect.y + banner.rect.height);
  expect(sign.rect.x).toBeGreaterThan(banner.rect.x);
  expect(
    await page.eval(() => getComputedStyle(document.querySelector('.banner') as Element).display),
  ).toBe('grid');
}

describe.each(BROWSERS)('before the walk, in %s', (name) => {
  let site: Site;
  let browser: Browser;
  let page: Tab;

  beforeAll(async () => {
    site = await openSite();
    browser = await borrow(name);
    page = await browser.openPage('report/index.html#journeys');
    await refusesWithASign(page);
    await page.click('.begin-row >> raincoat');
    await page.waitFor('.outline');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Drags a row by its handle to the line above another element. */
  async function dragAbove(row: string, target: string): Promise<void> {
    await page.hover(`${row} .sort-name`);
    const { rect } = await page.find(target);
    await page.drag(`${row} .sort-grip`, { x: rect.x + rect.width / 2, y: rect.y + 1 });
  }

  it('a journey is rearranged by dragging', async () => {
    await dragAbove('[data-stage="advocacy"] > .sort-row', '[data-stage="purchase"]');
    const order = ['awareness', 'consideration', 'advocacy', 'purchase', 'retention'];
    await whenStored(browser, (now) => `${stageIds(now)}` === `${order}`, 'the stage to move');
    await dragAbove('[data-touchpoint="ad.feed"]', '[data-touchpoint="newsletter.signup"]');
    const moved = await whenStored(
      browser,
      (now) => inStage(now, 'awareness').length === 0,
      'the touchpoint to move',
    );
    const there = ['site.product', 'ad.feed', 'newsletter.signup', 'mail.code'];
    expect(inStage(moved, 'consideration')).toEqual(there);
    expect((await page.findAll('[data-drop]')).length).toBe(0);
  });

  it('and by keys alone, with the focus kept, and undone', async () => {
    await page.eval(() =>
      document.querySelector<HTMLElement>('[data-stage="advocacy"] .sort-name')?.focus(),
    );
    await page.press('Alt+ArrowDown');
    await page.press('Alt+ArrowDown');
    const order = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
    await whenStored(browser, (now) => `${stageIds(now)}` === `${order}`, 'the stage to go back');
    const focused = await page.eval(() => document.activeElement?.textContent);
    expect(focused).toContain('Advocacy');
    await page.press('Enter');
    await page.fill('.edit-detail input', 'Telling others');
    await page.waitFor('.saved-sign >> Saved');
    await page.press('Control+z');
    await whenStored(
      browser,
      ({ plan }) => !JSON.stringify(plan).includes('Telling'),
      'the undoing',
    );
    expect(await page.axe()).toEqual([]);
  });

  it('a blind walk is prepared, and neither page nor panel gives the plan away', async () => {
    await page.close();
    const tab = await browser.newTab(site.url('shop'));
    await browser.clickToolbar(tab);
    const panel = await browser.openPanel(tab);
    await panel.click('button >> Use this journey');
    await panel.waitFor('.next-walk >> Nobody has walked as Maja yet');
    await panel.click('summary >> More about this walk');
    await panel.click('label.check >> Walk blind');
    await panel.waitFor('.next-walk', { gone: true });
    await panel.click('button >> Start the walk');
    await panel.waitFor('button >> End');
    await tab.activate();
    await tab.overlay.waitFor('.ribbon');
    // Marks were met and are recorded, although nobody sees them.
    await until(
      async () => (await steps(browser)).some(({ kind }) => kind === 'touchpoint'),
      'a mark to be met',
    );
    expect(await tab.overlay.findAll('.chip')).toEqual([]);
    expect((await tab.overlay.find('.ribbon')).text).toContain('Blind walk');
    expect(await panel.exists('.stage-track')).toBe(false);
    await tab.goto(site.url('shop', '/regnrockar'));
    await until(async () => (await tab.overlay.findAll('.signal')).length > 0, 'the watch');
    await tab.click('#filter-size');
    // The page has said it for a moment; here it can still be answered.
    await panel.waitFor('.signal-card button >> Dismiss: Dead click');
    expect(await panel.exists('[data-kind=touchpoint]')).toBe(false);
    await panel.click('[role=tab] >> Journey');
    await panel.waitFor('.empty >> Blind walk');
    await panel.click('button >> End');
    await panel.click('.bottom button >> End');
    await panel.waitFor('.editor-head');
    const [walk] = await stored<Walk>(browser, 'walks');
    expect(walk).toMatchObject({ state: 'ended', charter: { blind: true } });
    await panel.click('[role=tab] >> Journey');
    await panel.waitFor('.plan');
    await panel.close();
    await tab.close();
  });

  it('what was not said on the way of friction that was seen is said on the walk’s page', async () => {
    const [walk] = await stored<Walk>(browser, 'walks');
    const whole = await browser.openPage(`report/index.html#walk/${walk?.id}`);
    await whole.click('.signals button >> Keep as a note: Dead click');
    await whole.waitFor('.signals button >> Undo: Dead click');
    const kept = (await notes(browser)).map(({ walkId, phase }) => [walkId, phase]);
    expect(kept).toEqual([[walk?.id, 'kept']]);
    expect(await whole.axe()).toEqual([]);
    await whole.close();
  });

  it('what to walk next is filled in with one press, persona, words, start page and all', async () => {
    const tab = await browser.newTab(site.url('shop'));
    await browser.clickToolbar(tab);
    const panel = await browser.openPanel(tab);
    await panel.waitFor('.next-walk >> Nobody has walked as Omar yet');
    await panel.waitFor('.matrix');
    await panel.click('.next-walk button >> Prepare a walk as Omar');
    await panel.waitFor('.next-said >> prepared');
    expect(await panel.exists('.next-walk button')).toBe(false);
    expect(await panel.axe()).toEqual([]);
    await panel.click('button >> Start the walk');
    await panel.waitFor('button >> End');
    const walks = await stored<Walk>(browser, 'walks');
    expect(walks.find(({ state }) => state === 'walking')).toMatchObject({
      ...{ personaId: 'omar', channel: 'friend', startAddress: site.url('shop') },
      ...{ goal: expect.stringContaining('exchanged'), charter: { entry: 'referred' } },
    });
    await end(panel);
    await tab.close();
  });

  it('an invitation’s link leads a colleague into the prepared walk, and the page hears nothing', async () => {
    const tab = await browser.newTab(site.url('shop'));
    await browser.clickToolbar(tab);
    const panel = await browser.openPanel(tab);
    await panel.fill('.goal-field', 'A coat before Saturday');
    await panel.click('summary >> Invitations');
    const link = await copiedLink(panel);
    expect(link).toContain('#:~:waymark=');
    await panel.close();
    await tab.goto('about:blank');
    await tab.goto(link);
    // The browser keeps it from what a page asks its own address by.
    expect(await tab.eval(() => location.href + document.URL)).not.toContain('waymark=');
    await browser.clickToolbar(tab);
    const theirs = await browser.openPanel(tab);
    await theirs.waitFor('.invitation >> A coat before Saturday');
    expect(await theirs.axe()).toEqual([]);
    await theirs.click('.invitation button >> Prepare this walk');
    await theirs.waitFor('.banner >> prepared');
    await theirs.click('button >> Start the walk');
    await theirs.waitFor('button >> End');
    const walks = await stored<Walk>(browser, 'walks');
    const walk = walks.find(({ state }) => state === 'walking');
    expect(walk?.goal).toBe('A coat before Saturday');
    // Nothing of the invitation stays in what is recorded.
    expect(walk?.startAddress).not.toContain('waymark');
    await end(theirs);
    await tab.close();
  });

  it('a persona that is missing is made where the walk is prepared, and walked as', async () => {
    const tab = await browser.newTab(site.url('shop'));
    await browser.clickToolbar(tab);
    const panel = await browser.openPanel(tab);
    await panel.waitFor('.next-walk button');
    await panel.click('.add-persona button');
    await panel.fill('.new-persona input', 'Sami');
    expect(await panel.axe()).toEqual([]);
    await panel.press('Enter');
    await panel.waitFor('.choice-option:has(:checked) >> Sami');
    await panel.click('button >> Start the walk');
    await panel.waitFor('button >> End');
    const walks = await stored<Walk>(browser, 'walks');
    const walk = walks.find(({ state }) => state === 'walking');
    const journey = (await journeys(browser)).find(({ id }) => id === walk?.journeyId);
    expect(journey?.plan.personas.find(({ name }) => name === 'Sami')?.id).toBe(walk?.personaId);
    expect(await browser.errors()).toEqual([]);
  });

  async function end(panel: Tab): Promise<void> {
    await panel.click('button >> End');
    await panel.click('.bottom button >> End');
    await panel.waitFor('.editor-head');
    await panel.close();
  }

  /** What the button puts on the clipboard, which no test may read: caught on its way. */
  async function copiedLink(panel: Tab): Promise<string> {
    await panel.waitFor('.invite-buttons button');
    await panel.eval(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: async (words: string) => {
          document.documentElement.dataset.copied = words;
        },
      });
    });
    await panel.click('.invite-buttons button >> Copy the link');
    return until(
      () => panel.eval(() => document.documentElement.dataset.copied ?? false),
      'the link to be copied',
    );
  }
});
