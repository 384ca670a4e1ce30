import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Box, PictureFacts } from '../../shared/journey/records.ts';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { startPages } from '../pages/server.mjs';
import { inner, openPicture } from './picture-pixels.ts';
import { beginWriting, notes, startWalk, stored } from './walking.ts';

/** As the background paints it. */
const COVER = [0x5c, 0x63, 0x70] as const;
/** As frames and arrows are painted. */
const DRAWN = [0xd6, 0x33, 0x6c] as const;
/** The edges of letters may have the colour. */
const UNCOVERED = 0.1;
const COVERED = 0.97;

/** A bit of a frame's left side, in the picture that was cut. */
function leftSideOf(frame: Box | undefined, cut: Box | undefined): Box {
  const { x = 0, y = 0, height = 0 } = frame ?? {};
  const third = Math.round(height / 3);
  return { x: x - (cut?.x ?? 0) - 1, y: y - (cut?.y ?? 0) + third, width: 2, height: third };
}

/** Ids of the pictures in the rolling copy. */
const copied = (browser: Browser) =>
  browser.extension.eval(async () => {
    const ids: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) ids.push(url);
    }
    return ids;
  });

describe.each(BROWSERS)('a part of a picture that nobody should see, in %s', (name) => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  let tab: Tab;
  let panel: Tab;
  let first: PictureFacts;

  beforeAll(async () => {
    pages = await startPages();
    browser = await borrow(name, { fine: true });
    tab = await browser.newTab(pages.url('catalogue'));
    panel = await startWalk(browser, tab, { journey: 'Five stages', byToolbar: true });
    await beginWriting(browser, tab, 'h1');
    await tab.type('a name in it');
    await tab.overlay.waitFor('.compose-picture >> Picture taken');
    await tab.press('Control+Enter');
    await tab.overlay.waitFor('.compose', { gone: true });
    await panel.activate();
    await panel.click('[role=tab] >> Notes');
    await panel.click('.note-row button >> a name in it');
    first = await only();
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const only = () =>
    until(async () => {
      const all = await stored<PictureFacts>(browser, 'pictures');
      return all.length === 1 && all[0];
    }, 'one picture');
  const open = async () => {
    await panel.click('button >> See, draw, cover');
    await panel.waitFor('.draw-stage img');
  };
  /** Points by their shares of the picture's sides. */
  const onStage = async () => {
    const { rect } = await panel.find('.draw-stage');
    return (x: number, y: number) => ({
      x: rect.x + rect.width * x,
      y: rect.y + rect.height * y,
    });
  };
  /** Where the shown boxes lie, in pixels of the picture. */
  const shownBoxes = (facts: PictureFacts): Promise<Box[]> =>
    panel.eval(
      ({ width, height }) =>
        [...document.querySelectorAll<HTMLElement>('.draw-handle')].map(({ style }) => {
          const share = (value: string, side: number) =>
            Math.round((parseFloat(value) / 100) * side);
          return {
            x: share(style.left, width),
            y: share(style.top, height),
            width: share(style.width, width),
            height: share(style.height, height),
          };
        }),
      { width: facts.width, height: facts.height },
    );
  const sharesOf = async (facts: PictureFacts, boxes: Box[]) =>
    (await openPicture(browser, facts.id)).shares(boxes.map(inner), COVER);

  it('is left as it is until that is said, and undone until then', async () => {
    await open();
    await panel.click('.draw-tools label >> Cover');
    await panel.click('button >> Put one on');
    expect(await shownBoxes(first)).toHaveLength(1);
    await panel.click('button >> Undo');
    expect(await shownBoxes(first)).toHaveLength(0);
    await panel.click('button >> Put one on');
    await panel.press('Escape');
    await panel.waitFor('.draw-stage', { gone: true });
    expect((await only()).id).toBe(first.id);
  });

  it('is covered for good: by keys, by a drag and by two clicks', async () => {
    await open();
    await panel.click('.draw-tools label >> Cover');
    await panel.click('button >> Put one on');
    const [before] = await shownBoxes(first);
    await panel.press('ArrowUp');
    await panel.press('ArrowLeft');
    await panel.press('Shift+ArrowDown');
    const [after] = await shownBoxes(first);
    expect(after?.x).toBeLessThan(before?.x ?? 0);
    expect(after?.y).toBeLessThan(before?.y ?? 0);
    expect(after?.height).toBeGreaterThan(before?.height ?? 0);

    const at = await onStage();
    await panel.drag(at(0.05, 0.1), at(0.3, 0.25));
    await until(async () => (await shownBoxes(first)).length === 2, 'the drawn box');
    await panel.click(at(0.6, 0.7));
    await panel.click(at(0.9, 0.9));
    await until(async () => (await shownBoxes(first)).length === 3, 'the box between two clicks');
    const boxes = await shownBoxes(first);
    expect((await sharesOf(first, boxes)).filter((share) => (share ?? 1) > UNCOVERED)).toEqual([]);

    await panel.click('button >> Keep for good');
    await panel.waitFor('.draw-stage', { gone: true });
    const now = await until(async () => {
      const one = await only();
      return one.id !== first.id && one;
    }, 'the covered picture');
    const { noteId, width, height, covered } = first;
    expect(now).toMatchObject({ noteId, width, height, covered: covered + 3 });
    expect((await sharesOf(now, boxes)).filter((share) => (share ?? 0) < COVERED)).toEqual([]);
    expect((await notes(browser)).map(({ pictureId }) => pictureId)).toEqual([now.id]);
    // What was there before is nowhere any more.
    await until(async () => {
      const names = (await copied(browser)).join(' ');
      return names.includes(now.id) && !names.includes(first.id);
    }, 'the copy to follow');
  });

  it('has a frame and an arrow drawn on it, moved by the pointer, and is cut to the rest', async () => {
    const before = await only();
    await open();
    const at = await onStage();
    await panel.drag(at(0.2, 0.3), at(0.4, 0.5));
    await until(async () => (await shownBoxes(before)).length === 1, 'the frame');
    const [drawn] = await shownBoxes(before);
    await panel.drag(at(0.3, 0.4), at(0.5, 0.5));
    await until(
      async () => ((await shownBoxes(before))[0]?.x ?? 0) > (drawn?.x ?? 0) + 20,
      'the move',
    );
    await panel.click('.draw-tools label >> Arrow');
    await panel.drag(at(0.9, 0.9), at(0.7, 0.7));
    await until(async () => (await shownBoxes(before)).length === 2, 'the arrow');
    await panel.click('.draw-tools label >> Cut');
    await panel.drag(at(0.25, 0.25), at(0.98, 0.98));
    await until(async () => (await shownBoxes(before)).length === 3, 'the cut');
    expect(await panel.axe()).toEqual([]);
    const [frame, , cut] = await shownBoxes(before);
    await panel.click('button >> Keep for good');
    await panel.waitFor('.draw-stage', { gone: true });
    const now = await until(async () => {
      const one = await only();
      return one.id !== before.id && one;
    }, 'the drawn picture');
    expect(Math.abs(now.width - (cut?.width ?? 0))).toBeLessThan(8);
    expect(Math.abs(now.height - (cut?.height ?? 0))).toBeLessThan(8);
    const side = leftSideOf(frame, cut);
    const beside = { ...side, x: side.x + 20 };
    // A thin line is mixed with what is beside it.
    const [on, off] = await (await openPicture(browser, now.id)).shares([side, beside], DRAWN, 110);
    expect(on).toBeGreaterThan(0.4);
    expect(off).toBe(0);
  });

  it('stays covered when the note is written on', async () => {
    const { id } = await only();
    await panel.fill('textarea', 'a name was in it');
    await until(
      async () => (await notes(browser)).some(({ text }) => text.includes('was in it')),
      'the words',
    );
    expect((await notes(browser)).map(({ pictureId }) => pictureId)).toEqual([id]);
    await panel.waitFor('.note-picture img');
    await open();
    expect(await panel.axe()).toEqual([]);
    await panel.press('Escape');
    expect(await browser.errors()).toEqual([]);
  });
});
