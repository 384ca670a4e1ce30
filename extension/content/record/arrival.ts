import type { Arrival } from '../../../shared/journey/step-record.ts';

/**
 * How this document came to be shown, as far as the browser says. `typed` is what nothing led to: an address typed or
 * pasted, a bookmark, or a link that tells no referrer. `link` is every page that led here: links, forms, scripts.
 * @param opened true where this tab was opened from another one of the walk
 */
export function arrivalOf(opened: boolean): Arrival | null {
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (timing?.type === 'reload') return 'reload';
  if (timing?.type === 'back_forward') return traversal();
  if (timing?.type !== 'navigate') return null;
  if (opened && history.length === 1) return 'tab';
  return document.referrer ? 'link' : 'typed';
}

/** How a route came to be shown. */
export function routeArrival(change: Partial<NavigationCurrentEntryChangeEvent>): Arrival {
  const here = window.navigation?.currentEntry?.index;
  if (change.navigationType !== 'traverse' || !change.from || here === undefined) return 'route';
  return direction(change.from.index, here);
}

/**
 * Which way the history went to this document. The browser tells where it was only on the same site; from another one
 * forward ends at the first of this site's pages in a row, back at the last. A page that stands alone between two other
 * sites is taken as gone back to: forward there needs a way back before.
 */
export function traversal(): Arrival {
  const { activation, currentEntry } = window.navigation ?? {};
  if (!currentEntry) return 'back';
  if (activation?.from) return direction(activation.from.index, currentEntry.index);
  const inARow = window.navigation?.entries().length ?? 1;
  return inARow > 1 && currentEntry.index === 0 ? 'forward' : 'back';
}

const direction = (from: number, to: number): Arrival => (from < to ? 'forward' : 'back');
