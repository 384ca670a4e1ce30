/** The pages of the report; each is a file that is loaded when it is first looked at (`report.tsx`). */
export const PAGES = ['journeys', 'journey', 'map', 'walk', 'compare', 'notes'] as const;
export type PageName = (typeof PAGES)[number];

/** What is looked at: a page, and the records it is about. */
export interface Route {
  page: PageName;
  ids: string[];
  /** What is asked of a list, as the address says it; empty for nothing. */
  query: string;
}

/**
 * The place that the address names behind its `#`: `#journey/<id>`, `#compare/<id>/<id>`, `#notes?state=open`.
 * Anything else leads to the list of journeys.
 */
export function routeIn(fragment: string): Route {
  const [place = '', query = ''] = fragment.replace(/^#/, '').split(/\?(.*)/s);
  const [name, ...ids] = place.split('/').map(decoded);
  const page = PAGES.find((known) => known === name);
  return page
    ? { page, ids: ids.filter(Boolean), query }
    : { page: 'journeys', ids: [], query: '' };
}

/** The fragment that leads to a place, with its `#`. */
export function fragmentOf(page: PageName, ...ids: string[]): string {
  return `#${[page, ...ids].map(encodeURIComponent).join('/')}`;
}

/** A part that is not well written names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
