type Tree = Document | ShadowRoot;

/**
 * Elements of several trees in document order; what is in a shadow root or a frame comes where its host or frame stands.
 * Each tree is asked once: to tell which of two siblings comes first, a browser walks over all between them.
 * @param trees the document among them
 * @param selector finds at least what is wanted, in each tree
 */
export function* inTreeOrder(
  trees: Iterable<Tree>,
  selector: string,
  isWanted: (element: Element) => boolean,
): Generator<Element> {
  const inner = new Map<Element, Tree>();
  for (const tree of trees) {
    const host = hostOf(tree);
    if (host) inner.set(host, tree);
  }
  const hosts = new Set([...inner.keys()].map(({ localName }) => CSS.escape(localName)));
  const all = [selector, ...hosts].join();
  function* walk(tree: Tree): Generator<Element> {
    for (const element of tree.querySelectorAll(all)) {
      if (isWanted(element)) yield element;
      const inside = inner.get(element);
      if (inside) yield* walk(inside);
    }
  }
  yield* walk(document);
}

function hostOf(tree: Tree): Element | null {
  if ('host' in tree) return tree.host;
  return tree === document ? null : (tree.defaultView?.frameElement ?? null);
}
