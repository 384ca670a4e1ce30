/**
 * Runs the work once the page has shown something, or is complete. Whoever measures a page whose styles are still on
 * their way makes Firefox show it without them.
 */
export function whenPainted(work: () => void, signal: AbortSignal): void {
  if (hasPainted()) {
    work();
    return;
  }
  const waiting = new AbortController();
  const over = AbortSignal.any([signal, waiting.signal]);
  const look = () => {
    if (over.aborted || !hasPainted()) return;
    waiting.abort();
    work();
  };
  const observer = new PerformanceObserver(look);
  observer.observe({ type: 'paint' });
  over.addEventListener('abort', () => observer.disconnect());
  document.addEventListener('readystatechange', look, { signal: over });
}

function hasPainted(): boolean {
  return document.readyState === 'complete' || performance.getEntriesByType('paint').length > 0;
}
