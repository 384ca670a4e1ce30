import type { Mark } from '../scan-page.ts';

/** Time between two looks, in milliseconds. */
const LOOK_MS = 250;
/** Looks in a row that must find a mark in view: five of them span one second. */
const LOOKS = 5;
/** Looks at what lies above an element cost some 20 microseconds a point: no more than this many elements each time. */
const COVER_LIMIT = 30;
/** An observer costs 1.2 microseconds for each target; those near the window are no more than this. */
const TARGET_LIMIT = 150;

/** Whether all of the element that is in view lies behind something else. */
type IsCovered = (element: Element, visible: DOMRectReadOnly) => boolean;

/**
 * Says once for each touchpoint and view that it was at least half visible, or covered half of the window's height,
 * for one second. One observer is asked at a time and let go when it answered, so nothing is observed while nothing
 * is looked for.
 */
export function watchSeen(
  near: () => readonly Mark[],
  isCovered: IsCovered,
  see: (mark: Mark) => void,
  signal: AbortSignal,
): { forget(): void } {
  const seen = new Set<string>();
  const judge = createJudge(isCovered);
  const look = () => {
    if (document.hidden) return;
    const wanted = near().filter(({ touchpoint }) => !seen.has(touchpoint));
    const byElement = new Map(wanted.slice(0, TARGET_LIMIT).map((mark) => [mark.element, mark]));
    if (byElement.size === 0) return;
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      // It may come when the page has been left; Firefox then answers nothing about the window, but throws.
      if (document.hidden) return;
      for (const element of judge(entries)) {
        const mark = byElement.get(element);
        if (!mark || seen.has(mark.touchpoint)) continue;
        seen.add(mark.touchpoint);
        see(mark);
      }
    });
    for (const element of byElement.keys()) observer.observe(element);
  };
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return { forget: () => seen.clear() };
}

/**
 * Judges the elements of one look: answers those that were in view long enough. Whether something lies above one is
 * asked when it is about to be answered; one that was found behind something is looked for there each time, until it
 * has been free for its second. Where there are too many to ask, those asked longest ago come first, and the others
 * wait where they are.
 */
function createJudge(isCovered: IsCovered) {
  const streaks = new WeakMap<Element, number>();
  const behind = new WeakSet<Element>();
  const askedIn = new WeakMap<Element, number>();
  let looks = 0;
  const lastAsked = ({ target }: IntersectionObserverEntry) => askedIn.get(target) ?? 0;
  const isBehind = (element: Element, visible: DOMRectReadOnly): boolean => {
    askedIn.set(element, looks);
    const is = isCovered(element, visible);
    if (is) behind.add(element);
    return is;
  };
  return (entries: readonly IntersectionObserverEntry[]): Element[] => {
    looks += 1;
    let left = COVER_LIMIT;
    return [...entries]
      .sort((a, b) => lastAsked(a) - lastAsked(b))
      .filter((entry) => {
        const { target, intersectionRect } = entry;
        const streak = isInView(entry) ? (streaks.get(target) ?? 0) + 1 : 0;
        const mustAsk = streak >= LOOKS || (streak > 0 && behind.has(target));
        if (mustAsk && left === 0) return false;
        if (mustAsk) left -= 1;
        const counts = mustAsk && isBehind(target, intersectionRect) ? 0 : streak;
        streaks.set(target, counts);
        return counts >= LOOKS;
      })
      .map(({ target }) => target);
  };
}

function isInView({ intersectionRatio, intersectionRect }: IntersectionObserverEntry): boolean {
  return intersectionRatio >= 0.5 || intersectionRect.height * 2 >= innerHeight;
}
