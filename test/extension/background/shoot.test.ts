import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shoot, stillnessOfNote } from '../../../extension/background/shoot.ts';
import { captureWindow } from '../../../extension/platform/capture.ts';
import { askPage, type Stillness } from '../../../extension/platform/messages.ts';
import { SHOOTING_LIMIT_MS } from '../../../extension/platform/picture-time.ts';
import { type TabFacts, tabFacts } from '../../../extension/platform/tabs.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/platform/capture.ts', () => ({ captureWindow: vi.fn() }));
vi.mock('../../../extension/platform/tabs.ts', () => ({ tabFacts: vi.fn() }));
vi.mock('../../../extension/platform/messages.ts', () => ({ askPage: vi.fn() }));

const TAB: TabFacts = { tabId: 7, windowId: 1, active: true, address: 'https://shop.example/' };
const SIZE = { width: 400, height: 300 };
const still = (y = 10): Stillness => ({
  covers: [{ x: 0, y, width: 50, height: 20 }],
  box: null,
  address: 'https://shop.example/',
  viewport: { ...SIZE, scale: 1 },
});

/** What the page was told, in order. */
let told: string[];

/** A page whose field stands at these heights, one for each measuring; the last one stays. */
function pageAt(...heights: number[]): void {
  let measured = 0;
  vi.mocked(askPage).mockImplementation(async (...asked) => {
    told.push(asked[1]);
    const height = heights[Math.min(measured, heights.length - 1)] ?? 10;
    measured += 1;
    return { answer: still(height) };
  });
}

beforeEach(() => {
  told = [];
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 100 });
  vi.stubGlobal('createImageBitmap', async () => ({ ...SIZE, close: () => undefined }));
  vi.mocked(tabFacts).mockResolvedValue(TAB);
  vi.mocked(captureWindow).mockResolvedValue({ ok: true, image: new Blob() });
  pageAt(10);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

describe('taking a picture', () => {
  it('hides our layer before and shows it after', async () => {
    expect((await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).ok).toBe(true);
    expect(told).toEqual(['holdStill', 'moveAgain']);
  });

  it.each([
    ['another tab shows', { ...TAB, active: false }],
    ['the tab went to another page', { ...TAB, address: 'https://shop.example/cart' }],
    ['the tab was closed', undefined],
    ['the tab moved to another window', { ...TAB, windowId: 2 }],
  ])('throws it away when %s by the time it is taken', async (_case, after) => {
    vi.mocked(tabFacts).mockResolvedValueOnce(TAB).mockResolvedValue(after);
    expect(await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).toEqual({
      ok: false,
      why: 'otherTab',
    });
    expect(captureWindow).toHaveBeenCalledTimes(1);
    expect(told.at(-1)).toBe('moveAgain');
  });

  it('takes none when another tab shows already', async () => {
    vi.mocked(tabFacts).mockResolvedValue({ ...TAB, active: false });
    expect(await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).toEqual({
      ok: false,
      why: 'otherTab',
    });
    expect(captureWindow).not.toHaveBeenCalled();
  });

  it('tries again while the page moves', async () => {
    pageAt(10, 40, 40, 40);
    expect((await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).ok).toBe(true);
    expect(captureWindow).toHaveBeenCalledTimes(2);
  });

  it('gives up on a page that never rests', async () => {
    pageAt(10, 20, 30, 40, 50, 60, 70);
    expect(await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).toEqual({
      ok: false,
      why: 'unsteady',
    });
    expect(captureWindow).toHaveBeenCalledTimes(3);
  });

  it('keeps no picture that took longer than the page holds still', async () => {
    vi.mocked(captureWindow).mockImplementationOnce(async () => {
      vi.advanceTimersByTime(SHOOTING_LIMIT_MS + 1);
      return { ok: true, image: new Blob() };
    });
    expect((await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).ok).toBe(true);
    expect(captureWindow).toHaveBeenCalledTimes(2);
    expect(told).toEqual(['holdStill', 'moveAgain', 'holdStill', 'moveAgain']);
  });

  it('keeps no picture of another size than what was measured', async () => {
    vi.stubGlobal('createImageBitmap', async () => ({
      width: 300,
      height: 300,
      close: () => undefined,
    }));
    expect(await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).toEqual({
      ok: false,
      why: 'unsteady',
    });
  });

  it('waits when the browser took two within the second', async () => {
    vi.mocked(captureWindow)
      .mockResolvedValueOnce({ ok: false, why: 'busy' })
      .mockResolvedValue({ ok: true, image: new Blob() });
    expect((await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).ok).toBe(true);
    expect(told).toEqual(['holdStill', 'moveAgain', 'holdStill', 'moveAgain']);
  });

  it('says at once when the page was not opened by a gesture, and shows our layer again', async () => {
    vi.mocked(captureWindow).mockResolvedValue({ ok: false, why: 'notGranted' });
    expect(await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).toEqual({
      ok: false,
      why: 'notGranted',
    });
    expect(told).toEqual(['holdStill', 'moveAgain']);
  });

  it.each([
    ['nobody', undefined],
    ['something else', { answer: { covers: 'none' } }],
    ['covers that are no boxes', { answer: { ...still(), covers: [{ x: Number.NaN }] } }],
  ])('fails where %s answers in the page', async (_case, answer) => {
    vi.mocked(askPage).mockResolvedValue(answer);
    expect(await shoot(TAB, stillnessOfNote(TAB.tabId, { noteId: 'note-1' }))).toEqual({
      ok: false,
      why: 'failed',
    });
    expect(captureWindow).not.toHaveBeenCalled();
  });
});
