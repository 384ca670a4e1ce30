import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Box, Note, PictureFacts } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itIn, itLong } from '../launch/short-form.ts';
import { startPages } from '../pages/server.mjs';
import { startSite } from '../site/server.mjs';
import { inner, markStrips, openPicture, pictureOf, scaled } from './picture-pixels.ts';
import { beginWriting, notes, startWalk } from './walking.ts';

/** High enough for all fields of the page at once. */
const VIEW = { width: 1000, height: 1500 };
/** As the background paints them. */
const COVER = [0x5c, 0x63, 0x70] as const;
const MARK = [0xd6, 0x33, 0x6c] as const;
/** A thin line loses colour in a JPEG: steps of 255. */
const LINE_SLACK = 70;
/** Least shares of a field's and of the line's pixels that have the colour. */
const COVERED = 0.97;
const MARKED = 0.9;
/** A cover reaches this far over its field, in CSS pixels. */
const COVER_REACH = 6;
/** Halo and line around the noted element, in CSS pixels. */
const MARK_REACH = 16;
/** The marked box may be larger by a rim and rounding, in picture pixels. */
const MARK_OFF_PX = 4;
const NOTED = 'h1';

interface Fields {
  secrets(): Element[];
}

/** Where in the page what must be covered lies, in CSS pixels. */
async function secretBoxes(tab: Tab): Promise<Box[]> {
  const boxes = await tab.eval(() => {
    const { secrets } = window as unknown as Fields;
    const masked = document.querySelectorAll('[data-waymark-mask]');
    return [...secrets(), ...masked].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  });
  return boxes.filter(({ width, height }) => width > 0 && height > 0);
}

/** By how many pixels a box is off at the worst of its four numbers. */
function farthest(box: Box | null, wanted: Box): number {
  const sides = ['x', 'y', 'width', 'height'] as const;
  return Math.max(...sides.map((side) => Math.abs((box?.[side] ?? Number.NaN) - wanted[side])));
}

describe.each(BROWSERS)('a picture in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let site: Awaited<ReturnType<typeof startSite>>;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;

  beforeAll(async () => {
    const snippetFile = `${distFolder('snippet')}/waymark.js`;
    [pages, site] = await Promise.all([startPages({ snippetFile }), startSite({ snippetFile })]);
    browser = await borrow(name, { fine: true });
    tab = await browser.newTab(pages.url('fields'));
    panel = await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true });
    await tab.setViewport(VIEW);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    await site?.close();
  });

  const noted = (words: string) =>
    until(async () => (await notes(browser)).find(({ text }) => text === words), `“${words}”`);
  const keep = async () => {
    await tab.press('Control+Enter');
    await tab.overlay.waitFor('.compose', { gone: true });
  };
  /** A note with its picture. */
  const taken = async (at: string, words: string): Promise<{ note: Note; facts: PictureFacts }> => {
    await beginWriting(browser, tab, at);
    await tab.type(words);
    const said = await tab.overlay.find('.compose-picture');
    await tab.overlay.waitFor('.compose-picture >> Picture taken');
    const note = await noted(words);
    const facts = await until(() => pictureOf(browser, note.id), `a picture (${said.text})`);
    await keep();
    return { note: await noted(words), facts };
  };
  /** What the picture shows of the fields page. */
  const lookAt = async (facts: PictureFacts, plain?: Uint8Array) => {
    const scale = await tab.eval(() => devicePixelRatio);
    const { rect } = await tab.find(NOTED);
    const boxes = await secretBoxes(tab);
    const picture = await openPicture(browser, facts.id, plain);
    const painted = [
      ...boxes.map((box) => scaled(box, scale, COVER_REACH)),
      scaled(rect, scale, MARK_REACH),
    ];
    const fields = boxes.map((box) => inner(scaled(box, scale)));
    const mark = facts.box ? markStrips(facts.box, facts.width) : [];
    return {
      scale,
      boxes,
      fields: (await picture.shares(fields, COVER)).filter((share) => share !== null),
      mark: await picture.shares(mark, MARK, LINE_SLACK),
      markOff: farthest(facts.box, scaled(rect, scale)),
      different: plain ? await picture.different(painted) : 0,
    };
  };
  const isRight = ({ fields, mark, markOff }: Awaited<ReturnType<typeof lookAt>>) => {
    expect(fields.filter((share) => share < COVERED)).toEqual([]);
    expect(markOff).toBeLessThanOrEqual(MARK_OFF_PX);
    expect(mark.map((share) => (share ?? 0) >= MARKED)).toEqual([true, true, true, true]);
  };

  it('covers every field, mask and frame, marks the element, and shows nothing of ours', async () => {
    await browser.command('toggle-overlay', tab);
    await tab.overlay.waitFor('.ribbon', { gone: true });
    const plain = await tab.screenshot();
    const { facts, note } = await taken(NOTED, 'all of it');
    expect(note.pictureId).toBe(facts.id);
    await tab.overlay.waitFor('.ribbon');

    const seen = await lookAt(facts, plain);
    const view = await tab.eval(() => [innerWidth, innerHeight]);
    expect([facts.width, facts.height]).toEqual(view.map((side) => Math.round(side * seen.scale)));
    expect(Math.max(...seen.boxes.map(({ y, height }) => y + height))).toBeLessThan(VIEW.height);
    expect(seen.fields.length).toBeGreaterThan(30);
    isRight(seen);
    expect(seen.different).toBeLessThan(0.001);
  });

  itLong('is right at another zoom', async () => {
    const zoom = async (factor: number) => {
      const id = await tab.id();
      await browser.extension.eval((of, to) => chrome.tabs.setZoom(of, to), id, factor);
      const zoomed = () => tab.eval((to) => devicePixelRatio === to, factor);
      await until(zoomed, `a zoom of ${factor}`);
    };
    await zoom(1.5);
    const { facts } = await taken(NOTED, 'one and a half');
    const seen = await lookAt(facts);
    expect(seen.fields.length).toBeGreaterThan(20);
    isRight(seen);
    await zoom(1);
  });

  itIn('chromium', name)('of another tab is thrown away; the note stays and says why', async () => {
    const other = await browser.newTab(pages.url('rtl'));
    await tab.activate();
    await browser.command('add-note', tab);
    await tab.overlay.waitFor('.pick-hint');
    const { rect } = await tab.find(NOTED);
    // A page so busy that it takes a while to hold still.
    await tab.eval(() => {
      const over = performance.now() + 3_000;
      const burn = () => {
        const rest = performance.now() + 150;
        while (performance.now() < rest);
        if (performance.now() < over) requestAnimationFrame(burn);
      };
      requestAnimationFrame(burn);
    });
    await tab.click({ x: rect.x + 20, y: rect.y + 10 });
    await other.activate();
    await until(
      async () =>
        (await notes(browser)).some(({ text, phase }) => phase === 'draft' && text === ''),
      'the note to be begun',
    );
    await tab.overlay.waitFor('.compose-picture >> No picture: another tab was showing');
    await tab.activate();
    await tab.overlay.click('.compose textarea');
    await tab.type('looked away');
    const note = await noted('looked away');
    await keep();
    expect(note.pictureId).toBeNull();
    expect(await pictureOf(browser, note.id)).toBeNull();
    await other.close();
  });

  itIn('firefox', name)(
    'that the browser refuses costs only the picture, and the note says how to get one',
    async () => {
      await tab.activate();
      // Leaving the site ends the right that the toolbar click gave.
      await tab.goto(pages.url().replace('pages.localhost', 'frame.localhost'));
      await tab.goto(pages.url('fields'));
      await tab.overlay.waitFor('.ribbon');
      await panel.click('[role=tab] >> Walk');
      await panel.click('button >> Note: point');
      await tab.activate();
      await tab.overlay.waitFor('.pick-hint');
      await tab.click(NOTED);
      await tab.overlay.waitFor('.compose-picture >> begin with the shortcut');
      await tab.overlay.click('.compose textarea');
      await tab.type('without one');
      const note = await noted('without one');
      await keep();
      expect(note.pictureId).toBeNull();
    },
  );

  itLong('shows what a note was about when its element is gone', async () => {
    await tab.goto(site.url('shop', '/varukorg?lagg=skur.raps.M'));
    await browser.clickToolbar(tab);
    await tab.overlay.waitFor('.ribbon');
    await tab.activate();
    const { note } = await taken('.line-name', 'which coat?');
    await tab.overlay.waitFor('.pin');
    await tab.click('.stepper button');
    await tab.goto(site.url('shop', '/varukorg'));
    await tab.overlay.waitFor('.ribbon');
    const lost = await until(
      async () =>
        (await notes(browser)).find(({ id, anchor }) => id === note.id && anchor === 'lost'),
      'the note to be lost',
    );
    expect(lost.pictureId).toBe(note.pictureId);
    expect(await tab.overlay.findAll('.pin')).toEqual([]);
    await panel.activate();
    await panel.click('[role=tab] >> Notes');
    const list = 'section[aria-labelledby="group-lost"]';
    expect(await panel.text(`${list} h2`)).toBe('Lost their place');
    expect(await panel.text(list)).toContain('which coat?');
    await panel.waitFor(`${list} .thumb img`);
    expect(await browser.errors()).toEqual([]);
  });
});
