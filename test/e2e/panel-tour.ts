import type { Browser, Tab } from '../launch/driver.ts';
import { reopenLongWalk, storeLongWalk } from './long-walk.ts';

/** Called with every view of the panel once it stands. */
export type Visit = (view: string, panel: Tab) => Promise<void>;

/**
 * Opens every view of the panel with a long walk in it, in whatever language the browser speaks: no words are used.
 * @param tab on a page that names no journey
 * @param marked the address of a page with marks
 */
export async function tourOfPanel(
  browser: Browser,
  tab: Tab,
  marked: string,
  visit: Visit,
): Promise<void> {
  await storeLongWalk(browser);
  const panel = await browser.openPanel(tab);
  await beforeWalking(panel, visit);
  await afterWalking(panel, visit);
  await reopenLongWalk(browser);
  await panel.reload();
  await whileWalking(panel, visit);
  await tab.goto(marked);
  await browser.clickToolbar(tab);
  await throughTags(panel, visit);
}

async function beforeWalking(panel: Tab, visit: Visit): Promise<void> {
  await panel.waitFor('.offer-none');
  await panel.waitFor('.past .row');
  await visit('offer', panel);
  await panel.click('.offer section .row');
  await panel.waitFor('.chosen-journey');
  await panel.select('select', '+');
  await panel.waitFor('.form input.input');
  await visit('start', panel);
  await panel.click('#tab-journey');
  await panel.click('.other-journeys > summary');
  await panel.waitFor('.other-journeys .presets');
  await visit('journey', panel);
  await panel.click('#tab-walk');
}

async function afterWalking(panel: Tab, visit: Visit): Promise<void> {
  await panel.click('.past .row');
  await panel.waitFor('.summary-pages');
  await visit('summary', panel);
  await panel.click('.editor-head .icon-button:last-child');
  await panel.waitFor('.dialog');
  await visit('delete question', panel);
  await panel.press('Escape');
  await panel.waitFor('.dialog', { gone: true });
  await panel.click('#tab-notes');
  await panel.waitFor('#group-lost');
  await panel.waitFor('.crop img');
  await visit('notes', panel);
  await panel.click('#group-kept ~ ul button');
  await panel.waitFor('.note-picture img');
  await panel.click('.editor-head .icon-button:last-child');
  await panel.waitFor('.toast');
  await visit('deleted note', panel);
  await panel.click('.toast .button');
  await panel.waitFor('.toast', { gone: true });
}

async function whileWalking(panel: Tab, visit: Visit): Promise<void> {
  // The unfinished note is open by itself.
  await panel.waitFor('.note-fields');
  await visit('draft', panel);
  await panel.click('.editor-head .icon-button');
  await panel.click('#group-kept ~ ul button');
  await panel.waitFor('.note-picture img');
  await visit('editor', panel);
  await panel.click('#tab-walk');
  await panel.waitFor('.timeline .note-row');
  await panel.waitFor('.banner');
  // What was asked has stepped aside for what was done since.
  await panel.waitFor('.prompt-chip');
  await visit('running', panel);
  await panel.click('.running-bar > .icon-button');
  await panel.waitFor('.toast');
  await panel.waitFor('.prompt-line');
  await visit('running, a step undone beside a question', panel);
  await panel.click('.toast .button');
  await panel.waitFor('.toast', { gone: true });
  await panel.click('.prompt-chip');
  await panel.waitFor('.prompt-card');
  await panel.eval(() => document.querySelector('.scroller')?.scrollTo(0, 0));
  await panel.waitFor('.to-newest');
  await visit('running, scrolled up beside an open question', panel);
  await writtenDown(panel, visit);
  await panel.click('#tab-journey');
  await panel.waitFor('.plan');
  await visit('journey of the walk', panel);
  await panel.click('.walk-title .button');
  await panel.waitFor('form#closing');
  await panel.click('#closing .choice-option:nth-child(2)');
  await panel.waitFor('#closing select');
  await visit('closing questions', panel);
}

/** What happens off the page, a message, and the list of messages. */
async function writtenDown(panel: Tab, visit: Visit): Promise<void> {
  await panel.press('Escape');
  await panel.waitFor('.prompt-card', { gone: true });
  await panel.click('.elsewhere .button');
  await panel.waitFor('.duration');
  await panel.fill('.duration input', '12');
  await panel.fill('.page textarea', 'Leveransbevakningstelefonkön svarade inte');
  await visit('moment', panel);
  await panel.click('.bar-pair .button');
  for (const words of [
    'Fraktfri regnklädeskollektionslansering',
    'fraktfri regnklädeskollektionslansering!',
  ]) {
    await panel.click('.elsewhere .button:nth-child(2)');
    await panel.waitFor('.page .choice');
    await panel.fill('.page textarea', words);
    if (words.endsWith('!')) await visit('message', panel);
    await panel.click('.bar-pair .button');
    await panel.waitFor('.elsewhere');
  }
  await visit('running, with what happened elsewhere', panel);
  await panel.click('.elsewhere .button:nth-child(3)');
  await panel.waitFor('.ledger-proposal');
  await visit('messages', panel);
  await panel.click('.editor-head .icon-button');
  await panel.waitFor('.elsewhere');
}

async function throughTags(panel: Tab, visit: Visit): Promise<void> {
  await panel.click('#tab-tags');
  await panel.waitFor('.tags-answer, .empty .button');
  if (await panel.exists('.empty .button')) await panel.click('.empty .button');
  await panel.click('.tags-mark-row');
  await panel.waitFor('.tags-actions');
  await panel.click('.tags-planned > summary');
  await visit('tags', panel);
  await panel.click('.tags-actions .button:last-child');
  await panel.waitFor('.tags-code');
  await visit('handing over HTML', panel);
  await panel.click('.tags-hand .choice-option:nth-child(4)');
  await panel.waitFor('.tags-ticket-picture');
  await visit('handing over a ticket', panel);
  await panel.click('.editor-head .icon-button');
  await panel.waitFor('.tags-answer');
  await panel.click('.bottom .button');
  await panel.fill('input[type=search]', 'e');
  await panel.waitFor('.tags-found .row');
  await visit('pointing', panel);
  await panel.click('.tags-found .row');
  await panel.waitFor('.tags-form');
  await visit('tagging', panel);
}
