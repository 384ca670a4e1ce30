import { cleanAddress } from '../../../shared/kit/page-address.ts';

/**
 * Calls back when the page shows another route without loading a document. A query or fragment that says nothing
 * of the page is no new route. The page's history is only listened to, never patched.
 * @param callback told whether the route took the place of the one before in the history
 */
export function onRoute(callback: (replaces: boolean) => void, signal: AbortSignal): void {
  let before = cleanAddress(location.href);
  const look = (event: Event) => {
    const now = cleanAddress(location.href);
    if (now === before) return;
    before = now;
    callback((event as Partial<NavigationCurrentEntryChangeEvent>).navigationType === 'replace');
  };
  window.navigation?.addEventListener('currententrychange', look, { signal });
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, look, { signal });
}
