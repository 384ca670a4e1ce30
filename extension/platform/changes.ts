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
