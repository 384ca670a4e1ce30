import { isPressOfPage, type OurShare, type PressEntry } from '../of-page.ts';

/** What web-vitals (onINP.ts) looks at: slower presses, the ten slowest of them, one in fifty left out. */
const SLOWER_THAN_MS = 40;
const SLOWEST = 10;
const LEFT_OUT_ONE_IN = 50;

/**
 * How long the page took to answer, as web-vitals counts it (interaction to next paint). The library itself has no way to
 * leave out what was pressed in our own layer.
 * @param told the figure in milliseconds, whenever it changes
 */
export function watchInp(told: (ms: number) => void, ours: OurShare, signal: AbortSignal): void {
  if (!isMeasured()) return;
  let slowest: { id: number; ms: number }[] = [];
  let before = interactions();
  let last = -1;
  const look = (entry: PressEntry) => {
    const { interactionId: id, duration } = entry;
    if (!id || !isPressOfPage(entry, ours)) return;
    const ms = Math.max(duration, slowest.find((each) => each.id === id)?.ms ?? 0);
    slowest = [...slowest.filter((each) => each.id !== id), { id, ms }]
      .sort((a, b) => b.ms - a.ms)
      .slice(0, SLOWEST);
  };
  const observer = new PerformanceObserver((list) => {
    list.getEntries().forEach(look);
    const leftOut = Math.floor((interactions() - before) / LEFT_OUT_ONE_IN);
    const now = slowest[Math.min(leftOut, slowest.length - 1)]?.ms ?? -1;
    if (now !== last && now >= 0) told(now);
    last = now;
  });
  const slow = { type: 'event', buffered: true, durationThreshold: SLOWER_THAN_MS };
  for (const each of [slow, { type: 'first-input', buffered: true }]) observer.observe(each);
  signal.addEventListener('abort', () => observer.disconnect());
  window.addEventListener(
    'pageshow',
    ({ isTrusted, persisted }) => {
      if (!isTrusted || !persisted) return;
      // Out of the browser's memory: a visit of its own.
      slowest = [];
      [before, last] = [interactions(), -1];
    },
    { signal },
  );
}

function isMeasured(): boolean {
  const timing: unknown = Reflect.get(globalThis, 'PerformanceEventTiming');
  return typeof timing === 'function' && 'interactionId' in timing.prototype;
}

/** Presses and keys until now, ours included; 0 where the browser does not count them. */
function interactions(): number {
  return Number(Reflect.get(performance, 'interactionCount') ?? 0);
}
