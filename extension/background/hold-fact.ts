import * as v from 'valibot';
import { hold } from '../platform/outbox.ts';
import { type Entry, EntrySchema } from '../platform/outbox-entry.ts';
import { drainQuietly } from './drain.ts';

export const HeldSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[\w.:-]{1,300}$/)),
  entry: EntrySchema,
});

/**
 * Holds what a page could not put into the outbox, in the browser's memory: it outlives the page and this background, not
 * the browser. Whatever drains next takes it in.
 * @returns false where it says that it comes from another tab
 */
export async function holdFact(tabId: number, key: string, entry: Entry): Promise<boolean> {
  if (entry.tabId !== null && entry.tabId !== tabId) return false;
  await hold(key, entry);
  drainQuietly();
  return true;
}
