import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itLong } from '../launch/short-form.ts';
import { startPages } from '../pages/server.mjs';
import { heard } from './heard.ts';
import { beginWriting, notes, startWalk } from './walking.ts';

/** Capitals, letters beside z, a dash that is no key, and a new line. */
const WORDS = 'Sez ÅÄÖ åäö Qrt 123!';

describe.each(BROWSERS)('a note on the page in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  beforeAll(async () => {
    pages = await startPages({ snippetFile: `${distFolder('snippet')}/waymark.js` });
    const first = pages.url('modal?open');
    browser = await borrow(name);
    tab = await browser.newTab(first);
    panel = await startWalk(browser, tab, { journey: 'Five stages' });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const noted = (words: string, phase: Note['phase'] = 'draft') =>
    until(
      async () => (await notes(browser)).find((one) => one.text === words && one.phase === phase),
      `“${words}” to be stored`,
    );
  const opened = async (page: string) => {
    await tab.goto(pages.url(page));
    await tab.activate();
    await tab.overlay.waitFor('.ribbon');
  };
  const keep = async () => {
    await tab.press('Control+Enter');
    await tab.overlay.waitFor('.compose', { gone: true });
  };
  /** The label of a mark, and the element it is at. */
  const labelled = async (touchpoint: string) => {
    const chip = await tab.overlay.find(`.chip[data-touchpoint="${touchpoint}"]`);
    const at = await tab.find(`[data-waymark-touchpoint="${touchpoint}"]`);
    return { chip, at };
  };

  it('is pointed out and written inside a modal dialog, the topmost where there are two', async () => {
    await tab.overlay.waitFor('.chip[data-touchpoint="modal.sign-up"]');
    for (const touchpoint of ['modal.title', 'modal.sign-up']) {
      const { chip, at } = await labelled(touchpoint);
      expect(Math.abs(chip.rect.x - at.rect.x)).toBeLessThanOrEqual(1);
      expect(Math.abs(chip.rect.y + chip.rect.height - at.rect.y)).toBeLessThanOrEqual(3);
    }
    await beginWriting(browser, tab, '#sign-up');
    await tab.type(WORDS);
    const note = await noted(WORDS);
    expect(note).toMatchObject({ touchpoint: 'modal.sign-up', target: { label: 'Sign up' } });
    expect((await heard(tab)).hits).toEqual([]);
    expect(await tab.exists('#dialog:modal')).toBe(true);
    await keep();

    await tab.click('#open-second');
    await tab.overlay.waitFor('.chip[data-touchpoint="modal.terms"]');
    await beginWriting(browser, tab, '#second button');
    await tab.type('over it');
    expect(await noted('over it')).toMatchObject({ target: { label: 'Close' } });
    expect((await heard(tab)).hits).toEqual([]);
    expect(await tab.exists('#second:modal')).toBe(true);
    await keep();
  });

  it('is pointed out by keyboard in an open dialog', async () => {
    await opened('modal?open');
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.press('Tab');
    await tab.overlay.waitFor('.outline-name');
    await tab.press('Enter');
    await tab.overlay.waitFor('.compose textarea');
    await tab.type('by keys');
    expect((await noted('by keys')).target?.label).toContain('Ten per cent off');
    expect((await heard(tab)).hits).toEqual([]);
    expect(await tab.exists('#dialog:modal')).toBe(true);
    await keep();
  });

  it.each(['hotkeys', 'hotkeys?swallow'])(
    'is whole on %s, and the page heard none of it',
    async (page) => {
      await opened(page);
      await beginWriting(browser, tab, '#buy');
      await tab.type(WORDS);
      await tab.press('Enter');
      await tab.type(page);
      const place = { touchpoint: 'hotkeys.buy', stage: 'consideration' };
      expect(await noted(`${WORDS}\n${page}`)).toMatchObject(place);
      expect(await heard(tab)).toEqual({ hits: [], inputs: 0, clicks: 0 });
      await tab.overlay.waitFor('.saved-sign[data-state="saved"]');
      await keep();
      expect(await heard(tab)).toEqual({ hits: [], inputs: 0, clicks: 0 });
      // And the page has its shortcuts again.
      await tab.press('s');
      const { hits } = await heard(tab);
      expect(new Set(hits)).toEqual(new Set(['s']));
    },
  );

  it('takes what an input method composes, and the page heard none of it', async () => {
    await opened('hotkeys?swallow');
    await beginWriting(browser, tab, '#buy');
    await tab.compose(['に', 'にほ', 'にほん', '日本']);
    await tab.type(' ok');
    await noted('日本 ok');
    expect(await heard(tab)).toEqual({ hits: [], inputs: 0, clicks: 0 });
    await keep();
  });

  itLong('is written in the panel where the page listened first', async () => {
    await tab.goto(pages.url('hotkeys').replace('pages.localhost', 'elsewhere.localhost'));
    await tab.eval(() => {
      document.querySelector('#buy')?.addEventListener('click', () => {
        document.title = 'bought';
      });
    });
    await browser.clickToolbar(tab);
    await tab.overlay.waitFor('.ribbon');
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    const { x, y } = (await tab.find('#buy')).rect;
    await tab.click({ x: x + 5, y: y + 5 });
    await tab.overlay.waitFor('.notice >> Write in the Waymark panel');
    await panel.activate();
    await panel.fill('textarea', 'Listened to');
    await panel.click('button >> Keep the note');
    expect(await noted('Listened to', 'kept')).toMatchObject({ touchpoint: 'hotkeys.buy' });
    expect((await heard(tab)).hits).toEqual([]);
    expect(await tab.title()).not.toBe('bought');
    await tab.activate();
    await tab.click('#buy');
    expect(await tab.title()).toBe('bought');
  });

  it('is the same draft in the panel, whichever side writes', async () => {
    await opened('modal');
    await beginWriting(browser, tab, 'h1');
    await tab.type('Both');
    await panel.activate();
    await panel.click('[role=tab] >> Notes');
    await panel.click('button >> Both');
    const inPanel = async () => (await panel.find('textarea')).value;
    expect(await inPanel()).toBe('Both');
    await tab.activate();
    await tab.overlay.click('.compose textarea');
    await tab.press('End');
    await tab.type(' sides');
    await until(async () => (await inPanel()) === 'Both sides', 'the page’s words in the panel');

    await panel.activate();
    await panel.fill('textarea', 'Written in the panel');
    await until(
      async () => (await tab.overlay.find('.compose textarea')).value === 'Written in the panel',
      'the panel’s words in the page',
    );
    await noted('Written in the panel');
    await panel.click('button >> Keep the note');
    await tab.overlay.waitFor('.compose', { gone: true });
    await noted('Written in the panel', 'kept');
  });

  it('stays a draft after Escape, and is offered again; the next note begins anew', async () => {
    await opened('modal?open');
    await beginWriting(browser, tab, '#email');
    await tab.type('Half a thou');
    await tab.overlay.click('.compose label:has(input[value="error"])');
    await tab.overlay.waitFor('.compose label:has(input[value="error"]:checked)');
    await tab.press('Escape');
    await tab.overlay.waitFor('.compose', { gone: true });
    expect(await tab.exists('#dialog:modal')).toBe(true);
    await noted('Half a thou');
    await panel.waitFor('button >> Half a thou');

    await tab.reload();
    await tab.overlay.click('.notice .button');
    const field = await until(async () => {
      const focused = await tab.overlay.focused();
      return focused?.tag === 'textarea' && focused;
    }, 'the caret in the text');
    expect(field.value).toBe('Half a thou');
    await tab.press('End');
    await tab.type('ght');
    await noted('Half a thought');
    expect((await heard(tab)).hits).toEqual([]);
    await keep();
    expect(await noted('Half a thought', 'kept')).toMatchObject({ kind: 'error', severity: 3 });

    await beginWriting(browser, tab, '#email');
    await tab.type('Another thought');
    expect(await noted('Another thought')).toMatchObject({ kind: 'unclear', severity: 2 });
    await keep();
  });

  itLong('keeps its words from a trap, and is forgotten empty', async () => {
    await opened('focus-trap');
    await beginWriting(browser, tab, '#last');
    await tab.type('not for the trap');
    await noted('not for the trap');
    expect((await tab.find('#first')).value).toBe('');
    await keep();
    const there = async () => (await notes(browser)).filter((one) => one.deletedAt === null);
    const before = (await there()).length;
    await beginWriting(browser, tab, '#last');
    await until(async () => (await there()).length === before + 1, 'the empty note');
    await tab.press('Escape');
    await tab.overlay.waitFor('.compose', { gone: true });
    await until(async () => (await there()).length === before, 'the empty note to be gone');
  });

  it('waits in the panel where a page keeps the focus', async () => {
    await opened('focus-trap');
    await tab.eval(() => {
      setInterval(() => document.querySelector<HTMLInputElement>('#first')?.focus(), 10);
    });
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.click('#last');
    await tab.overlay.waitFor('.notice');
    const [notice] = await tab.overlay.findAll('.notice');
    expect(notice?.text).toContain('Write in the Waymark panel');

    await panel.activate();
    // The panel has opened it.
    await panel.fill('textarea', 'In the panel then');
    await panel.click('button >> Keep the note');
    expect(await noted('In the panel then', 'kept')).toMatchObject({ target: { label: 'Last' } });
    await tab.overlay.waitFor('.notice', { gone: true });
    expect((await tab.find('#first')).value).toBe('');
    expect(await browser.errors()).toEqual([]);
  });
});
