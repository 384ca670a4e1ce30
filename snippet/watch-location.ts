import { listen } from './listen.ts';

/**
 * Calls back when the address changed without a new document: a route of a single-page app, a fragment, back and forward.
 * Listens only; `history` is never patched (other vendors' patches collide). Without the Navigation API a
 * `pushState` is therefore noticed at the next `popstate` or `hashchange`.
 */
export function watchLocation(changed: () => void): void {
  let address = location.href;
  const compare = () => {
    if (address === location.href) return;
    address = location.href;
    changed();
  };
  // The first is fired at the Navigation API, the other two at a window that has none.
  listen('currententrychange popstate hashchange', compare, window.navigation);
}
