/**
 * Runs the work once the page is shown. Chromium makes a page that a person may want next ahead of time, where nobody sees
 * it: our script is in it from its beginning, and the page may never be shown at all. That is no view.
 */
export function whenShown(work: () => void): void {
  // Firefox makes no pages ahead, and does not say.
  if (!Reflect.get(document, 'prerendering')) work();
  else document.addEventListener('prerenderingchange', work, { once: true });
}

/** Milliseconds from the beginning of the page's making until it was shown; 0 for one that was not made ahead. */
export function shownAfter(timing: PerformanceNavigationTiming): number {
  return Number(Reflect.get(timing, 'activationStart') ?? 0);
}
