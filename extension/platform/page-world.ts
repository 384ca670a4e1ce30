import browser from 'webextension-polyfill';
import { PAGE_TYPE_LENGTH } from '../../shared/journey/limits.ts';

/** A page that hangs is not waited for longer. */
const ANSWER_LIMIT_MS = 2_000;
/** More than a page says of itself: `typesSaid` stops at eight. */
const TYPES_LIMIT = 8;

/**
 * What a page says of its type in `digitalData.page` (CEDDL) and `dataLayer` (tag managers), latest entry first.
 *
 * Page globals live in the page's own world, so that is where this runs, and there everything may be the page's:
 * it calls nothing, so there is nothing to patch; it reads the names every analytics tag reads; it answers one string.
 * Empty where the browser does not let us in.
 */
export async function readPageTypes(tabId: number): Promise<string[]> {
  const expired = AbortSignal.timeout(ANSWER_LIMIT_MS);
  const late = new Promise<undefined>((resolve) => {
    expired.addEventListener('abort', () => resolve(undefined));
  });
  const reading = browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, world: 'MAIN', func: typesSaid })
    .catch(() => undefined);
  return typesFrom((await Promise.race([reading, late]))?.[0]?.result);
}

/** Reads the answer, which is the page's word: at most eight names of at most a hundred characters. */
export function typesFrom(answer: unknown): string[] {
  if (typeof answer !== 'string') return [];
  const longest = TYPES_LIMIT * (PAGE_TYPE_LENGTH + 1);
  const types = answer.slice(0, longest).split('\n', TYPES_LIMIT);
  return types.filter((type) => type !== '' && type.length <= PAGE_TYPE_LENGTH);
}

/** Sent into the page as text: nothing from outside of it is there. */
export function typesSaid(): string {
  type Holder = Record<string, unknown>;
  let said = '';
  let left = 8;
  const hear = (word: unknown) => {
    if (typeof word !== 'string' || word === '' || word.length > 100 || left === 0) return;
    left -= 1;
    said += `${word}\n`;
  };
  const holds = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
  const hearHolder = (holder: unknown) => {
    if (!holds(holder)) return;
    hear(holder.pageType);
    hear(holder.page_type);
    hear(holder.pagetype);
    hear(holder.ecomm_pagetype);
    hear(holder.contentGroup);
  };
  const hearPage = (page: unknown) => {
    if (!holds(page)) return;
    hear(page.type);
    hearHolder(page);
    hearHolder(page.category);
    hearHolder(page.pageInfo);
    hearHolder(page.attributes);
  };
  try {
    const { digitalData, dataLayer } = window as unknown as Holder;
    if (holds(digitalData)) hearPage(digitalData.page);
    const entries = holds(dataLayer) ? dataLayer : {};
    let at = typeof entries.length === 'number' ? entries.length : 0;
    for (let looks = 0; looks < 200 && at > 0; looks += 1) {
      at -= 1;
      const entry = entries[at];
      hearHolder(entry);
      if (!holds(entry)) continue;
      hearPage(entry.page);
      // What `gtag()` pushes are its arguments: ('set', {...}), ('config', id, {...}).
      hearHolder(entry[1]);
      hearHolder(entry[2]);
    }
  } catch {
    // A getter of the page's own threw: what was heard until then counts.
  }
  return said;
}
