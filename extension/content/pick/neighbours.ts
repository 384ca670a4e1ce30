import { shadowRootOf, treesIn } from '../../platform/shadow-root.ts';
import { marked } from '../page-names.ts';

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

/** The element one step away that can be seen, or null where there is none. Goes in and out of shadow roots. */
export function neighbour(element: Element, direction: Direction): Element | null {
  switch (direction) {
    case 'parent':
      return visibleParent(element);
    case 'child':
      return [...childrenOf(element)].find(canBeSeen) ?? null;
    case 'next':
      return visibleSibling(element, (from) => from.nextElementSibling);
    case 'previous':
      return visibleSibling(element, (from) => from.previousElementSibling);
  }
}

/** The next or previous thing to operate, from `current` on, round and round; from the first in view without a current one. */
export function nextStop(current: Element | null, step: 1 | -1, ours: Element): Element | null {
  const stops = allStops(ours);
  if (stops.length === 0) return null;
  if (!current) return stops.find(isInView) ?? stops[0] ?? null;
  const place = stops.indexOf(current);
  const from = place >= 0 ? place : placeBefore(stops, current, step);
  return stops[(from + step + stops.length) % stops.length] ?? null;
}

/** Where an element that is no stop itself stands among the stops. */
function placeBefore(stops: Element[], current: Element, step: 1 | -1): number {
  const following = stops.findIndex(
    (stop) => current.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const next = following < 0 ? stops.length : following;
  return step === 1 ? next - 1 : next;
}

/** In document order; while a modal dialog is open, only what is inside it can be operated. */
function allStops(ours: Element): Element[] {
  const modals = [...document.querySelectorAll('dialog:modal')];
  const top = modals.at(-1);
  const stops: Element[] = [];
  for (const tree of treesIn(document, ours))
    stops.push(...tree.querySelectorAll(`${STOPS}, ${marked()}`));
  return stops
    .filter((stop) => stop !== ours && canBeSeen(stop) && (!top || reaches(top, stop)))
    .sort(inDocumentOrder);
}

function reaches(ancestor: Element, element: Element): boolean {
  for (let current: Element | null = element; current; current = parentOf(current)) {
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

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.parentNode;
  return root && 'host' in root ? (root as ShadowRoot).host : null;
}

function childrenOf(element: Element): HTMLCollection {
  const inner = shadowRootOf(element);
  return inner && inner.childElementCount > 0 ? inner.children : element.children;
}

/** The nearest ancestor that looks different: a wrapper of the very same box would seem like nothing happened. */
function visibleParent(element: Element): Element | null {
  let parent = parentOf(element);
  while (parent && (!canBeSeen(parent) || hasSameBox(parent, element))) parent = parentOf(parent);
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
