import { SIGNAL_RULES } from '../../../shared/journey/signal-rules.ts';
import type { ErrorCause } from '../../../shared/journey/signals/observation.ts';
import { newId } from '../../platform/ids.ts';
import type { Seeing } from './seeing.ts';

const { statusFrom } = SIGNAL_RULES['error-click'].thresholds;
const REQUESTS = ['fetch', 'xmlhttprequest'];
/** A page that fails all the time is told no more often, in milliseconds. */
const EACH_MS = 50;

/**
 * Tells errors of the page and requests its own server failed. Errors are only heard in the page's own world: a
 * listener is put there by the background, which says no more than that there was one, under a name no page knows.
 */
export function watchErrors(seeing: Seeing, requested: (startedAt: number) => void): void {
  const { see, signal, now, world } = seeing;
  let toldAt = Number.NEGATIVE_INFINITY;
  const name = newId();
  const hear = (event: Event) => {
    const at = now();
    const told = event instanceof CustomEvent ? String(event.detail) : '';
    const [cause, weak] = told.split(' ');
    if (at - toldAt < EACH_MS || !isCause(cause)) return;
    toldAt = at;
    see({ kind: 'error', at, cause, startedAt: null, weak: weak === 'weak' });
  };
  document.addEventListener(name, hear, { signal });
  signal.addEventListener('abort', () => document.dispatchEvent(new Event(`${name}-end`)));
  // Where the browser does not let us, failed requests are still seen.
  world.send('hearErrors', { pageId: world.context.pageId, name }).catch(() => undefined);
  watchRequests(seeing, requested);
}

function isCause(word: string | undefined): word is Exclude<ErrorCause, 'request'> {
  return word === 'error' || word === 'rejection';
}

function watchRequests({ see, signal, now }: Seeing, requested: (startedAt: number) => void): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (!REQUESTS.includes(entry.initiatorType)) continue;
      const { responseStatus, startTime } = entry;
      if (responseStatus < 400) requested(startTime);
      if (responseStatus < statusFrom || !entry.name.startsWith(`${location.origin}/`)) continue;
      // Entries come late: when it was answered is what counts.
      const at = Math.min(now(), entry.responseEnd || now());
      see({ kind: 'error', at, cause: 'request', startedAt: startTime, weak: false });
    }
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect());
}
