import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Box } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { PLANTED } from '../pages/planted.mjs';
import { startPages } from '../pages/server.mjs';
import { inner, openPicture, pictureOf, scaled } from './picture-pixels.ts';
import { beginWriting, notes, startWalk, stored } from './walking.ts';

/** High enough for all of each page. */
const VIEW = { width: 1000, height: 1300 };
/** As the background paints it. */
const COVER = [0x5c, 0x63, 0x70] as const;
/** Least share of a secret’s pixels that are covered, and most of what is no secret: edges of letters may have the colour. */
const COVERED = 0.97;
const PLAIN = 0.1;

interface Page {
  planted: { boxes(): Box[]; plain(): Box[] };
}

/** All that the extension has stored, as text. */
async function everythingStored(browser: Browser): Promise<string> {
  const stores = await Promise.all(
    ['journeys', 'walks', 'steps', 'notes', 'pictures'].map((store) => stored(browser, store)),
  );
  const rest = await browser.extension.eval(async () => {
    const local = await chrome.storage.local.get(null);
    const session = await chrome.storage.session.get(null);
    const copies: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const found = await cache.match(request);
        copies.push(request.url, JSON.stringify([...(found?.headers ?? [])]));
        if (!found?.headers.get('content-type')?.startsWith('image/')) {
          copies.push((await found?.text()) ?? '');
        }
      }
    }
    return { local, session, copies };
  });
  return JSON.stringify([stores, rest]);
}

/** A secret as it stands, without its gaps, and as an address writes it. */
const writings = (secret: string): string[] => [
  ...new Set([secret, secret.replace(/[ -]/g, ''), encodeURIComponent(secret)]),
];

describe.each(BROWSERS)('what is planted in thirty pages, in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name, { fine: true });
    tab = await browser.newTab(pages.url('probe'));
    await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true });
    await tab.setViewport(VIEW);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it.each(PLANTED.map((secret, number) => ({ secret, number })))(
    'is covered on page $number: $secret',
    async ({ secret, number }) => {
      const written = encodeURIComponent(secret);
      await tab.goto(
        pages.url(`planted/${number}/${written}?token=${written}&view=${written}#/at/${written}`),
      );
      await tab.overlay.waitFor('.ribbon');
      const words = `About page ${number}`;
      await beginWriting(browser, tab, '#noted');
      await tab.type(words);
      await tab.overlay.waitFor('.compose-picture >> Picture taken');
      const note = await until(
        async () => (await notes(browser)).find(({ text }) => text === words),
        'the note',
      );
      const facts = await until(() => pictureOf(browser, note.id), 'its picture');
      await tab.press('Control+Enter');
      await tab.overlay.waitFor('.compose', { gone: true });

      const scale = await tab.eval(() => devicePixelRatio);
      const { secrets, plain } = await tab.eval(() => {
        const { planted } = window as unknown as Page;
        return { secrets: planted.boxes(), plain: planted.plain() };
      });
      const picture = await openPicture(browser, facts.id);
      const sharesOf = async (boxes: Box[]) =>
        (
          await picture.shares(
            boxes
              .filter(({ width, height }) => width > 4 && height > 4)
              .map((box) => inner(scaled(box, scale))),
            COVER,
          )
        ).filter((share) => share !== null);
      const covered = await sharesOf(secrets);
      expect(covered.length).toBeGreaterThan(14);
      expect(covered.filter((share) => share < COVERED)).toEqual([]);
      expect((await sharesOf(plain)).filter((share) => share > PLAIN)).toEqual([]);
    },
  );

  it('is in nothing that is stored', async () => {
    const all = await everythingStored(browser);
    expect(all).toContain('About page 29');
    expect(all).toContain('Account of ~');
    const found = PLANTED.flatMap(writings).filter((secret) => all.includes(secret));
    expect(found).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
