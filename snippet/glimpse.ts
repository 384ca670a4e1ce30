import { TOUCHPOINT_ATTRIBUTE } from '../shared/contract/attributes.ts';
import { guarded } from './guarded.ts';
import { MARKED } from './read-markup.ts';

/**
 * Asks the browser once where the marked elements are; the answer comes with the next frame, and only while the page
 * is visible. The observer is let go at once: it costs 1.2 µs per element and frame for as long as it observes, near
 * the window or not. The answer knows clipping by scrollers, and asking does not force layout.
 * @param known touchpoints nobody asks about
 */
export function glimpse(
  known: { has(touchpoint: string | null): boolean },
  tell: (entries: IntersectionObserverEntry[]) => void,
): void {
  const observer = new IntersectionObserver(
    guarded((entries) => {
      observer.disconnect();
      tell(entries);
    }),
  );
  // Never visible, always answered: where no mark is left, nobody must wait for ever.
  observer.observe(document.head);
  for (const element of document.querySelectorAll(MARKED)) {
    if (!known.has(element.getAttribute(TOUCHPOINT_ATTRIBUTE))) observer.observe(element);
  }
}
