import { canBePointedAt, elementsOfPage } from '../anchor/page-elements.ts';

/**
 * The picture of that address which the window shows, also in shadow roots. Null where it shows none, or several: then nobody
 * but the person knows which one is meant.
 * @param ours our host, which is left out
 */
export function shownPicture(source: string, ours: Element): Element | null {
  const found: Element[] = [];
  for (const element of elementsOfPage(ours)) {
    if (!(element instanceof HTMLImageElement) || element.currentSrc !== source) continue;
    if (canBePointedAt(element) && isInWindow(element)) found.push(element);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isInWindow(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
