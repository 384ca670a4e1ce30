import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEXT_NOTE_KEY } from '../../shared/journey/walk-keys.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes, startWalk, steps, writeNote } from './walking.ts';

const pinCount = (tab: Tab) => tab.overlay.eval((root) => root.querySelectorAll('.pin').length);
const pinsAre = (tab: Tab, count: number) =>
  until(async () => (await pinCount(tab)) === count, `${count} pins`);

describe.each(BROWSERS)('where nobody walks, in %s,', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('catalogue'));
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('a note is written on the page, saved as it is typed, and of no walk', async () => {
    const note = await writeNote(browser, tab, '[data-is="send"]', 'What is sent?');
    expect(note).toMatchObject({ walkId: null, journeyId: null, anchor: 'found' });
    await pinsAre(tab, 1);
  });

  it('its pin is there on the next visit, goes with one key and comes back; nothing is recorded', async () => {
    await tab.reload();
    await pinsAre(tab, 1);
    const isShown = () =>
      tab.overlay.eval((root) => root.querySelector('.pin')?.checkVisibility() ?? false);
    await browser.command('toggle-overlay', tab);
    await until(async () => !(await isShown()), 'the pin to be hidden');
    await browser.command('toggle-overlay', tab);
    await until(isShown, 'the pin to be shown');
    await tab.goto(pages.url('still'));
    await tab.goto(pages.url('catalogue'));
    await pinsAre(tab, 1);
    expect(await steps(browser)).toEqual([]);
  });

  it('what was half written is offered again on the page', async () => {
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.click('[data-is="title"]');
    await tab.overlay.waitFor('textarea');
    await until(async () => (await tab.overlay.focused())?.tag === 'textarea', 'the field');
    await tab.type('Half a thou');
    await until(
      async () => (await notes(browser)).some(({ text }) => text === 'Half a thou'),
      'the draft to be stored',
    );
    await tab.reload();
    await tab.overlay.click('.notice button >> Go on writing');
    await until(async () => (await tab.overlay.focused())?.value === 'Half a thou', 'the draft');
    await tab.type('ght');
    await tab.press('Control+Enter');
    await until(
      async () =>
        (await notes(browser)).some(
          ({ text, phase }) => text === 'Half a thought' && phase === 'kept',
        ),
      'the note to be kept',
    );
    await pinsAre(tab, 2);
  });

  it('two keys go from note to note and say which it is, though no ribbon is there', async () => {
    const said = () =>
      tab.overlay.eval((root) => {
        const line = root.querySelector<HTMLElement>('.passing[role=status]');
        return line?.checkVisibility() ? line.textContent : '';
      });
    await tab.press(NEXT_NOTE_KEY.chord);
    await until(async () => /^Note \d, .* · 1 of 2$/.test((await said()) ?? ''), 'the first');
    await tab.press(NEXT_NOTE_KEY.chord);
    await until(async () => /^Note \d, .* · 2 of 2$/.test((await said()) ?? ''), 'the second');
    await until(async () => (await said()) === '', 'the words to go');
  });

  it('two notes about one element have one pin that says so', async () => {
    await writeNote(browser, tab, '[data-is="send"]', 'And how often?');
    const said = () =>
      tab.overlay.eval((root) =>
        [...root.querySelectorAll<HTMLElement>('.pin')]
          .filter((pin) => pin.checkVisibility())
          .map((pin) => [pin.dataset.more ?? '', pin.getAttribute('aria-label')]),
      );
    await until(async () => String((await said()).map(([more]) => more)).includes('+1'), '+1');
    const [, label] = (await said()).find(([more]) => more) ?? [];
    expect(label).toMatch(/^Note 1, severity \d of 4\. More notes at this place: 3$/);
    expect(await said()).toHaveLength(2);
    const third = (await notes(browser)).find(({ text }) => text === 'And how often?');
    await browser.extension.eval(async (noteId) => {
      const data = { noteId };
      await chrome.runtime.sendMessage({ id: 1, type: 'deleteNote', data, timestamp: Date.now() });
    }, third?.id ?? '');
    await pinsAre(tab, 2);
  });

  it('a walk that begins there shows them once, and leaves them when it ends', async () => {
    const panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await pinsAre(tab, 2);
    await panel.click('button >> End');
    await panel.click('.bottom button >> End');
    await tab.activate();
    await tab.overlay.waitFor('.ribbon', { gone: true });
    await pinsAre(tab, 2);
    const layers = () => tab.eval(() => document.querySelectorAll('[popover="manual"]').length);
    await until(async () => (await layers()) === 1, 'one layer of ours');
    expect(await browser.errors()).toEqual([]);
  });
});
