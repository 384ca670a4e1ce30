import { SIGNAL_RULES } from '../../../shared/journey/signal-rules.ts';
import type { VitalName } from '../../../shared/journey/signals/observation.ts';
import { isPressOfPage, type PressEntry, paintedBeforeUs } from '../of-page.ts';
import { shownAfter } from '../when-shown.ts';
import type { Seeing } from './seeing.ts';

/** Layout shifts belong together while they come within this time, for at most that long (web-vitals onCLS.ts). */
const SHIFT_GAP_MS = 1_000;
const SHIFT_SPAN_MS = 5_000;

interface ShiftEntry extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/**
 * Tells what the page took to show itself, as far as this browser measures it. A page that was loaded out of sight is
 * not judged: nobody waited for it. Neither is what is ours.
 */
export function watchVitals(seeing: Seeing): void {
  const { see, signal, now, world } = seeing;
  const hidden = hiddenSince(signal);
  const tell: Tell = (name, value, at = value) => {
    if (at < hidden()) see({ kind: 'vital', at: now(), name, value });
  };
  watchLoading(seeing, tell);
  observe(
    'layout-shift',
    shiftCounter((value, at) => tell('cls', value, at)),
    signal,
  );
  const { inpPoorMs } = SIGNAL_RULES['slow-page'].thresholds;
  const press = (entry: PressEntry) => {
    const isOfPage = isPressOfPage(entry, world.context);
    if (entry.interactionId && isOfPage) tell('inp', entry.duration, entry.startTime);
  };
  observe('event', press, signal, { durationThreshold: inpPoorMs });
}

/** @param at when it was, on the page's own clock */
type Tell = (name: VitalName, value: number, at?: number) => void;

/** A page that was made ahead is waited for from when it is shown. */
function watchLoading({ signal, world }: Seeing, tell: Tell): void {
  const timing = () =>
    performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
  const sinceShown = (at: number) => {
    const nav = timing();
    return Math.max(0, at - (nav ? shownAfter(nav) : 0));
  };
  const painted = (name: 'fcp' | 'lcp', { startTime }: PerformanceEntry) => {
    if (paintedBeforeUs(world.context)) tell(name, sinceShown(startTime), startTime);
  };
  const first = (entry: PerformanceEntry) => {
    if (entry.name === 'first-contentful-paint') painted('fcp', entry);
  };
  observe('paint', first, signal);
  observe('largest-contentful-paint', (entry) => painted('lcp', entry), signal);
  const loaded = () => {
    const { responseStart = 0, loadEventEnd = 0 } = timing() ?? {};
    if (responseStart === 0) return;
    tell('ttfb', sinceShown(responseStart), responseStart);
    if (!isMeasured('largest-contentful-paint'))
      tell('load', sinceShown(loadEventEnd), loadEventEnd);
  };
  if (document.readyState === 'complete') loaded();
  else window.addEventListener('load', () => setTimeout(loaded), { signal });
}

function isMeasured(type: string): boolean {
  return PerformanceObserver.supportedEntryTypes.includes(type);
}

/** Looks at each entry of a type, those of before included; at none where the browser knows no such type. */
function observe<Entry extends PerformanceEntry>(
  type: string,
  look: (entry: Entry) => void,
  signal: AbortSignal,
  more = {},
): void {
  if (!isMeasured(type)) return;
  const observer = new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(look));
  observer.observe({ type, buffered: true, ...more });
  signal.addEventListener('abort', () => observer.disconnect());
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

function shiftCounter(tell: (value: number, at: number) => void): (entry: ShiftEntry) => void {
  let sum = 0;
  let firstAt = Number.NEGATIVE_INFINITY;
  let lastAt = Number.NEGATIVE_INFINITY;
  return (entry) => {
    const { value, hadRecentInput, startTime } = entry;
    if (hadRecentInput) return;
    const goesOn = startTime - lastAt < SHIFT_GAP_MS && startTime - firstAt < SHIFT_SPAN_MS;
    sum = goesOn ? sum + value : value;
    if (!goesOn) firstAt = startTime;
    lastAt = startTime;
    tell(sum, startTime);
  };
}
