import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
  type Browser,
  type Found,
  type Point,
  type Tab,
  until,
} from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { shareOf } from '../launch/short-form.ts';
import { AWKWARD } from '../pages/awkward.mjs';
import { type Pages, startPages } from '../pages/server.mjs';
import { notes } from './walking.ts';

/** What a page of the gallery is watched for, where it has a script. */
interface Watched {
  heard?: string[];
  faults?: string[];
  watching?: boolean;
  act?(): void;
}

const MIDDLE = { x: 50, y: 60 };
/** What is pointed at where it is not `#thing`. */
const AT: Readonly<Record<string, string | Point>> = {
  'open-root': '#host',
  'closed-root': '#host',
  text: 'pre',
  picture: 'img',
  // What looks for elements in the page is broken there, or the page takes no pointer.
  clobbered: MIDDLE,
  'old-library': MIDDLE,
  'body-inert': MIDDLE,
  'dialog-opens': '#d p',
};
/** Where the page's scripts, or the browser's own, listened before us: what is typed there they could hear. */
const IN_PANEL: Readonly<Record<string, readonly string[]>> = {
  chromium: ['written-anew'],
  firefox: ['written-anew', 'picture'],
};
/** Letters that are shortcuts elsewhere, a space and a capital. */
const WORDS = 'sez jk?/ R';

const middleOf = ({ rect: { x, y, width, height } }: Found): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

describe.each(BROWSERS)('a note on an awkward page in %s', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('chain/1'));
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const kept = async (address: string) =>
    (await notes(browser)).find(
      ({ address: at, phase }) => phase === 'kept' && at.endsWith(address),
    );

  const writeThere = async () => {
    await tab.overlay.waitFor('textarea');
    await until(async () => (await tab.overlay.focused())?.tag === 'textarea', 'the field');
    await tab.type(WORDS);
    await until(async () => (await tab.overlay.focused())?.value === WORDS, 'the words');
    await tab.press('Control+Enter');
  };
  it.each(shareOf(name, AWKWARD))('is written whole, and %s heard nothing', async (page) => {
    const address = `/awkward/${page}`;
    if (page === 'waits-for-ever') await tab.eval((to) => location.assign(to), pages.url(address));
    else await tab.goto(pages.url(address));
    const at = AT[page] ?? '#thing';
    await tab.eval(() => {
      const watched = window as Watched;
      watched.act?.();
      watched.watching = true;
    });
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    // Where it is and not by its name: a pane of ours may lie over all of the page.
    await tab.click(typeof at === 'string' ? middleOf(await tab.find(at)) : at);
    if (IN_PANEL[name]?.includes(page)) {
      await tab.overlay.waitFor('.notice >> Write in the Waymark panel');
      return;
    }
    await writeThere();
    const note = await until(() => kept(address), 'the note to be kept');
    expect(note.text).toBe(WORDS);
    const gone = await tab.eval(() => {
      const { heard, faults } = window as Watched;
      return `${heard ?? ''}${faults ?? ''}`;
    });
    expect(gone).toBe('');
    expect(await browser.errors()).toEqual([]);
  });
});
