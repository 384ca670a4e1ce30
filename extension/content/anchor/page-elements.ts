import { MAY_HAVE_SHADOW, shadowRootOf } from '../../platform/shadow-root.ts';

/** What nobody points at. */
const NEVER =
  ':not(script,style,noscript,template,head,meta,link,title,base,br,html,body,svg *,head *)';

/**
 * Every element of the page in its order, those of shadow trees after the ones around them; one after the other, since who
 * goes through a large page has to stop on the way. What comes into a tree meanwhile is not among them.
 * @param except our own
 * @param page a frame's document where the page's own is not meant
 */
export function* elementsOfPage(except?: Element, page = document): Generator<Element> {
  const trees: (Document | ShadowRoot)[] = [page];
  for (let tree = trees.shift(); tree; tree = trees.shift()) {
    const below: ShadowRoot[] = [];
    for (const element of tree.querySelectorAll('*')) {
      yield element;
      const isHost = element !== except && element.matches(MAY_HAVE_SHADOW);
      const inner = isHost ? shadowRootOf(element) : null;
      if (inner) below.push(inner);
    }
    trees.unshift(...below);
  }
}

/** True for an element that somebody can point at now. */
export function canBePointedAt(element: Element): boolean {
  if (!element.matches(NEVER)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}
