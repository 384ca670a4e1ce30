import { treesIn } from '../../platform/shadow-root.ts';

/** What nobody points at. */
const NEVER =
  ':not(script,style,noscript,template,head,meta,link,title,base,br,html,body,svg *,head *)';

/**
 * Every element of the page in its order, those of shadow trees after the ones around them.
 * @param except our own
 */
export function elementsOfPage(except?: Element): Element[] {
  return [...treesIn(document, except)].flatMap((tree) => [...tree.querySelectorAll('*')]);
}

/** True for an element that somebody can point at now. */
export function canBePointedAt(element: Element): boolean {
  if (!element.matches(NEVER)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}
