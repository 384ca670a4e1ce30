import { bringIntoView, scrollBehaviour } from '../bring-into-view.ts';
import { canBeSeen } from '../pick/neighbours.ts';
import { outOf } from '../surroundings.ts';

export interface Scrolling {
  /**
   * Brings an element, or some words of it, into view and remembers where the page was before the first time. False where it
   * cannot be seen.
   */
  to(element: Element, range?: Range | null): boolean;
  /** Back to where the page was. */
  back(): void;
}

/** How a scroller stood. */
interface Stand {
  scroller: Element;
  left: number;
  top: number;
}

/** Scrolls for the Tags tab; each call has a memory of its own of where things stood. */
export function createScrolling(): Scrolling {
  let before: Stand[] = [];
  const remember = (element: Element) => {
    const known = new Set(before.map(({ scroller }) => scroller));
    const fresh = scrollersAround(element).filter((scroller) => !known.has(scroller));
    before = [
      ...before,
      ...fresh.map((scroller) => ({
        scroller,
        left: scroller.scrollLeft,
        top: scroller.scrollTop,
      })),
    ];
  };
  return {
    to(element, range = null) {
      if (!canBeSeen(element)) return false;
      remember(element);
      bringIntoView(element, range);
      return true;
    },
    back() {
      for (const { scroller, left, top } of before) {
        scroller.scrollTo({ left, top, behavior: scrollBehaviour() });
      }
      before = [];
    },
  };
}

/** Whatever scrolls around an element, the document last; also out of shadow roots and frames. */
function scrollersAround(element: Element): Element[] {
  const found: Element[] = [];
  for (let current: Element | null = element; current; current = outOf(current)) {
    const scrolls =
      current.scrollHeight > current.clientHeight || current.scrollWidth > current.clientWidth;
    if (scrolls) found.push(current);
  }
  if (document.scrollingElement) found.push(document.scrollingElement);
  return [...new Set(found)];
}
