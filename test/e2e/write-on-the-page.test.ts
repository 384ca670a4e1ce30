import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { startPages } from '../pages/server.mjs';
import { beginWriting, notes, startWalk } from './walking.ts';

/** What the pages of the zoo leave on their window. */
interface Heard {
  hits: string[];
  inputs?: unknown[];
  clicks?: number;
}

const heard = (tab: Tab) =>
  tab.eval(() => {
    const { hits, inputs = [], clicks = 0 } = window as unknown as Heard;
    return { hits, inputs: inputs.length, clicks };
  });

describe.each(BROWSERS)('writing on the page in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    const first = pages.url('hotkeys');
    browser = await launch(name, { grant: [new URL(first).origin] });
    tab = await browser.newTab(first);
    await startWalk(browser, tab, { journey: 'Five stages' });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const noted = (words: string) =>
    until(
      async () => (await notes(browser)).find((note) => note.text === words),
      `“${words}” stored`,
    );
  const done = async () => {
    await tab.press('Control+Enter');
    await tab.overlay.waitFor('.compose', { gone: true });
  };

  it.each(['hotkeys', 'hotkeys?swallow'])('keeps every key and click from %s', async (page) => {
    await tab.goto(pages.url(page));
    await tab.overlay.waitFor('.ribbon');
    await beginWriting(browser, tab, '#buy');
    await tab.type(`sez ${page}`);
    const note = await noted(`sez ${page}`);
    expect(note).toMatchObject({
      phase: 'draft',
      touchpoint: 'hotkeys.buy',
      stage: 'consideration',
    });
    expect(await heard(tab)).toEqual({ hits: [], inputs: 0, clicks: 0 });
    await tab.overlay.waitFor('.saved-sign[data-state="saved"]');
    await done();
  });

  it('points and writes by keyboard alone, in a modal dialog', async () => {
    await tab.goto(pages.url('modal?open'));
    await tab.overlay.waitFor('.ribbon');
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.press('Tab');
    await tab.overlay.waitFor('.outline-name');
    await tab.press('Enter');
    await tab.overlay.waitFor('.compose textarea');
    await tab.type('in the dialog');
    expect((await noted('in the dialog')).target?.label).toContain('Ten per cent off');
    expect((await heard(tab)).hits).toEqual([]);
    await tab.press('Escape');
    await tab.overlay.waitFor('.compose', { gone: true });
    expect(await tab.exists('dialog#dialog:modal')).toBe(true);
  });

  it('offers what was not finished after a reload, and goes on with it', async () => {
    await tab.reload();
    await tab.overlay.click('.notice .button');
    await until(
      async () => (await tab.overlay.focused())?.value === 'in the dialog',
      'the words to be there again',
    );
    await tab.press('End');
    await tab.type(', later');
    await noted('in the dialog, later');
    await done();
  });

  it('keeps the words from a page that traps the focus', async () => {
    await tab.goto(pages.url('focus-trap'));
    await tab.overlay.waitFor('.ribbon');
    await beginWriting(browser, tab, '#last');
    await tab.type('not for the trap');
    await noted('not for the trap');
    expect(await tab.eval(() => document.querySelector<HTMLInputElement>('#first')?.value)).toBe(
      '',
    );
    await done();
  });

  it('forgets a note that says nothing', async () => {
    const before = (await notes(browser)).filter((note) => note.deletedAt === null).length;
    await beginWriting(browser, tab, '#last');
    await tab.press('Escape');
    await tab.overlay.waitFor('.compose', { gone: true });
    await until(
      async () =>
        (await notes(browser)).filter((note) => note.deletedAt === null).length === before,
      'the empty note to be gone',
    );
  });

  it('works under a policy that allows nothing', async () => {
    await tab.goto(pages.url('strict'));
    await tab.overlay.waitFor('.ribbon');
    await beginWriting(browser, tab, '#pay');
    await tab.type('strict');
    expect(await noted('strict')).toMatchObject({ touchpoint: 'strict.pay', stage: 'purchase' });
    const card = await tab.overlay.find('.compose');
    expect(Math.round(card.rect.width)).toBe(320);
    await done();
  });
});
