import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/journey/records.ts';
import { DISMISS_KEY } from '../../shared/journey/walk-keys.ts';
import { BROWSERS, type Browser, type Tab, until, withBrowser } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itLong } from '../launch/short-form.ts';
import { startPages } from '../pages/server.mjs';
import { type Site, startSite } from '../site/server.mjs';
import { notes, startWalk, steps } from './walking.ts';

type SignalStep = Extract<Step, { kind: 'signal' }>;

const LIST = '/regnrockar?lang=en';

/** What a walker makes of the friction that was seen: written about, dismissed, told again, turned off. */
describe.each(BROWSERS)('a sign of friction in %s', (name) => {
  let site: Site;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  const signals = async () =>
    (await steps(browser)).filter((step): step is SignalStep => step.kind === 'signal');

  /** Opens the page, waits until friction is watched for there, and presses what does nothing. */
  const pressDead = async (meanwhile = async () => undefined as unknown) => {
    await tab.activate();
    await tab.goto(site.url('shop', LIST));
    await until(async () => (await tab.overlay.findAll('.signal')).length > 0, 'the watch');
    await meanwhile();
    await tab.activate();
    await tab.click('#filter-size');
  };
  /** A dead click is told after seven seconds of the page's clock; these are over. */
  const toldNothing = async (meanwhile?: () => Promise<unknown>) => {
    const known = (await signals()).length;
    await pressDead(meanwhile);
    const pressed = await tab.eval(() => performance.now());
    await until(async () => (await tab.eval(() => performance.now())) > pressed + 9_000, 'it');
    expect(await signals()).toHaveLength(known);
  };
  const told = async () => {
    const known = (await signals()).length;
    await pressDead();
    await until(async () => (await signals()).length > known, 'one more signal');
    await tab.overlay.waitFor('.signal p');
  };
  const dismissed = () =>
    until(async () => (await signals()).at(-1)?.state === 'dismissed', 'the dismissal');

  beforeAll(async () => {
    site = await startSite();
    browser = await borrow(name);
    tab = await browser.newTab(site.url('shop', LIST));
    panel = await startWalk(browser, tab, { byToolbar: true });
  });
  afterAll(async () => {
    expect(await browser?.errors()).toEqual([]);
    await browser?.close();
    await site?.close();
  });

  it('is written about at once, where it was seen', async () => {
    await pressDead();
    await tab.overlay.waitFor('.signal p');
    await tab.overlay.click('.signal button >> Edit');
    await tab.overlay.waitFor('.compose textarea');
    await until(
      async () => (await tab.overlay.focused())?.tag === 'textarea',
      'the text to have focus',
    );
    expect((await tab.overlay.focused())?.value).toContain('Filter by size');
    expect(await tab.overlay.findAll('.signal p')).toEqual([]);
    await tab.press('Control+End');
    await tab.type(' Nobody can find a size.');
    await tab.press('Control+Enter');
    const kept = await until(
      async () => (await notes(browser)).find(({ phase }) => phase === 'kept'),
      'the note to be kept',
    );
    expect(kept.text).toMatch(/Nobody can find a size\.$/);
    expect(await notes(browser)).toHaveLength(1);
    expect((await signals())[0]).toMatchObject({ state: 'confirmed', noteId: kept.id });
  });

  itLong(
    'is not told again of what was dismissed, by key or by button, until settings say so; nor of a kind that is turned off',
    async () => {
      await told();
      await tab.press(DISMISS_KEY.chord);
      await dismissed();
      await toldNothing();
      const settings = await browser.openPage('options/index.html');
      await settings.click('button >> Tell all again');
      await settings.waitFor('p >> You have dismissed nothing');
      await told();
      await tab.overlay.click('.signal button >> Dismiss');
      await dismissed();
      await settings.activate();
      await settings.click('button >> Tell all again');
      await settings.waitFor('p >> You have dismissed nothing');
      // While the page is open.
      await toldNothing(async () => {
        await settings.activate();
        await settings.click('label >> Dead click');
      });
      await settings.activate();
      await settings.click('label >> Dead click');
      await told();
      await panel.activate();
      await panel.click('.timeline button >> Edit');
      await isWritten(panel, 'Filter by size');
      expect((await signals()).at(-1)).toMatchObject({ state: 'confirmed' });
    },
    120_000,
  );
});

/** The page is let in by the toolbar alone, so that it would hear what is typed into it. */
itLong.each(BROWSERS)(
  'on a page that is not ours to write on, Edit leads to the panel in %s',
  (name) =>
    withPlaces(name, async (browser, tab, panel) => {
      await tab.activate();
      await tab.click('#filter-size');
      await tab.overlay.waitFor('.signal p');
      await tab.overlay.click('.signal button >> Edit');
      await tab.overlay.waitFor('.notice');
      // Firefox opens it for its own keys and button alone; the line on the page says so.
      if (name === 'chromium') await until(() => browser.panelIsOpen(), 'the panel');
      expect(await tab.overlay.findAll('.compose textarea')).toEqual([]);
      await panel.activate();
      await isWritten(panel, 'Filter by size');
      await panel.press('Control+Enter');
      await panel.waitFor('.note-fields', { gone: true });
      expect(await notes(browser)).toHaveLength(1);
    }),
);

/** The panel's editor holds the draft, and the caret is in it. */
async function isWritten(panel: Tab, words: string): Promise<void> {
  await panel.waitFor('.note-fields textarea');
  const focused = () =>
    panel.eval(() =>
      document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : '',
    );
  await until(async () => (await focused()).includes(words), 'the caret in the draft');
}

/** A walk that began elsewhere has come to the shop, where no more than the toolbar let us in. */
async function withPlaces(
  name: (typeof BROWSERS)[number],
  work: (browser: Browser, tab: Tab, panel: Tab) => Promise<void>,
): Promise<void> {
  const [site, pages] = await Promise.all([startSite(), startPages()]);
  await withBrowser(name, { grant: [new URL(pages.url('chain/1')).origin] }, async (browser) => {
    const tab = await browser.newTab(pages.url('chain/1'));
    const panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await tab.goto(site.url('shop', LIST));
    await browser.clickToolbar(tab);
    await browser.closeOwnPanels();
    await until(async () => (await tab.overlay.findAll('.signal')).length > 0, 'the watch');
    await work(browser, tab, panel);
    expect(await browser.errors()).toEqual([]);
  });
  await Promise.all([site.close(), pages.close()]);
}
