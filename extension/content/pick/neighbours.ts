import { shadowRootOf, treesIn } from '../../platform/shadow-root.ts';
import { documentIn } from '../frame-place.ts';
import { marked } from '../page-names.ts';
import { childrenOf } from '../plain-element.ts';
import { outOf } from '../surroundings.ts';
import { inTreeOrder } from './tree-order.ts';

/** What Tab goes to: what a customer can operate, and what is marked. */
export const STOPS = [
  'a[href]',
  'button',
  'input:not([type="hidden"])',
  'select',
  'textarea',
  'summary',
  'iframe',
  'video[controls]',
  '[tabindex]:not([tabindex="-1"])',
  '[role="button"]',
  '[contenteditable]:not([contenteditable="false"])',
].join(', ');

export type Direction = 'parent' | 'child' | 'next' | 'previous';

/**
 * The element one step away that can be seen, or null where there is none. Goes in and out of shadow roots, and out of
 * frames.
 * @param intoFrames also into frames of the page's own site
 */
export function neighbour(
  element: Element,
  direction: Direction,
  intoFrames = false,
): Element | null {
  switch (direction) {
    case 'parent':
      return visibleParent(element);
    case 'child':
      return [...shownChildren(element, intoFrames)].find(canBeSeen) ?? null;
    case 'next':
      return visibleSibling(element, (from) => from.nextElementSibling);
    case 'previous':
      return visibleSibling(element, (from) => from.previousElementSibling);
  }
}

/** The next or previous thing to operate, from `current` on, round and round; from the first in view without a current one. */
export function nextStop(current: Element | null, step: 1 | -1, ours: Element): Element | null {
  const modals = [...document.querySelectorAll('dialog:modal')];
  const top = modals.at(-1);
  // While a modal dialog is open, only what is inside it can be operated.
  const canStop = (stop: Element) =>
    stop !== ours && stop !== current && canBeSeen(stop) && (!top || reaches(top, stop));
  const stops = allStops(current, ours);
  if (!current)
    return stops.find((stop) => isInView(stop) && canStop(stop)) ?? stops.find(canStop) ?? null;
  const place = stops.indexOf(current);
  const from = place < 0 && step === -1 ? 0 : place;
  // Whether one can be seen is asked of the next ones only: a page may have a hundred thousand.
  for (let away = 1; away <= stops.length; away += 1) {
    const stop = stops[(from + step * away + stops.length) % stops.length];
    if (stop && canStop(stop)) return stop;
  }
  return current.matches(stopping()) ? current : null;
}

const stopping = () => `${STOPS}, ${marked()}`;

/** In document order, with the current one, whether it is a stop or not. */
function allStops(current: Element | null, ours: Element): Element[] {
  const selector = stopping();
  const isWanted = (element: Element) => element === current || element.matches(selector);
  const all = current ? `${selector}, ${CSS.escape(current.localName)}` : selector;
  return [...inTreeOrder(treesIn(document, ours), all, isWanted)];
}

function reaches(ancestor: Element, element: Element): boolean {
  for (let current: Element | null = element; current; current = outOf(current)) {
    if (current === ancestor) return true;
  }
  return false;
}

/** For sorting. Elements of a shadow tree or of a frame are placed where their outermost host or frame stands. */
export function inDocumentOrder(a: Element, b: Element): number {
  const [x, y] = [outermost(a), outermost(b)];
  if (x === y) return a.getRootNode() === b.getRootNode() ? order(a, b) : 0;
  return order(x, y);
}

function order(a: Element, b: Element): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function outermost(element: Element): Element {
  const root = element.getRootNode();
  if ('host' in root) return outermost((root as ShadowRoot).host);
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame && element.ownerDocument !== document ? outermost(frame) : element;
}

function shownChildren(element: Element, intoFrames: boolean): HTMLCollection {
  const framed = intoFrames && documentIn(element)?.documentElement;
  if (framed) return framed.children;
  const inner = shadowRootOf(element);
  return inner && inner.childElementCount > 0 ? inner.children : childrenOf(element);
}

/** The nearest ancestor that looks different: a wrapper of the very same box would seem like nothing happened. */
function visibleParent(element: Element): Element | null {
  let parent = outOf(element);
  while (parent && (!canBeSeen(parent) || hasSameBox(parent, element))) parent = outOf(parent);
  return parent;
}

function hasSameBox(a: Element, b: Element): boolean {
  const [x, y] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return x.x === y.x && x.y === y.y && x.width === y.width && x.height === y.height;
}

function visibleSibling(element: Element, step: (from: Element) => Element | null): Element | null {
  let sibling = step(element);
  while (sibling && !canBeSeen(sibling)) sibling = step(sibling);
  return sibling;
}

/** The first name of the option is for Chromium before 121. */
const RENDERED = { checkVisibilityCSS: true, visibilityProperty: true };

/** Rendered, with an area. */
export function canBeSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && (element.checkVisibility?.(RENDERED) ?? true);
}

function isInView(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
