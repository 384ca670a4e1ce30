import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, launch, type Tab, until } from '../launch/driver.ts';
import { type Site, startSite } from '../site/server.mjs';
import { keysAreSaid, pressNamed, stopOf, stopOnPage, tabTo, tabToOurs } from './by-keyboard.ts';
import { tabToInput } from './first-field.ts';
import { notes, steps, walks } from './walking.ts';

const snippetFile = fileURLToPath(new URL('../../dist/snippet/waymark.js', import.meta.url));

/**
 * A whole walk without a pointer. The toolbar button and the shortcuts are the browser's own; everything else is
 * reached by Tab and arrow keys, and every stop on the way must show that it has the focus.
 */
describe.each(BROWSERS)('by keyboard alone, in %s', (name) => {
  let site: Site;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  beforeAll(async () => {
    site = await startSite({ snippetFile });
    browser = await launch(name, { grant: [site.origin('shop')], reducedMotion: true });
    tab = await browser.newTab(site.url('shop', '/hjalp?lang=en'));
    await browser.clickToolbar(tab);
    panel = await browser.openPanel(tab);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const theNote = () =>
    until(async () => (await notes(browser)).find((note) => note.deletedAt === null), 'a note');
  const gone = (selector: string) => tab.overlay.waitFor(selector, { gone: true });

  it('a walk is prepared and started', async () => {
    await panel.waitFor('button >> Use this journey');
    await pressNamed(panel, 'Use this journey');
    await panel.waitFor('.chosen-journey');
    expect((await stopOf(panel)).tag).toBe('div');
    await tabTo(panel, 'Change');
    const first = await tabToInput(panel);
    await panel.press('ArrowDown');
    const second = await stopOf(panel);
    expect([first.tag, second.tag]).toEqual(['input', 'input']);
    expect(second.name).not.toBe(first.name);
    await tabTo(panel, 'What do you want to get done?');
    await panel.press('Control+a');
    await panel.type('A dry coat before Friday');
    await tabTo(panel, 'Where do you come from?');
    await panel.press('Home');
    await panel.press('ArrowDown');
    await pressNamed(panel, 'Start the walk');
    await panel.waitFor('button >> End');
    await stopOf(panel);
    const [walk] = await walks(browser);
    expect(walk).toMatchObject({ goal: 'A dry coat before Friday', state: 'walking' });
    expect(second.name).toContain(walk?.personaId ? '' : 'Nobody');
    expect(walk?.channel).not.toBe('');
  });

  it('the buttons say the keys that the browser has given for what they do', async () => {
    await keysAreSaid(browser, tab, panel);
  });

  it('the ribbon is moved, its labels are read, and it is hidden and shown', async () => {
    await tab.activate();
    await tab.overlay.waitFor('.labels-button');
    const grip = 'Move. Arrow keys bring it to another edge.';
    await tabToOurs(tab, grip, 'Shift+Tab');
    const top = async () => (await tab.overlay.find('.ribbon')).rect.y;
    const before = await top();
    await tab.press('ArrowUp');
    await until(async () => (await top()) < before / 2, 'the ribbon at the upper edge');
    await tab.press('ArrowDown');
    await until(async () => (await top()) === before, 'the ribbon back at the lower edge');
    await tab.press('Tab');
    expect((await stopOnPage(tab))?.name).toMatch(/labels? here/);
    await tab.press('ArrowDown');
    await tab.overlay.waitFor('.card');
    await tab.press('Escape');
    await gone('.card');
    await tabToOurs(tab, 'So-so');
    await tab.press('ArrowRight');
    expect((await stopOnPage(tab))?.name).toBe('Good');
    await tabToOurs(tab, 'Hide everything on the page');
    await tab.press('Enter');
    await gone('.ribbon');
    await browser.command('toggle-overlay', tab);
    await tab.overlay.waitFor('.ribbon');
    await browser.command('toggle-overlay', tab);
    await gone('.ribbon');
    await browser.command('toggle-overlay', tab);
    await tab.overlay.waitFor('.ribbon');
  });

  it('an element is pointed at', async () => {
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    await tab.press('Escape');
    await gone('.pick-hint');

    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    const pointedAt = async () => (await tab.overlay.find('.outline-name')).text;
    await tab.press('Tab');
    const link = await pointedAt();
    await tab.press('ArrowUp');
    await until(async () => (await pointedAt()) !== link, 'the outline to widen');
    await tab.press('ArrowDown');
    await until(async () => (await pointedAt()) === link, 'the outline to narrow');
  });

  it('a note is written about it', async () => {
    await tab.press('Enter');
    await tab.overlay.waitFor('.compose textarea');
    await until(async () => (await stopOnPage(tab))?.tag === 'textarea', 'the caret in the text');
    await tab.type('Which size is mine?');
    await tab.press('Tab');
    await tab.press('ArrowRight');
    const kind = await stopOnPage(tab);
    await tab.press('Tab');
    await tab.press('End');
    await tab.press('ArrowRight');
    const severity = await stopOnPage(tab);
    await tab.press('Tab');
    await tab.press('Space');
    const feeling = await stopOnPage(tab);
    expect([kind?.tag, severity?.tag, feeling?.tag]).toEqual(['input', 'input', 'input']);
    const chosen = await tab.overlay.eval((root) =>
      [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value),
    );
    await tab.press('Control+Enter');
    await gone('.compose');
    const note = await until(async () => {
      const found = await theNote();
      return found.phase === 'kept' && found;
    }, 'the note to be kept');
    expect(note.text).toBe('Which size is mine?');
    expect([note.kind, `${note.severity}`, `${note.feeling}`]).toEqual(chosen);
  });

  it('a feeling is said, and the walk rests and goes on', async () => {
    await panel.activate();
    await panel.waitFor('.timeline .note-row');
    await pressNamed(panel, 'Bad');
    const said = async () => (await steps(browser)).find((step) => step.kind === 'felt');
    expect(await until(said, 'the feeling')).toMatchObject({ feeling: -1 });
    await pressNamed(panel, 'Pause the walk', 'Shift+Tab');
    await panel.waitFor('.banner');
    expect((await walks(browser))[0]?.state).toBe('paused');
    expect((await stopOf(panel)).name).toBe('Continue the walk');
    await panel.press('Enter');
    await panel.waitFor('.banner', { gone: true });
    expect((await walks(browser))[0]?.state).toBe('walking');
    await stopOf(panel);
  });

  it('a note is edited, deleted and brought back in the panel', async () => {
    await tabTo(panel, 'Walk');
    await panel.press('ArrowRight');
    expect((await stopOf(panel)).name).toMatch(/^Notes/);
    await panel.press('End');
    expect((await stopOf(panel)).name).toBe('Journey');
    await panel.press('ArrowLeft');
    expect((await stopOf(panel)).name).toBe('Tags');
    await panel.press('ArrowLeft');
    await panel.waitFor('.note-groups');
    await pressNamed(panel, 'Which size is mine?');
    await panel.waitFor('.note-fields');
    expect((await stopOf(panel)).tag).toBe('textarea');
    await panel.type(' Nobody says.');
    await panel.press('Control+Enter');
    await panel.waitFor('.note-groups');
    await stopOf(panel);
    expect((await theNote()).text).toBe('Which size is mine? Nobody says.');

    await pressNamed(panel, 'Which size is mine?');
    await panel.waitFor('.note-fields');
    await pressNamed(panel, 'Delete the note', 'Shift+Tab');
    await panel.waitFor('.toast');
    await stopOf(panel);
    await until(
      async () => (await notes(browser)).every((note) => note.deletedAt !== null),
      'the note to be in the bin',
    );
    await pressNamed(panel, 'Undo');
    await panel.waitFor('.toast', { gone: true });
    await panel.waitFor('.note-row');
    expect((await theNote()).text).toContain('Nobody says.');
    await stopOf(panel);
  });

  it('the walk is ended, downloaded and found again', async () => {
    await pressNamed(panel, 'End', 'Shift+Tab');
    await panel.waitFor('form#closing');
    await tabTo(panel, 'Yes');
    await panel.press('ArrowRight');
    await panel.waitFor('#closing select');
    await tabTo(panel, 'At which stage');
    await panel.press('End');
    await panel.press('Tab');
    await panel.press('Space');
    await tabTo(panel, 'Anything else?');
    await panel.type('Say the price first.');
    await pressNamed(panel, 'End the walk');
    await panel.waitFor('button >> Download the walk');
    await stopOf(panel);
    const [walk] = await walks(browser);
    expect(walk).toMatchObject({ state: 'ended' });
    expect(walk?.closing).toMatchObject({
      reached: false,
      ease: 1,
      remark: 'Say the price first.',
    });

    await pressNamed(panel, 'Download the walk');
    await until(async () => {
      const [file] = await browser.downloads();
      return file && (await readFile(file, 'utf8')).includes('Nobody says.');
    }, 'the download');
    await pressNamed(panel, 'Delete the walk', 'Shift+Tab');
    await panel.waitFor('dialog');
    expect((await stopOf(panel)).name).toBe('Cancel');
    await panel.press('Escape');
    await panel.waitFor('dialog', { gone: true });
    expect((await stopOf(panel)).name).toBe('Delete the walk');
    await pressNamed(panel, 'Back', 'Shift+Tab');
    await panel.waitFor('.past .row >> A dry coat before Friday');
    await pressNamed(panel, await panel.text('.past .row strong'));
    await panel.waitFor('.summary');
    expect(await browser.errors()).toEqual([]);
  });

  it('a site is given back, and everything is deleted', async () => {
    const options = await browser.openPage('options/index.html');
    await options.waitFor('button >> Stop following');
    await pressNamed(options, 'Stop following');
    await options.waitFor('button >> Stop following', { gone: true });
    await pressNamed(options, 'Delete everything');
    await options.waitFor('dialog');
    expect((await stopOf(options)).name).toBe('Cancel');
    await pressNamed(options, 'Delete everything');
    await until(async () => (await walks(browser)).length === 0, 'everything to be deleted');
  });
});
