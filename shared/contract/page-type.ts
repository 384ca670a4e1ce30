import { isTouchpointId, MOST_STAGES } from './marker.ts';

/** Longest name of a page type, in characters. */
export const PAGE_TYPE_LENGTH = 100;
/** Names of page types that one journey file maps, at most. */
export const PAGE_TYPE_LIMIT = 200;
/** More than a page says of itself: `typesSaid` stops at eight. */
const TYPES_LIMIT = 8;

/** Reads the answer, which is the page's word: at most eight names of at most a hundred characters. */
export function typesFrom(answer: unknown): string[] {
  if (typeof answer !== 'string') return [];
  const longest = TYPES_LIMIT * (PAGE_TYPE_LENGTH + 1);
  const types = answer.slice(0, longest).split('\n', TYPES_LIMIT);
  return types.filter((type) => type !== '' && type.length <= PAGE_TYPE_LENGTH);
}

/**
 * What a page says of its type in `digitalData.page` (CEDDL) and `dataLayer` (tag managers), latest entry first: names,
 * each with a line end behind it.
 *
 * Page globals live in the page's own world, so that is where this runs, and there everything may be the page's: it
 * calls nothing, so there is nothing to patch; it reads the names every analytics tag reads; it answers one string.
 * Sent into the page as text: nothing from outside of it is there.
 */
export function typesSaid(): string {
  type Holder = Record<string, unknown>;
  const names = ['pageType', 'page_type', 'pagetype', 'ecomm_pagetype', 'contentGroup'];
  let said = '';
  let left = 8;
  const holds = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
  const hear = (word: unknown) => {
    if (typeof word !== 'string' || !word || word.length > 100 || left-- <= 0) return;
    said += `${word}\n`;
  };
  const hearHolder = (holder: unknown) => {
    if (!holds(holder)) return;
    for (let at = 0; at < 5; at += 1) hear(holder[names[at] as string]);
  };
  const hearPage = (page: unknown) => {
    if (!holds(page)) return;
    hearHolder(page);
    hear(page.type);
    hearHolder(page.category);
    hearHolder(page.pageInfo);
    hearHolder(page.attributes);
  };
  try {
    const { digitalData, dataLayer } = globalThis as unknown as Holder;
    if (holds(digitalData)) hearPage(digitalData.page);
    let at = holds(dataLayer) && typeof dataLayer.length === 'number' ? dataLayer.length : 0;
    for (let looks = 0; looks < 200 && at > 0; looks += 1) {
      const entry = (dataLayer as Holder)[--at];
      if (!holds(entry)) continue;
      // What `gtag()` pushes are its arguments: ('set', {...}), ('config', id, {...}).
      hearHolder(entry);
      hearHolder(entry[1]);
      hearHolder(entry[2]);
      hearPage(entry.page);
    }
  } catch {
    // A getter of the page's own threw: what was heard until then counts.
  }
  return said;
}

/** Which stages a page belongs to by the type it gives itself. */
export type PageTypeMap = Readonly<Record<string, readonly string[]>>;

/** The `pageTypes` of a journey file that was only parsed as JSON; what is not as it should be is left out. */
export function pageTypesIn(file: unknown): PageTypeMap {
  const given: unknown = Object(file).pageTypes;
  const whole = Object.entries(Object(given) as Record<string, unknown>)
    .slice(0, PAGE_TYPE_LIMIT)
    .map(([type, stages]): [string, string[]] => [
      type,
      Array.isArray(stages) ? stages.slice(0, MOST_STAGES).filter(isTouchpointId) : [],
    ]);
  return Object.fromEntries(whole.filter(([, stages]) => stages.length > 0));
}

/**
 * Which of these names a page is of: the first that it says and that is mapped, letter by letter, else without regard to
 * case. Undefined where none is.
 * @param said what the page says of itself, latest first
 */
export function mappedType(map: PageTypeMap, said: readonly string[]): string | undefined {
  const names = Object.keys(map);
  for (const type of said) {
    const word = type.trim();
    const found =
      names.find((name) => name === word) ??
      names.find((name) => name.toLowerCase() === word.toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}
