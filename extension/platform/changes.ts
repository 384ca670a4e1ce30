/** Stores whose content changed, told to every open panel and report. */
export type StoreName = 'journeys' | 'walks' | 'steps' | 'notes' | 'pictures';

const CHANNEL = 'waymark:changed';

/**
 * Which records changed, where no others of their store did: a long walk has thousands of steps and one more each second, a team
 * ten thousand notes and one more letter. Without ids any may have changed.
 */
export interface ChangedIds {
  stepIds?: string[];
  noteIds?: string[];
  /** An unfinished note that cannot be written on its page: the panel beside that opens it. */
  handedOver?: string;
}

/** What has changed. */
export interface Change extends ChangedIds {
  stores: StoreName[];
}

/** Who hears of changes. */
export type HearChange = (stores: StoreName[], ids?: ChangedIds) => void;

/** Tells every other extension page. They also re-read on focus, so a lost one does no harm. */
export function announceChange(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

/** Calls back with what has changed until the signal aborts. */
export function onChange(callback: HearChange, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Change>) => callback(data.stores, data);
  signal.addEventListener('abort', () => channel.close());
}

const PAGE_CHANNEL = 'waymark:page';

/** Tells open panels that the page of a tab has something new to tell: of its tags, or its stage. */
export function announcePage(tabId: number): void {
  const channel = new BroadcastChannel(PAGE_CHANNEL);
  channel.postMessage(tabId);
  channel.close();
}

/** Calls back with the tab whose page has something new, until the signal aborts. */
export function onPage(callback: (tabId: number) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(PAGE_CHANNEL);
  channel.onmessage = (event: MessageEvent<number>) => callback(event.data);
  signal.addEventListener('abort', () => channel.close());
}
