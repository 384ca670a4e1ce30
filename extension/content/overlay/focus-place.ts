import { shadowRootOf } from '../../platform/shadow-root.ts';
import type { Place, Target } from './labels/measure.ts';
import type { Tracker } from './labels/tracker.ts';

/** A focused thing higher than this is a page of its own (an editor, a region): nothing can keep clear of it. */
const LARGE_PX = 240;

export interface FocusPlace {
  /** Where the page's focused element is; null where there is none or it is ours. */
  readonly place: Place | null;
  onChange(callback: () => void): void;
}

/** Follows the page's focus, so that nothing of ours lies over it. */
export function followFocus(
  tracker: Tracker,
  isOurs: (element: Element) => boolean,
  signal: AbortSignal,
): FocusPlace {
  let target: Target | null = null;
  const callbacks: (() => void)[] = [];
  const tell = () => {
    for (const callback of callbacks) callback();
  };
  const look = () => {
    const next = deepActiveElement(isOurs);
    if (next === (target?.element ?? null)) return;
    if (target) tracker.remove(target);
    target = next && tracker.add(next);
    tell();
  };
  document.addEventListener('focusin', look, { capture: true, signal });
  document.addEventListener('focusout', () => queueMicrotask(look), { capture: true, signal });
  // A focus that came from us makes no event that can be heard here.
  tracker.onPoll(look);
  tracker.onFrame((moved) => {
    if (target && moved.has(target)) tell();
  });
  look();
  return {
    get place() {
      return target?.place && target.place.height <= LARGE_PX ? target.place : null;
    },
    onChange: (callback) => callbacks.push(callback),
  };
}

/** What has the focus, also inside shadow roots; null where nothing in particular has, or something of ours. */
function deepActiveElement(isOurs: (element: Element) => boolean): Element | null {
  let active = document.activeElement;
  for (let root = active && shadowRootOf(active); root?.activeElement; ) {
    if (active && isOurs(active)) return null;
    active = root.activeElement;
    root = shadowRootOf(active);
  }
  const isNothing = active === document.body || active === document.documentElement;
  return isNothing || (active && isOurs(active)) ? null : active;
}
