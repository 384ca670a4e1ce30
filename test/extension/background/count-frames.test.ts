import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  FRAME_EACH_MS,
  FRAMES_AT_ONCE,
  FRAMES_OF_A_PAGE,
  frameMayTell,
  framesBegin,
} from '../../../extension/background/count-frames.ts';
import { freshExtension } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const TAB = 7;
beforeEach(async () => {
  await freshExtension();
  await framesBegin(TAB, 'page-1', 0);
});

/** How many of so many new frames may tell. */
async function told(count: number, now: number, tab = TAB): Promise<number> {
  const all = Array.from({ length: count }, (_, at) => frameMayTell(tab, `f-${now}-${at}`, now));
  return (await Promise.all(all)).filter(Boolean).length;
}

it('a page that makes frames without end is told of no more than a page has', async () => {
  expect(await told(FRAMES_AT_ONCE + 50, 1)).toBe(FRAMES_AT_ONCE);
  expect(await told(50, 10 * FRAME_EACH_MS)).toBe(10);
  expect(await told(FRAMES_OF_A_PAGE, 10_000 * FRAME_EACH_MS)).toBe(
    FRAMES_OF_A_PAGE - FRAMES_AT_ONCE - 10,
  );
  expect(await told(10, 20_000 * FRAME_EACH_MS)).toBe(0);
});

it('a frame that may tell may ask again, also when the page does', async () => {
  expect(await told(FRAMES_AT_ONCE, 1)).toBe(FRAMES_AT_ONCE);
  await framesBegin(TAB, 'page-1', 2);
  expect(await frameMayTell(TAB, 'f-1-0', 3)).toBe(true);
  expect(await frameMayTell(TAB, 'another', 3)).toBe(false);
});

it('each page and each tab has its own', async () => {
  await told(FRAMES_AT_ONCE, 1);
  expect(await told(1, 2, TAB + 1)).toBe(1);
  await framesBegin(TAB, 'page-2', 3);
  expect(await told(1, 4)).toBe(1);
});

it('a clock that is set back takes none away', async () => {
  await framesBegin(TAB, 'page-2', 1_000_000);
  expect(await told(FRAMES_AT_ONCE, 5)).toBe(FRAMES_AT_ONCE);
});
