import type { Mark } from '../scan-page.ts';

/** Time between two looks, in milliseconds. */
const LOOK_MS = 250;
/** Looks in a row that must find a mark in view: five of them span one second. */
const LOOKS = 5;
/** An observer costs 1.2 microseconds for each target; those near the window are no more than this. */
const TARGET_LIMIT = 150;

/**
 * Says once for each touchpoint and view that it was at least half visible, or covered half of the window's height,
 * for one second. One observer is asked at a time and let go when it answered, so nothing is observed while nothing
 * is looked for.
 */
export function watchSeen(
  near: () => readonly Mark[],
  see: (mark: Mark) => void,
  signal: AbortSignal,
): { forget(): void } {
  const seen = new Set<string>();
  const streaks = new WeakMap<Element, number>();
  const judge = (mark: Mark, entry: IntersectionObserverEntry) => {
    const isVisible =
      entry.intersectionRatio >= 0.5 || entry.intersectionRect.height * 2 >= innerHeight;
    const streak = isVisible ? (streaks.get(mark.element) ?? 0) + 1 : 0;
    streaks.set(mark.element, streak);
    if (streak < LOOKS || seen.has(mark.touchpoint)) return;
    seen.add(mark.touchpoint);
    see(mark);
  };
  const look = () => {
    if (document.hidden) return;
    const wanted = near().filter(({ touchpoint }) => !seen.has(touchpoint));
    const byElement = new Map(wanted.slice(0, TARGET_LIMIT).map((mark) => [mark.element, mark]));
    if (byElement.size === 0) return;
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      for (const entry of entries) {
        const mark = byElement.get(entry.target);
        if (mark) judge(mark, entry);
      }
    });
    for (const element of byElement.keys()) observer.observe(element);
  };
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return { forget: () => seen.clear() };
}
