/** Stores whose content changed, told to every open panel and report. */
export type StoreName = 'journeys' | 'walks' | 'steps' | 'notes' | 'pictures';

const CHANNEL = 'waymark:changed';

/** Tells every other extension page. They also re-read on focus, so a lost one does no harm. */
export function announceChange(stores: StoreName[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(stores);
  channel.close();
}

/** Calls back with the changed stores until the signal aborts. */
export function onChange(callback: (stores: StoreName[]) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<StoreName[]>) => callback(event.data);
  signal.addEventListener('abort', () => channel.close());
}

const PAGE_CHANNEL = 'waymark:page';

/** Tells open panels that the page of a tab has something new for the Tags tab. */
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
