import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { startWalk, walks } from './walking.ts';

/** Ends the walk without answering what is asked at its end. */
async function end(panel: Tab): Promise<void> {
  await panel.click('[role=tab] >> Walk');
  await panel.click('button >> End');
  await panel.click('.bar-pair button >> End the walk');
}

describe.each(BROWSERS)('in %s', (name) => {
  let pages: Pages;
  let browser: Browser;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it('a site that changes its language is asked about once, and the seam says how it felt', async () => {
    const tab = await browser.newTab(pages.url('catalogue'));
    const panel = await startWalk(browser, tab, { journey: 'Five stages' });
    await panel.activate();
    await panel.waitFor('.prompt-line >> How did you come into contact');
    await panel.press('Escape');
    await panel.waitFor('.prompt-line', { gone: true });
    await tab.activate();
    await tab.eval(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: the page's server reads it
      document.cookie = 'design=translated;path=/';
    });
    await tab.goto(pages.url('catalogue?from=campaign'));
    await tab.overlay.waitFor('.ribbon');
    await panel.activate();
    await panel.waitFor('.prompt-line >> How did the passage here feel?');
    await panel.click('.prompt-line button >> Answer');
    await panel.click('.prompt-card label >> 2');
    await panel.click('.prompt-card button >> Done');
    await panel.waitFor('.prompt-line', { gone: true });
    await end(panel);
    const [walk] = await walks(browser);
    const page = await browser.openPage(`report/index.html#walk/${walk?.id}`);
    await page.waitFor('.seams > li');
    const seams = (await page.findAll('.seams > li')).map(({ text }) => text);
    expect(seams).toHaveLength(1);
    expect(seams[0]).toContain('Language');
    expect(seams[0]).toContain('2 of 5');
    expect(await browser.errors()).toEqual([]);
  });
});
