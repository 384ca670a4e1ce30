import * as v from 'valibot';
import { StorageItem } from 'webext-storage';
import { RecordIdSchema } from '../../shared/journey/records.ts';

/**
 * What holds for this session of the browser only (`storage.session`): which tabs the walk is in and where
 * they went. Gone after a restart, when tab ids mean nothing any more. Read and written by the background alone.
 */
const BindingSchema = v.object({
  walkId: RecordIdSchema,
  /** Tabs the walk is in now. */
  tabIds: v.array(v.number()),
  /** Tabs it ever was in: what a closed tab reported last is still its. */
  everTabIds: v.array(v.number()),
  /** Those of them that were opened from another one. */
  openedTabIds: v.optional(v.array(v.number())),
  /** Origins the walker brought the walk to by hand, beyond the ones the walk may follow. */
  origins: v.array(v.string()),
  /** When the last of its tabs was closed; absent while one is open. */
  leftAt: v.optional(v.number()),
});
export type Binding = v.InferOutput<typeof BindingSchema>;

/** A tab of the walk came to an address (cleaned) at a time. */
const HopSchema = v.object({ tabId: v.number(), address: v.string(), at: v.number() });
export type Hop = v.InferOutput<typeof HopSchema>;

/** A long walk has about 300 pages; older hops than this have long been drained. */
const HOP_LIMIT = 500;

const WALK_KEY = 'walk';
const bindingItem = new StorageItem<unknown>(WALK_KEY, { area: 'session' });
const hopsItem = new StorageItem<unknown>('hops', { area: 'session' });
/**
 * The same for the moment of an update: the browser empties `storage.session` then, though the tabs stay.
 * Not to be believed after a restart of the browser.
 */
const carriedItem = new StorageItem<unknown>('carried-walk');

/** Frames of the page that each tab shows, as far as they were told of a walk. */
const FramesSchema = v.record(
  v.string(),
  v.object({ pageId: RecordIdSchema, since: v.number(), frameIds: v.array(RecordIdSchema) }),
);
export type TabFrames = v.InferOutput<typeof FramesSchema>[string];

/** Of very many tabs those that were opened last are known. */
const FRAMED_TABS = 50;

const framesItem = new StorageItem<unknown>('frames', { area: 'session' });

/** Pages that were told that no walk runs in their tab. What they post unclaimed comes at once, so few are enough. */
const OUTSIDE_LIMIT = 100;

const outsideItem = new StorageItem<unknown>('outside', { area: 'session' });

const beganItem = new StorageItem<unknown>('began', { area: 'session' });

/** When this session began, as far as we were asked: the first time this is, it is now. */
export async function sessionBegan(now: number): Promise<number> {
  const stored = parsed(v.number(), await beganItem.get());
  if (stored === null) await beganItem.set(now);
  return stored ?? now;
}

function parsed<Value>(schema: v.GenericSchema<unknown, Value>, stored: unknown): Value | null {
  const result = v.safeParse(schema, stored);
  return result.success ? result.output : null;
}

/** The walk of this session; null while there is none. */
export async function readBinding(): Promise<Binding | null> {
  return parsed(BindingSchema, await bindingItem.get());
}

export async function writeBinding(binding: Binding | null): Promise<void> {
  if (binding) {
    // A full disk must not stop the walk: after an update it is then gone on with by hand.
    const carried = carriedItem.set(binding).catch(() => undefined);
    await Promise.all([bindingItem.set(binding), carried]);
    return;
  }
  await Promise.all([bindingItem.remove(), carriedItem.remove(), hopsItem.remove()]);
}

/** The binding from before an update of the extension. */
export async function carriedBinding(): Promise<Binding | null> {
  return parsed(BindingSchema, await carriedItem.get());
}

/** Where the walk's tabs went, oldest first. */
export async function readHops(): Promise<Hop[]> {
  return parsed(v.array(HopSchema), await hopsItem.get()) ?? [];
}

export async function addHop(hop: Hop): Promise<void> {
  await hopsItem.set([...(await readHops()), hop].slice(-HOP_LIMIT));
}

export async function readFrames(tabId: number): Promise<TabFrames | undefined> {
  return parsed(FramesSchema, await framesItem.get())?.[tabId];
}

export async function writeFrames(tabId: number, frames: TabFrames): Promise<void> {
  const all = { ...parsed(FramesSchema, await framesItem.get()), [tabId]: frames };
  await framesItem.set(Object.fromEntries(Object.entries(all).slice(-FRAMED_TABS)));
}

/** Ids of pages in tabs beside the walk's. */
export async function readOutside(): Promise<ReadonlySet<string>> {
  return new Set(parsed(v.array(RecordIdSchema), await outsideItem.get()));
}

export async function addOutside(pageId: string): Promise<void> {
  const known = await readOutside();
  if (!known.has(pageId)) await outsideItem.set([...known, pageId].slice(-OUTSIDE_LIMIT));
}
