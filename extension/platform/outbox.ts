import browser from 'webextension-polyfill';
import type { Entry, Fact } from './outbox-entry.ts';

export type { Entry, Fact };

/**
 * Facts on their way from a page to the store. A message to a sleeping background is lost when the page
 * navigates at once; a key of its own in `storage.local` is not. The background drains it and removes an
 * entry only after the store's transaction is done. Never read-modify-write: one key, one fact.
 */
const PREFIX = 'outbox:';

/**
 * The `walkId` of a step (and of a note) whose page was left before the background had said which walk it is in.
 * Only together with `tabId: null`; the background finds the walk by where the walk's tabs went.
 */
export const UNCLAIMED_WALK = 'unclaimed';

/**
 * Posts one fact. Resolves when the browser has it.
 * @param key unique for this fact and revision, so that a later revision never overwrites an undrained one
 */
export async function post(key: string, entry: Entry): Promise<void> {
  await browser.storage.local.set({ [PREFIX + key]: entry });
}

/**
 * Keeps a fact in the browser's memory while its disk takes nothing. Only the background can: pages have no way there.
 * @param key as in `post`
 */
export async function hold(key: string, entry: Entry): Promise<void> {
  await browser.storage.session.set({ [PREFIX + key]: entry });
}

/** All undrained entries by storage key, unparsed: the reader checks each against EntrySchema. */
export async function undrained(): Promise<[key: string, entry: unknown][]> {
  const areas = [browser.storage.session, browser.storage.local];
  const [held, posted] = await Promise.all(areas.map((area) => area.get(null)));
  return Object.entries({ ...held, ...posted })
    .filter(([key]) => key.startsWith(PREFIX))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export async function remove(keys: string[]): Promise<void> {
  const areas = [browser.storage.session, browser.storage.local];
  await Promise.all(areas.map((area) => area.remove(keys)));
}

/** Calls back when facts were posted. Register at the top of the background, so that it wakes for them. */
export function onPosted(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    const posted = Object.entries(changes).some(
      ([key, change]) => key.startsWith(PREFIX) && (change.newValue ?? null) !== null,
    );
    if (posted) callback();
  });
}

/** Entries that could not be read, for a later look: never dropped, never tried again. */
const APART_PREFIX = 'kept-apart:';

/** Moves an entry aside. `why` is a word for whoever looks at it. */
export async function keepApart(key: string, entry: unknown, why: string): Promise<void> {
  const apart = APART_PREFIX + key.slice(PREFIX.length);
  await browser.storage.local.set({ [apart]: { why, entry } });
  await remove([key]);
}

/** Removes what was moved aside and names one of these walks or notes, whatever else is wrong with it. */
export async function removeApart(...ids: string[]): Promise<void> {
  const everything = await browser.storage.local.get(null);
  const named = Object.entries(everything).filter(([key, stored]) => {
    const words = key.startsWith(APART_PREFIX) ? JSON.stringify(stored) : '';
    return ids.some((id) => words.includes(`"${id}"`));
  });
  await remove(named.map(([key]) => key));
}

/** How many entries lie aside. */
export async function countApart(): Promise<number> {
  const everything = await browser.storage.local.get(null);
  return Object.keys(everything).filter((key) => key.startsWith(APART_PREFIX)).length;
}
