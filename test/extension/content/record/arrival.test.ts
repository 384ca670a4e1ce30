import { afterEach, expect, it, vi } from 'vitest';
import {
  arrivalOf,
  routeArrival,
  traversal,
} from '../../../../extension/content/record/arrival.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function came({ type = 'navigate', referrer = '', length = 2 }): void {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type }] as never);
  vi.spyOn(document, 'referrer', 'get').mockReturnValue(referrer);
  vi.spyOn(history, 'length', 'get').mockReturnValue(length);
}

/** The entries of this site in a row, where it stands in them, and from which one it came, where the browser says. */
function stands(index: number, entries: number, from?: number): void {
  const navigation = {
    currentEntry: { index },
    entries: () => Array.from({ length: entries }),
    activation: from === undefined ? null : { from: { index: from } },
  };
  vi.stubGlobal('navigation', navigation);
}

const SHOP = 'https://shop.example/';

it.each([
  ['a link', { referrer: SHOP }, false, 'link'],
  ['nothing that led here', {}, false, 'typed'],
  ['a reload, whatever led here first', { type: 'reload', referrer: SHOP }, false, 'reload'],
  ['a tab opened from the walk', { referrer: SHOP, length: 1 }, true, 'tab'],
  ['the second page of such a tab', { referrer: SHOP }, true, 'link'],
  ['a first page of a tab of its own', { length: 1 }, false, 'typed'],
  ['what the browser has no word for', { type: 'prerender' }, false, null],
])('%s came so', (_what, said, opened, expected) => {
  came(said);
  expect(arrivalOf(opened)).toBe(expected);
});

it('nothing is said where the browser says nothing', () => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
  expect(arrivalOf(true)).toBeNull();
});

it.each([
  ['from a later page of the site', 1, 3, 2, 'back'],
  ['from an earlier one', 1, 3, 0, 'forward'],
  ['from another site to the first in a row', 0, 2, undefined, 'forward'],
  ['from another site to the last in a row', 1, 2, undefined, 'back'],
  ['from another site to a page that stands alone', 0, 1, undefined, 'back'],
])('the history %s', (_what, index, entries, from, expected) => {
  stands(index, entries, from);
  came({ type: 'back_forward' });
  expect(arrivalOf(false)).toBe(expected);
  expect(traversal()).toBe(expected);
});

it('without the Navigation API it went back', () => {
  vi.stubGlobal('navigation', undefined);
  expect(traversal()).toBe('back');
  expect(routeArrival({})).toBe('route');
});

it('a route is one, unless the history went to it', () => {
  stands(1, 3);
  expect(routeArrival({ navigationType: 'push', from: { index: 0 } as never })).toBe('route');
  expect(routeArrival({ navigationType: 'traverse', from: { index: 2 } as never })).toBe('back');
  expect(routeArrival({ navigationType: 'traverse', from: { index: 0 } as never })).toBe('forward');
});
