import { TOUCHPOINT_ATTRIBUTE } from '../../../shared/contract/attributes.ts';
import { SHADOW_STEP } from '../../../shared/contract/rule.ts';
import { isLastingClass, isLastingId } from '../../../shared/kit/name-stability.ts';
import { isPersonal } from '../../../shared/kit/page-address.ts';
import { named } from '../page-names.ts';
import { childrenOf, idOf } from '../plain-element.ts';

/** Longest selector kept; the record's own limit. */
const SELECTOR_LIMIT = 4_000;
/** Ancestors with a lasting name that are tried in front of the element's own name. */
const MOST_LANDMARKS = 4;
/** Up to so many levels a path is tried at each one; a longer one goes on to the next landmark, or to the root. */
const SHORT_PATH = 8;
const MOST_CLASSES = 2;

/** Attributes that a person wrote and that outlive a release. No others: they may hold something private, and so may these: `isPersonal`. */
export const lastingNames = (): string[] => [
  named(TOUCHPOINT_ATTRIBUTE),
  'data-testid',
  'data-test',
  'data-cy',
  'name',
];

type Tree = Document | ShadowRoot;

/**
 * Where an element stands, as text: one CSS selector for each tree from the document down, joined by ` >>> `.
 * Empty for an element that is no longer in the document.
 */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  let current: Element | null = element;
  while (current) {
    const root: Node = current.getRootNode();
    const host: Element | null = 'host' in root ? (root as ShadowRoot).host : null;
    if (!host && root !== current.ownerDocument) return '';
    steps.unshift(withinTree(current, root as Tree));
    current = host;
  }
  const selector = steps.join(SHADOW_STEP);
  return selector.length <= SELECTOR_LIMIT ? selector : '';
}

/** The first of: its lasting name, its words, a landmark and its words, a short path, a path from a landmark or the root. */
function withinTree(element: Element, tree: Tree): string {
  const words = lastingName(element) || wordsOf(element);
  if (findsOnly(words, element, tree)) return words;
  const landmarks = landmarksAbove(element, tree);
  const within = landmarks.map(({ name }) => `${name} ${words}`);
  const near = within.find((selector) => findsOnly(selector, element, tree));
  return near ?? pathTo(element, tree, landmarks[0]);
}

interface Landmark {
  element: Element;
  name: string;
}

/** The nearest ancestors whose lasting name nobody else in the tree has. */
export function landmarksAbove(element: Element, tree: Tree): Landmark[] {
  const found: Landmark[] = [];
  let ancestor = element.parentElement;
  while (ancestor && found.length < MOST_LANDMARKS) {
    const name = lastingName(ancestor);
    if (name && findsOnly(name, ancestor, tree)) found.push({ element: ancestor, name });
    ancestor = ancestor.parentElement;
  }
  return found;
}

/** A way to an element of a tree that does without what the element itself says. */
export function placeInTree(element: Element, tree: Tree): string {
  return pathTo(element, tree, landmarksAbove(element, tree)[0]);
}

/** A way down by position, as short as finds the element alone; from a landmark or the root it always does. */
function pathTo(element: Element, tree: Tree, landmark: Landmark | undefined): string {
  let path = '';
  let level = 0;
  for (let current: Element | null = element; current; current = current.parentElement) {
    if (current === landmark?.element) return `${landmark.name} > ${path}`;
    const step = current.parentElement ? wordsOf(current) + placeOf(current) : rootStep(current);
    path = path ? `${step} > ${path}` : step;
    level += 1;
    if (level <= SHORT_PATH && findsOnly(path, element, tree)) return path;
  }
  return path;
}

/** The outermost element of a tree: the document's root, or one of several in a shadow root. */
function rootStep(element: Element): string {
  if (element === element.ownerDocument.documentElement) return ':root';
  const siblings = siblingsOf(element);
  return `:not(* > *):nth-child(${siblings.indexOf(element) + 1})`;
}

function siblingsOf({ parentElement: around, parentNode: root }: Element): Element[] {
  return [...(around ? childrenOf(around) : ((root as ShadowRoot | null)?.children ?? []))];
}

function placeOf(element: Element): string {
  const siblings = siblingsOf(element);
  const alike = siblings.filter((sibling) => sibling.localName === element.localName);
  return alike.length > 1 ? `:nth-of-type(${alike.indexOf(element) + 1})` : '';
}

/** The element's own lasting name as a selector; empty where it has none. */
export function lastingName(element: Element): string {
  for (const name of lastingNames()) {
    const value = element.getAttribute(name);
    if (value && !isPersonal(value)) return `[${name}="${quotable(value)}"]`;
  }
  const id = idOf(element);
  return isLastingId(id) && !isPersonal(id) ? `#${CSS.escape(id)}` : '';
}

/** A value as it may stand between quotation marks in a selector. */
export function quotable(value: string): string {
  return value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ');
}

/** Tag and classes that read like words. */
export function wordsOf(element: Element): string {
  const classes = [...element.classList].filter(isLastingClass);
  return [CSS.escape(element.localName), ...classes.slice(0, MOST_CLASSES)].join('.');
}

function findsOnly(selector: string, element: Element, tree: ParentNode): boolean {
  try {
    const found = tree.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  } catch {
    return false;
  }
}
