import type { Target } from '../../../shared/journey/target.ts';
import { placeKey } from '../../../shared/journey/targets.ts';
import { resolvePlace } from '../anchor/frame-path.ts';
import { isOnPage } from '../frame-place.ts';
import type { PageContext } from '../page-context.ts';

interface Noted {
  /** What a note of this page view was made about first; null is the whole page. */
  readonly elements: Map<string, WeakRef<Element> | null>;
  /** The same for each place, by its key. */
  readonly places: Map<string, WeakRef<Element>>;
}

/** Elements are held weakly. */
const noted = new WeakMap<PageContext, Noted>();

function notedIn(context: PageContext): Noted {
  const known: Noted = noted.get(context) ?? { elements: new Map(), places: new Map() };
  noted.set(context, known);
  return known;
}

/** Which element a note was made about. */
export function rememberElement(
  context: PageContext,
  noteId: string,
  element: Element | null,
): void {
  notedIn(context).elements.set(noteId, element && new WeakRef(element));
}

/** Which element something is that a note is about. */
export function rememberPlace(context: PageContext, target: Target, element: Element): void {
  notedIn(context).places.set(placeKey(target), new WeakRef(element));
}

/**
 * The element a note was made about.
 * @returns undefined where this page view does not know the note; null for the whole page, or where the element is gone
 */
export function notedElement(context: PageContext, noteId: string): Element | null | undefined {
  const remembered = notedIn(context).elements.get(noteId);
  if (!remembered) return remembered;
  const element = remembered.deref();
  return element && isOnPage(element) ? element : null;
}

/** The element of something a note is about: the one that was pointed at, else what its selector finds. */
export function elementOfTarget(context: PageContext, target: Target): Element | null {
  const element = notedIn(context).places.get(placeKey(target))?.deref();
  return element && isOnPage(element) ? element : resolvePlace(target);
}
