/** Runs when the browser has nothing better to do, never inside the page's own start. */
export function whenIdle(run: () => void): void {
  // Safari has no requestIdleCallback.
  (window.requestIdleCallback || setTimeout)(run);
}
