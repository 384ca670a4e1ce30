import { shadowRootOf } from '../../platform/shadow-root.ts';

/**
 * The page's innermost element at a point of the viewport, also inside open and closed shadow roots; never ours.
 * @param ours our host, which is looked through
 */
export function elementAt(x: number, y: number, ours: Element): Element | null {
  let found = document.elementsFromPoint(x, y).find((element) => element !== ours) ?? null;
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
