import { shadowRootOf } from '../../platform/shadow-root.ts';
import { boxInWindow, documentIn } from '../frame-place.ts';

/**
 * The page's innermost element at a point of the viewport, also inside open and closed shadow roots; never ours.
 * @param ours our host, which is looked through
 * @param intoFrames also inside frames of the page's own site
 */
export function elementAt(x: number, y: number, ours: Element, intoFrames = false): Element | null {
  let found = innermostAt(document, x, y, ours);
  while (intoFrames && found) {
    const inner = documentIn(found);
    const { x: left, y: top } = boxInWindow(found);
    const [innerX, innerY] = [x - left - found.clientLeft, y - top - found.clientTop];
    const there = inner && innermostAt(inner, innerX, innerY, ours);
    // Where nothing of it is but the empty sheet, the frame itself is meant.
    if (!there || there === inner.documentElement) break;
    found = there;
  }
  return found;
}

function innermostAt(page: Document, x: number, y: number, ours: Element): Element | null {
  let found = page.elementsFromPoint(x, y).find((element) => element !== ours) ?? null;
  for (let tree = innerTree(found); tree; tree = innerTree(found)) {
    const inner = tree.elementsFromPoint(x, y).find((element) => element.getRootNode() === tree);
    if (!inner) break;
    found = inner;
  }
  return found;
}

function innerTree(element: Element | null): ShadowRoot | null {
  return element && shadowRootOf(element);
}
