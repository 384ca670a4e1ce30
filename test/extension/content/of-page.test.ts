import { afterEach, expect, it, vi } from 'vitest';
import {
  isPressOfPage,
  type PressEntry,
  paintedBeforeUs,
} from '../../../extension/content/of-page.ts';

const element = document.createElement('x-ours');
const guard = { took: (at: number) => at === 7 };
const drawn = { host: { element, placedAt: 100 as number | null }, guard };
const notDrawn = { host: { element, placedAt: null }, guard };
const press = (startTime: number, target: Node | null) => ({ startTime, target }) as PressEntry;

afterEach(() => vi.restoreAllMocks());

it.each([
  ['on the page', press(1, document.body), true],
  ['on what has gone since', press(1, null), true],
  ['on our element, as Firefox tells it', press(1, element), false],
  ['on what is ours, as Chromium tells it', press(7, null), false],
  ['by one of our keys', press(7, document.body), false],
])('a press %s', (_what, entry, expected) => {
  expect(isPressOfPage(entry, drawn)).toBe(expected);
  expect(isPressOfPage(entry, notDrawn)).toBe(expected || entry.target === element);
});

it.each([
  ['before we were drawn', 99, true],
  ['with us', 100, true],
  ['after us', 101, false],
  ['not at all', null, false],
])('a page that painted first %s', (_what, at, expected) => {
  const entries = at === null ? [] : [{ startTime: at } as PerformanceEntry];
  vi.spyOn(performance, 'getEntriesByName').mockReturnValue(entries);
  expect(paintedBeforeUs(drawn)).toBe(expected);
  expect(paintedBeforeUs(notDrawn)).toBe(true);
});
