/** The element whose shadow root or whose frame this root is; null for the page's own document. */
export function hostOf(root: Node): Element | null {
  // A link that was taken out of the page is a root, too, and has a `host`.
  if (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (root as ShadowRoot).host ?? null;
  if (root === document) return null;
  return (root as Document).defaultView?.frameElement ?? null;
}

/** The nearest match from the element itself outwards, out of open shadow roots and frames of the same origin too. */
export function nearest(element: Element | null, selector: string): Element | null {
  for (let from = element; from; from = hostOf(from.getRootNode())) {
    const found = from.closest(selector);
    if (found) return found;
  }
  return null;
}

/** The element around it, out of open shadow roots and frames of the same origin too. */
export function outOf(element: Element): Element | null {
  return element.parentElement ?? hostOf(element.getRootNode());
}
