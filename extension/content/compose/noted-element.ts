import type { PageContext } from '../page-context.ts';

/** Which element a note of this page view was made about; null is the whole page. Elements are held weakly. */
type Noted = Map<string, WeakRef<Element> | null>;

const noted = new WeakMap<PageContext, Noted>();

export function rememberElement(
  context: PageContext,
  noteId: string,
  element: Element | null,
): void {
  const elements: Noted = noted.get(context) ?? new Map();
  elements.set(noteId, element && new WeakRef(element));
  noted.set(context, elements);
}

/**
 * The element a note was made about.
 * @returns undefined where this page view does not know the note; null for the whole page, or where the element is gone
 */
export function notedElement(context: PageContext, noteId: string): Element | null | undefined {
  const remembered = noted.get(context)?.get(noteId);
  if (!remembered) return remembered;
  const element = remembered.deref();
  return element?.isConnected ? element : null;
}
