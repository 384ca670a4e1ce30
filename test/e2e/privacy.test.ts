import { channel } from 'node:diagnostics_channel';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { startPages } from '../pages/server.mjs';
import { notes, pageSteps, startWalk, steps, stored } from './walking.ts';

/**
 * Somebody fills a page with secrets while walking, and writes about the very fields. Nothing of it may be found
 * again: not in the database, not in the extension's storage, not in the file, not in a request.
 */
const PAGE =
  'fields?token=sentinel-token&email=sentinel-query@example.com&view=list#access_token=sentinel-hash';
/** Same server; not granted, so nothing of ours runs there. */
const ELSEWHERE = 'elsewhere.localhost';
const TITLE = 'Order 123456789012 of sentinel-title@example.com';

/** Fields of every kind that takes a text, and what is typed there with real keys. */
const TYPED: Record<string, string> = {
  'input[type="text"]': 'sentinel-1',
  'input[data-secret]:not([type])': 'sentinel-2',
  'input[type="search"]': 'sentinel-3',
  'input[type="email"]': 'sentinel-4@example.com',
  'input[type="tel"]': '5e47115',
  'input[type="url"]': 'https://sentinel-6/',
  '#password': 'sentinel-7',
  '[autocomplete="one-time-code"]': '7319478',
  '[autocomplete="cc-number"]': '4539 1488 9',
  'input[type="number"]': '86753090',
  textarea: 'sentinel-11',
  '[contenteditable="true"]': 'sentinel-12',
  '[contenteditable="plaintext-only"]': 'sentinel-13',
  '#shadow-host >>> input': 'sentinel-14',
};
/** What the notes are about: fields and masks themselves. */
const NOTED = [
  'h1',
  '#password',
  'textarea',
  'select',
  '[contenteditable="true"]',
  '[data-waymark-mask]',
  '.ph-no-capture',
  '#foreign',
];

interface Fields {
  SENTINELS: string[];
}

/** Every request to a server of this process: host and path. */
function listenToServers() {
  const heard: string[] = [];
  const hear = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    // The browser's own question, whenever it likes.
    if (request.url === '/favicon.ico') return;
    heard.push(`${request.headers.host} ${request.url}`);
  };
  const requests = channel('http.server.request.start');
  requests.subscribe(hear);
  return { heard, end: () => requests.unsubscribe(hear) };
}

/** All that the extension has stored, as text; a picture's bytes are no text. */
async function everythingStored(browser: Browser): Promise<string> {
  const names = await browser.extension.eval(async () => {
    const opening = indexedDB.open('waymark');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const found = [...opening.result.objectStoreNames];
    opening.result.close();
    return found;
  });
  expect(names).toEqual(expect.arrayContaining(['walks', 'steps', 'notes', 'pictures']));
  const rows = await Promise.all(names.map((store) => stored(browser, store)));
  const storage = await browser.extension.eval(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
  }));
  return JSON.stringify([rows, storage]);
}

describe.each(BROWSERS)('privacy in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;
  /** As a pattern. */
  let secrets: string;
  const requests = listenToServers();

  beforeAll(async () => {
    pages = await startPages({ snippetFile: `${distFolder('snippet')}/waymark.js` });
    browser = await borrow(name);
  });
  afterAll(async () => {
    requests.end();
    await browser?.close();
    await pages?.close();
  });

  /** Every secret in a text, with what is around it. */
  const leaks = (words: string) =>
    [...words.matchAll(new RegExp(`.{0,60}(${secrets}).{0,20}`, 'gi'))].map(([found]) => found);

  /** Points at the middle of an element, also where the page is kept from hearing it. */
  const writeAbout = async (at: string, words: string) => {
    await tab.activate();
    await tab.eval((selector) => {
      document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, at);
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    const { x, y, width, height } = (await tab.find(at)).rect;
    await tab.click({ x: x + width / 2, y: y + height / 2 });
    await tab.overlay.waitFor('.compose textarea');
    await until(async () => (await tab.overlay.focused())?.tag === 'textarea', 'the caret');
    await tab.type(words);
    await tab.overlay.waitFor('.compose-picture >> Picture taken');
    await tab.press('Control+Enter');
    await tab.overlay.waitFor('.compose', { gone: true });
  };

  it('asks no server for anything when a page is walked', async () => {
    const loads = async (url: string) => {
      const before = requests.heard.length;
      const opened = await browser.newTab(url);
      await until(
        () => requests.heard.slice(before).some((line) => line.includes('frame.localhost')),
        'the page with its frames',
      );
      await opened.waitFor(() => document.readyState === 'complete');
      return { opened, asked: requests.heard.slice(before) };
    };
    const plain = await loads(pages.url(PAGE).replace('pages.localhost', ELSEWHERE));
    const walked = await loads(pages.url(PAGE));
    // A file that page and frame share is asked for once or twice, as the browser's cache happens to have it.
    const alike = (lines: string[]) =>
      [...new Set(lines.map((line) => line.replace(ELSEWHERE, 'pages.localhost')))].sort();
    tab = walked.opened;
    panel = await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true });
    await tab.overlay.waitFor('.chip');
    expect(alike(walked.asked)).toEqual(alike(plain.asked));
    secrets = await tab.eval(() => (window as unknown as Fields).SENTINELS.join('|'));
  });

  it('types and notes', async () => {
    const before = requests.heard.length;
    for (const [field, words] of Object.entries(TYPED)) await tab.fill(field, words);
    await tab.click('#reveal');
    await tab.waitFor('#password[type="text"]');
    const typed = await tab.find('#password');
    expect(typed.value).toBe(TYPED['#password']);
    await tab.eval((title) => {
      document.title = title;
    }, TITLE);
    for (const [index, at] of NOTED.entries()) await writeAbout(at, `About field ${index}`);
    expect(requests.heard.slice(before)).toEqual([]);
  });

  it('keeps no word of it', async () => {
    const kept = await until(async () => {
      const found = await notes(browser);
      return found.filter(({ phase }) => phase === 'kept').length === NOTED.length && found;
    }, 'all notes');
    const all = await everythingStored(browser);
    for (const index of NOTED.keys()) expect(all).toContain(`About field ${index}`);
    expect(leaks(all)).toEqual([]);

    const address = `${new URL(pages.url()).origin}/fields?view=list`;
    const [page] = pageSteps(await steps(browser));
    expect(page?.address).toBe(address);
    expect(new Set(kept.map((note) => note.address))).toEqual(new Set([address]));
    expect(new Set(kept.map((note) => note.title))).toEqual(new Set(['Order ~ of ~']));
    expect(kept.filter(({ pictureId }) => pictureId === null)).toEqual([]);
  });

  it('shows and hands on no word of it', async () => {
    await panel.activate();
    await panel.click('button >> End');
    await panel.click('button >> End the walk');
    await panel.click('button >> Download the walk');
    const words = await until(async () => {
      const [file] = await browser.downloads();
      return file !== undefined && ((await readFile(file, 'utf8')) || null);
    }, 'the download');
    expect(words).toContain('About field 0');
    expect(leaks(words)).toEqual([]);

    const shown = await panel.eval(() => document.documentElement.outerHTML);
    expect(shown).toContain('About field 0');
    expect(leaks(shown)).toEqual([]);
    const fetched = await panel.eval(() =>
      performance.getEntriesByType('resource').map((entry) => entry.name),
    );
    const ownSchemes = [browser.origin, 'blob:', 'data:'];
    expect(fetched.filter((url) => !ownSchemes.some((own) => url.startsWith(own)))).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
