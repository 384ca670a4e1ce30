import type { Arrival } from '../../../shared/journey/step-record.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import { routeArrival } from './arrival.ts';

/**
 * Calls back when the page shows another route without loading a document. A query or fragment that says nothing
 * of the page is no new route. The page's history is only listened to, never patched.
 * @param callback told whether the route took the place of the one before in the history, and how it came
 */
export function onRoute(
  callback: (replaces: boolean, came: Arrival) => void,
  signal: AbortSignal,
): void {
  let before = cleanAddress(location.href);
  const look = (event: Event) => {
    const now = cleanAddress(location.href);
    if (now === before) return;
    before = now;
    const change: Partial<NavigationCurrentEntryChangeEvent> = event;
    callback(change.navigationType === 'replace', routeArrival(change));
  };
  window.navigation?.addEventListener('currententrychange', look, { signal });
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, look, { signal });
}
