import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureFacts, Step } from '../../shared/journey/records.ts';
import { SIGNAL_RULES } from '../../shared/journey/signal-rules.ts';
import { KEEP_KEY } from '../../shared/journey/walk-keys.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Site, startSite } from '../site/server.mjs';
import { notes, startWalk, steps, stored, writeNote } from './walking.ts';

/** A way back is judged when the page has come to rest, milliseconds; and on a busy machine a little later. */
const QUICK_BACK_MS = 5_000;
const { ttfbPoorMs } = SIGNAL_RULES['slow-page'].thresholds;

type SignalStep = Extract<Step, { kind: 'signal' }>;

/** The friction that the shop's README lists, met by one walker who does what annoyed people do. */
describe.each(BROWSERS)('friction in %s', (name) => {
  let site: Site;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  const signals = async () =>
    (await steps(browser)).filter((step): step is SignalStep => step.kind === 'signal');
  const rules = async () => (await signals()).map(({ rule }) => rule).sort();
  const signal = (rule: string) =>
    until(async () => (await signals()).find((step) => step.rule === rule), `the signal “${rule}”`);

  /** Opens a page, and waits until friction is watched for there: its card is laid out then. */
  const open = async (path: string) => {
    await tab.goto(site.url('shop', path));
    await until(async () => (await tab.overlay.findAll('.signal')).length > 0, 'the watch');
  };

  /**
   * There and back at once. Firefox now and then loses what a page writes in the moment it goes: then nothing is known of how it was
   * left, nothing is told, and who goes there again is told of it.
   */
  const leftAtOnce = async (path: string) => {
    const seen = async () => (await signals()).find(({ rule }) => rule === 'quick-back');
    const goAndBack = async () => {
      await open(path);
      await tab.back();
      return until(seen, 'the quick back', QUICK_BACK_MS).catch(() => undefined);
    };
    return (await goAndBack()) ?? (await goAndBack()) ?? signal('quick-back');
  };

  beforeAll(async () => {
    site = await startSite();
    browser = await borrow(name);
    tab = await browser.newTab(site.url('shop', '/regnrockar?lang=en'));
    panel = await startWalk(browser, tab, { byToolbar: true });
  });
  afterAll(async () => {
    expect(await browser?.errors()).toEqual([]);
    await browser?.close();
    await site?.close();
  });

  it('a dead button is seen, said with its figures, and kept by one key', async () => {
    await tab.click('#filter-size');
    const dead = await signal('dead');
    expect(dead).toMatchObject({
      ...{
        version: SIGNAL_RULES.dead.version,
        state: 'open',
        label: expect.stringContaining('Filter by size'),
      },
      ...{ values: { clicks: 1, ms: 7_000 }, selector: expect.stringContaining('filter-size') },
    });
    await tab.overlay.waitFor('.signal p');
    expect((await tab.overlay.find('.signal p'))?.text).toContain('Nothing happened within 7');
    await tab.press(KEEP_KEY.chord);
    const kept = await until(
      async () => (await notes(browser)).find(({ phase }) => phase === 'kept'),
      'the signal to be a note',
    );
    expect(kept).toMatchObject({ kind: 'error', severity: 3, stage: dead.stage });
    expect(kept.text).toContain('Filter by size');
    await until(async () => (await signals())[0]?.state === 'confirmed', 'the verdict');
    await panel.waitFor('.signal-line button >> Undo: Dead click');
    expect(await panel.exists('.signal-said')).toBe(false);
    await until(async () => (await notes(browser))[0]?.pictureId, 'its picture');
    const [picture] = await stored<PictureFacts>(browser, 'pictures');
    expect(picture?.box).toMatchObject({ width: expect.any(Number) });
  });

  it('a code that is refused without a word more is clicked in anger', async () => {
    await open('/varukorg?lagg=skur.raps.M&lang=en');
    await tab.fill('#code', 'regn10');
    for (const _ of 'four') await tab.click('#code-apply');
    expect(await signal('rage')).toMatchObject({ values: { clicks: 4 } });
    await panel.click('button >> Dismiss');
    await until(async () => (await signal('rage')).state === 'dismissed', 'the dismissal');
  });

  it('clicks in anger at a dead button are one signal', async () => {
    await tab.activate();
    await open('/varukorg?lang=en');
    await tab.eval(() => {
      for (const words of ['Dead to anger', 'Dead to one click']) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = words;
        document.querySelector('main')?.prepend(button);
      }
    });
    const of = async (words: string) => (await signals()).filter(({ label }) => label === words);
    for (const _ of 'four') await tab.click('button >> Dead to anger');
    // Pressed later, it is known to be dead later.
    await tab.click('button >> Dead to one click');
    await until(async () => (await of('Dead to one click')).length > 0, 'the other button');
    expect((await of('Dead to anger')).map(({ rule }) => rule)).toEqual(['rage']);
  });

  it('a form that is given up, and the page without a mark that is left at once', async () => {
    await tab.activate();
    await open('/kassa/adress?lang=en');
    await tab.fill('#email', 'sentinel@example.com');
    await tab.fill('#postcode', '413 01');
    const left = await leftAtOnce('/om?lang=en');
    expect(await signal('form-abandoned')).toMatchObject({ values: { changed: 2 } });
    expect(left.address).toContain('/om');
    expect(JSON.stringify(await signals())).not.toMatch(/sentinel|413 01/);
  });

  it('what no rule can see is noted: an unclear error, a late price, a payment that is missing', async () => {
    await open('/kassa/betalning?lang=en');
    await writeNote(browser, tab, '#summary-shipping', 'Shipping comes last');
    await writeNote(browser, tab, '#pay-options', 'No Blipp');
  });

  it('a page that takes its time', async () => {
    await tab.goto(site.url('track', '/?lang=en'));
    await browser.clickToolbar(tab);
    // On a slow machine a page before this one may have taken its time, too.
    const slow = await until(
      async () => (await signals()).find(({ rule, values }) => rule === 'slow-page' && values.ttfb),
      'the slow answer',
    );
    expect(slow.values.ttfb).toBeGreaterThan(ttfbPoorMs);
  });

  it('and nothing of ours is ever a sign of friction', async () => {
    expect([...new Set(await rules())]).toEqual([
      'dead',
      'form-abandoned',
      'quick-back',
      'rage',
      'slow-page',
    ]);
  });
});
