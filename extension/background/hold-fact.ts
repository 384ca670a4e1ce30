import * as v from 'valibot';
import type { FrameCalls, PageCalls } from '../platform/messages.ts';
import { hold } from '../platform/outbox.ts';
import { type Entry, EntrySchema } from '../platform/outbox-entry.ts';
import { drainQuietly } from './drain.ts';
import type { FrameSender, PageSender, Table } from './handler.ts';

export const HeldSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[\w.:-]{1,300}$/)),
  entry: EntrySchema,
});

/**
 * Holds what a page could not put into the outbox, in the browser's memory: it outlives the page and this background, not
 * the browser. What went into the outbox too is the same fact, and twice is once.
 * @returns false where it says that it comes from another tab
 */
export async function holdFact(tabId: number, key: string, entry: Entry): Promise<boolean> {
  if (entry.tabId !== null && entry.tabId !== tabId) return false;
  await hold(key, entry);
  drainQuietly();
  return true;
}

/** How both tables take it, from a page's top frame and from the frames in it. */
export const holding = {
  holdForPage: {
    schema: HeldSchema,
    run: ({ key, entry }, from) => holdFact(from.pageTabId, key, entry),
    refuse: () => false,
  } satisfies Table<PageCalls, PageSender>['holdForPage'],
  holdForFrame: {
    schema: HeldSchema,
    run: ({ key, entry }, from) => holdFact(from.frameTabId, key, entry),
    refuse: () => false,
  } satisfies Table<FrameCalls, FrameSender>['holdForFrame'],
};
