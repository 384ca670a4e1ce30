import { firstLineOf } from './anchor/lines.ts';
import { outOf } from './surroundings.ts';

/** Smoothly, unless the person wants less motion. */
export function scrollBehaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

/**
 * Brings an element into view, or the words of it that are meant: a long text may be many windows high.
 * @param range null for all of the element
 */
export function bringIntoView(element: Element, range: Range | null | undefined): void {
  const behavior = scrollBehaviour();
  const line = range && firstLineOf(range);
  if (!line || element.getBoundingClientRect().height < innerHeight / 2) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    return;
  }
  let middle = (line.top + line.bottom) / 2;
  for (let at: Element | null = element; at; at = outOf(at)) {
    if (!scrolls(at)) continue;
    const isPage = at === document.scrollingElement;
    const box = isPage ? { top: 0, height: innerHeight } : at.getBoundingClientRect();
    const from = at.scrollTop;
    const most = at.scrollHeight - at.clientHeight;
    const to = Math.max(0, Math.min(most, from + middle - box.top - box.height / 2));
    at.scrollTo({ top: to, behavior });
    // What is around this one sees the line there once it has scrolled.
    middle -= to - from;
  }
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  if (element === document.scrollingElement) return true;
  return /auto|scroll|hidden/.test(getComputedStyle(element).overflowY);
}
