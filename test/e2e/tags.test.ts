import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/journey/plan.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';

/** The Tags tab as a person uses it, on pages that no walk is in. */
const snippetFile = `${distFolder('snippet')}/waymark.js`;
const LABEL = '.tags-form input[name=label]';

describe.each(BROWSERS)('the Tags tab in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  beforeAll(async () => {
    pages = await startPages({ snippetFile });
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('unmarked'));
    await browser.clickToolbar(tab);
    panel = await browser.openPanel(tab);
    await panel.click('#tab-journey');
    await panel.click('button >> Five stages');
    await panel.click('#tab-tags');
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** Points from the panel on: by typing on the page, in which the focus is. */
  async function pointByText(words: string): Promise<void> {
    await panel.click('.bottom .button');
    await tab.activate();
    await tab.overlay.waitFor('.pick-hint');
    await tab.type(words);
    await tab.overlay.waitFor('.pick-typed');
    await tab.press('Enter');
    await panel.waitFor('.tags-form');
  }

  /** The row's numbers in words, as a screen reader says them. */
  const counts = async (row: string) => (await panel.find(`${row} .tags-counts`)).text;

  const downloaded = (file: string) =>
    until(
      async () => (await browser.downloads()).find((path) => path.endsWith(file)),
      `${file} to be downloaded`,
    );

  it('tags a button that nobody has marked, and hands it over', async () => {
    await panel.waitFor('.tags .empty');
    await pointByText('checkout');
    expect((await panel.find(LABEL)).value).toBe('Go to the checkout');
    await panel.waitFor('.tags-tried >> inds 1 element');
    await panel.waitFor('.tags-grade >> Strong');
    await panel.click('button >> Save and hand over');
    await panel.waitFor('.tags-hand');
    const line = await panel.text('ins');
    expect(line).toContain('class="button button-primary css-9k8j7h"');
    expect(line).toContain('data-waymark-touchpoint="unmarked.go-to-the-checkout"');
    await panel.click('button >> Copy the attributes');
    await panel.waitFor('[role=status] >> Copied');

    await tab.activate();
    await tab.eval(() => document.querySelector<HTMLInputElement>('#voucher')?.select());
    await tab.click('#voucher');
    await tab.press('Control+A');
    await tab.press('Control+V');
    expect((await tab.find('#voucher')).value).toBe(
      'data-waymark-touchpoint="unmarked.go-to-the-checkout" data-waymark-stage="awareness"',
    );
  });

  it('counts as it happens, and scrolls there and back', async () => {
    await panel.click('.editor-head .icon-button');
    await panel.waitFor('.tags-mark-row >> by a rule');
    expect(await counts('.tags-mark')).toContain('Used 0 times');
    await tab.activate();
    await tab.click('#to-checkout');
    await until(
      async () => (await counts('.tags-mark')).includes('Used once'),
      'the click to count',
    );
    await until(async () => (await counts('.tags-mark')).includes('Seen once'), 'it to be seen');

    await tab.eval(() => window.scrollTo(0, document.body.scrollHeight));
    const below = await tab.eval(() => window.scrollY);
    expect(below).toBeGreaterThan(0);
    await panel.click('.tags-mark-row');
    await panel.waitFor('.tags-actions');
    await until(async () => (await tab.eval(() => window.scrollY)) < below, 'the page to scroll');
    await panel.click('button >> Scroll back');
    await until(async () => (await tab.eval(() => window.scrollY)) === below, 'the way back');
  });

  it('writes a ticket with a picture beside it', async () => {
    await tab.activate();
    await panel.click('.tags-mark-row');
    await panel.click('.tags-actions button >> Hand over');
    await panel.click('.tags-hand label >> Ticket');
    const ticket = await panel.text('.tags-code code');
    expect(ticket).toContain('data-waymark-touchpoint="unmarked.go-to-the-checkout"');
    expect(ticket).toContain('![Go to the checkout](waymark-unmarked-go-to-the-checkout.jpg)');
    expect(ticket).not.toContain('SECRET');
    await panel.click('button >> Download the picture');
    const picture = await readFile(await downloaded('waymark-unmarked-go-to-the-checkout.jpg'));
    expect([...picture.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    await panel.click('.editor-head .icon-button');
  });

  it('edits a mark, takes it back, and downloads the journey file', async () => {
    await panel.click('.tags-mark-row');
    await panel.click('.tags-actions button >> Edit');
    await panel.fill(LABEL, 'To the checkout');
    await panel.click('.tags-on label >> Submit');
    await panel.click('button >> Save and hand over');
    await panel.waitFor('.tags-hand');
    expect(await panel.text('.tags-code code')).toContain('data-waymark-on="submit"');
    await panel.click('.tags-hand label >> Rule');
    await panel.waitFor('.tags-code code >> "on": "submit"');
    await panel.click('.tags-hand label >> Tag Manager');
    await panel.waitFor(".tags-code code >> setAttribute('data-waymark-on', 'submit')");
    await panel.click('.tags-hand label >> Ticket');
    await panel.waitFor('.tags-code code >> data-waymark-on="submit"');
    await panel.click('.editor-head .icon-button');
    await panel.waitFor('.tags-mark-name >> To the checkout');
    await panel.click('.toast button >> Undo');
    await panel.waitFor('.tags-mark-name >> Go to the checkout');

    await panel.click('button >> Download the journey file');
    const path = await downloaded('journey.json');
    const plan = JSON.parse(await readFile(path, 'utf8')) as Plan;
    expect(plan.touchpoints.map(({ id, label }) => [id, label])).toEqual([
      ['unmarked.go-to-the-checkout', 'Go to the checkout'],
    ]);
    expect(plan.rules).toEqual([
      { pages: '/unmarked', selector: '#to-checkout', touchpoint: 'unmarked.go-to-the-checkout' },
    ]);
  });

  it('works under a strict policy and inside a dialog', async () => {
    await tab.goto(pages.url('strict'));
    await panel.waitFor('.tags-answer >> 3 marks');
    await panel.waitFor('.tags-status >> is running');
    await pointByText('terms');
    expect((await panel.find(LABEL)).value).toBe('Terms');
    expect(await tab.consoleErrors()).toEqual([]);

    await tab.goto(pages.url('modal'));
    await panel.click('.editor-head .icon-button');
    await panel.waitFor('.tags-answer');
    await tab.activate();
    await tab.click('#open');
    await panel.click('.bottom .button');
    await tab.overlay.waitFor('.pick-hint');
    await tab.click('#sign-up');
    await panel.waitFor('.tags-form');
    expect((await panel.find(LABEL)).value).toBe('Sign up');
  });

  it('says what is wrong: a snippet that is blocked, another prefix, an id that is none', async () => {
    await panel.click('.editor-head .icon-button');
    await tab.goto(pages.url('blocked'));
    await panel.waitFor('.tags-status >> blocked by the page’s security policy');
    await panel.waitFor('.tags-status >> “wm”');
    await panel.waitFor('.tags-status >> journey file cannot be reached');
    await panel.waitFor('.tags-fault');
    await panel.waitFor('.tags-finding');
  });

  it('says that the policy keeps the journey file, and the page hears nothing of it', async () => {
    await tab.goto(pages.url('strict-journey'));
    const why = name === 'firefox' ? 'does not let Firefox read' : 'file cannot be reached';
    await panel.waitFor(`.tags-status >> ${why}`);
    const heard = () => (window as unknown as { violations: string[] }).violations;
    expect(await tab.eval(heard)).toEqual([]);
  });

  it('reads frames of the page’s own site, and says that those of others stay closed', async () => {
    await tab.goto(pages.url('roots'));
    await panel.waitFor('.tags-status >> says the page’s meta element');
    await panel.waitFor('.tags-status >> 1 frame of another site');
    const row = '.tags-mark >> probe.iframe';
    await panel.waitFor(row);
    expect(await panel.text(row)).toContain('in a frame');
    await tab.eval(() => window.scrollTo(0, 0));
    await tab.activate();
    await tab.eval(() => document.querySelector('#own')?.scrollIntoView({ block: 'center' }));
    const { rect } = await tab.find('#own');
    await tab.click({ x: rect.x + 30, y: rect.y + 20 });
    await until(async () => (await panel.text(row)).includes('Used once'), 'the click to count');
  });

  it('says what type the page gives itself', async () => {
    await tab.goto(pages.url('typed'));
    await panel.waitFor('.tags-status >> The page calls itself');
  });

  it('begins a walk with the page that somebody tagged before', async () => {
    await tab.goto(pages.url('unmarked'));
    await until(async () => (await counts('.tags-mark')).includes('Seen once'), 'it to be seen');
    await panel.click('#tab-walk');
    await panel.click('button >> Start the walk');
    await panel.waitFor('.timeline >> Nobody has marked anything here');
    await panel.waitFor('.timeline >> Go to the checkout');
    // What the tab has not seen for itself, the walk has: both tell the same.
    await panel.waitFor('.prompt-line');
    await tab.activate();
    await tab.click('#to-checkout');
    await panel.waitFor('.timeline >> clicked');
    await panel.waitFor('.prompt-chip >> 1 question');
    await panel.click('#tab-tags');
    await panel.waitFor('.tags >> Counted in this walk');
    expect(await counts('.tags-mark')).toMatch(/Seen once.*Used once/s);
    expect(await browser.errors()).toEqual([]);
  });
});
