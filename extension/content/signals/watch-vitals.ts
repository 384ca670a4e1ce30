import { SIGNAL_RULES } from '../../../shared/journey/signal-rules.ts';
import type { VitalName } from '../../../shared/journey/signals/observation.ts';
import type { Seeing } from './seeing.ts';

/** Layout shifts belong together while they come within this time, for at most that long (web-vitals onCLS.ts). */
const SHIFT_GAP_MS = 1_000;
const SHIFT_SPAN_MS = 5_000;

interface ShiftEntry extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}
interface PressEntry extends PerformanceEntry {
  interactionId?: number;
  target?: Node | null;
}

/**
 * Tells what the page took to show itself, as far as this browser measures it. A page that was loaded out of sight is
 * not judged: nobody waited for it.
 */
export function watchVitals({ see, signal, now, world }: Seeing): void {
  const hidden = hiddenSince(signal);
  const tell = (name: VitalName, value: number, at: number) => {
    if (at < hidden()) see({ kind: 'vital', at: now(), name, value });
  };
  const isMeasured = (type: string) => PerformanceObserver.supportedEntryTypes.includes(type);
  const observe = (type: string, look: (entry: PerformanceEntry) => void, more = {}) => {
    if (!isMeasured(type)) return;
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(look));
    observer.observe({ type, buffered: true, ...more });
    signal.addEventListener('abort', () => observer.disconnect());
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') tell('fcp', startTime, startTime);
  });
  observe('largest-contentful-paint', ({ startTime }) => tell('lcp', startTime, startTime));
  observe(
    'layout-shift',
    shiftCounter((value, at) => tell('cls', value, at)),
  );
  const { inpPoorMs } = SIGNAL_RULES['slow-page'].thresholds;
  observe(
    'event',
    (entry) => {
      const { interactionId, target, duration, startTime } = entry as PressEntry;
      const isOurs = target === world.context.host.element;
      if (interactionId && !isOurs) tell('inp', duration, startTime);
    },
    { durationThreshold: inpPoorMs },
  );
  const loaded = () => {
    const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (!timing?.responseStart) return;
    tell('ttfb', timing.responseStart, timing.responseStart);
    const { loadEventEnd } = timing;
    if (!isMeasured('largest-contentful-paint')) tell('load', loadEventEnd, loadEventEnd);
  };
  if (document.readyState === 'complete') loaded();
  else window.addEventListener('load', () => setTimeout(loaded), { signal });
}

/** When the page was first out of sight, on its own clock. */
function hiddenSince(signal: AbortSignal): () => number {
  const states = performance.getEntriesByType('visibility-state');
  const before = states.find(({ name }) => name === 'hidden')?.startTime;
  let since = before ?? (document.hidden ? 0 : Number.POSITIVE_INFINITY);
  const look = () => {
    if (document.hidden) since = Math.min(since, performance.now());
  };
  document.addEventListener('visibilitychange', look, { signal });
  return () => since;
}

function shiftCounter(
  tell: (value: number, at: number) => void,
): (entry: PerformanceEntry) => void {
  let sum = 0;
  let firstAt = Number.NEGATIVE_INFINITY;
  let lastAt = Number.NEGATIVE_INFINITY;
  return (entry) => {
    const { value, hadRecentInput, startTime } = entry as ShiftEntry;
    if (hadRecentInput) return;
    const goesOn = startTime - lastAt < SHIFT_GAP_MS && startTime - firstAt < SHIFT_SPAN_MS;
    sum = goesOn ? sum + value : value;
    if (!goesOn) firstAt = startTime;
    lastAt = startTime;
    tell(sum, startTime);
  };
}
