import { markAttributes } from '../../shared/contract/attributes.ts';
import type { Surroundings } from '../../shared/contract/mark-reading.ts';
import type { Rule } from '../../shared/contract/rule.ts';
import { pagePrefix } from './page-names.ts';

/** Which rules fit an element. */
export interface Fitting<Said extends Rule = Rule> {
  marking(element: Element): Said | undefined;
  staging(element: Element): Rule | undefined;
}

/** How the contract reads an element of this page, written by the page's own names. */
export function surroundings<Said extends Rule = Rule>(
  fitting: Fitting<Said> | null,
  prefix = pagePrefix(),
): Surroundings<Element, Said> {
  const names = markAttributes(prefix);
  const saying = [names.touchpoint, names.stage, names.ignore].map((name) => `[${name}]`).join();
  return {
    written: (element, part) => element.getAttribute(names[part]),
    marking: (element) => fitting?.marking(element),
    staging: (element) => fitting?.staging(element),
    *outward(element) {
      // Without rules the browser is asked for the next one that says something: it is quicker at that.
      const next = (from: Element | null) => (fitting ? from : nearest(from, saying));
      for (let at = next(outOf(element)); at; at = next(outOf(at))) yield at;
    },
  };
}

function nearest(from: Element | null, selector: string): Element | null {
  for (let at = from; at; at = outOfTree(at)) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/** An element and all around it, out of shadow roots and frames too. */
export function* outward(element: Element | null): Generator<Element> {
  for (let here = element; here; here = outOf(here)) yield here;
}

/** The element around it, out of shadow roots and frames too. */
export function outOf(element: Element): Element | null {
  return element.parentElement ?? outOfTree(element);
}

/** What is around the tree an element stands in: its host, or its frame. */
function outOfTree(element: Element): Element | null {
  const root = element.getRootNode();
  // A shadow root of a frame has another class than ours, and a link that was taken out is a root with a `host`, too.
  const isShadow = root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root;
  return isShadow ? (root as ShadowRoot).host : frameOf(element);
}

/** The frame element an element's document is shown in; null in the page itself. */
export function frameOf(element: Element): Element | null {
  if (element.ownerDocument === document) return null;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}
