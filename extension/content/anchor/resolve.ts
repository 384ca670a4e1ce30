import { SHADOW_STEP } from '../../../shared/contract/rule.ts';
import { shadowRootOf } from '../../platform/shadow-root.ts';

/**
 * Finds the element a selector of `selectorOf` meant.
 * @returns null where nothing matches, and where more than one does: a wrong place is worse than none
 */
export function resolveSelector(selector: string): Element | null {
  return matchIn(document, selector);
}

/** The same in another document: a frame's. */
export function matchIn(page: Document, selector: string): Element | null {
  if (!selector) return null;
  let tree: ParentNode | null = page;
  let found: Element | null = null;
  for (const step of selector.split(SHADOW_STEP)) {
    found = tree ? onlyMatch(tree, step) : null;
    if (!found) return null;
    tree = shadowRootOf(found);
  }
  return found;
}

function onlyMatch(tree: ParentNode, selector: string): Element | null {
  try {
    const matches = tree.querySelectorAll(selector);
    return matches.length === 1 ? (matches[0] ?? null) : null;
  } catch {
    // Not a selector: it came from an import, or from a newer version.
    return null;
  }
}
