/** How far up a text may be what an element begins with. */
const LEVELS = 6;
/** How many siblings on one side a text may stand beside an element. */
const NEAR = 3;
/** Of what is in one of those so many are looked at. */
const INSIDE = 12;

/** An element, and those around it that begin with the same words. */
export function beginningAt(element: Element): Element[] {
  const found = [element];
  let current = element;
  while (found.length < LEVELS && current.parentElement && isFirst(current)) {
    current = current.parentElement;
    found.push(current);
  }
  return found;
}

/** True where nothing is said before it in what stands around it. */
function isFirst(element: Element): boolean {
  for (let before = element.previousSibling; before; before = before.previousSibling) {
    if (before.nodeType === Node.COMMENT_NODE) continue;
    if (before.textContent?.trim()) return false;
  }
  return true;
}

/** What stands on one side of it, and what is in that of a tag. */
export function* besideOf(
  element: Element,
  side: 'nextElementSibling' | 'previousElementSibling',
  tag: string,
): Generator<Element> {
  let sibling = element[side];
  for (let count = 0; sibling && count < NEAR; count += 1, sibling = sibling[side]) {
    if (sibling.localName === tag) yield sibling;
    const inside = sibling.getElementsByTagName(tag);
    for (let index = 0; index < INSIDE; index += 1) {
      const one = inside[index];
      if (!one) break;
      yield one;
    }
  }
}
