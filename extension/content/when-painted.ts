import { later } from './later.ts';

/** A complete page that has still shown nothing waits for its data, or shows nothing of its own at all. Milliseconds. */
const BLANK_MS = 2_000;

/**
 * Runs the work once the page has shown something, or has been complete for a while. Whoever measures a page whose styles
 * are still on their way makes Firefox show it without them; and whoever draws on one that shows nothing yet makes its
 * first contentful paint.
 */
export function whenPainted(work: () => void, signal: AbortSignal): void {
  if (hasPainted()) {
    work();
    return;
  }
  const waiting = new AbortController();
  const over = AbortSignal.any([signal, waiting.signal]);
  const begin = () => {
    if (over.aborted) return;
    waiting.abort();
    work();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (hasPainted()) begin();
    else if (document.readyState === 'complete') timer ??= later(begin, BLANK_MS);
  };
  const observer = new PerformanceObserver(look);
  observer.observe({ type: 'paint' });
  over.addEventListener('abort', () => observer.disconnect());
  over.addEventListener('abort', () => clearTimeout(timer));
  document.addEventListener('readystatechange', look, { signal: over });
  look();
}

/** What is out of sight shows nothing, however long one waits. */
function hasPainted(): boolean {
  if (document.hidden && document.readyState === 'complete') return true;
  return performance.getEntriesByName('first-contentful-paint').length > 0;
}
