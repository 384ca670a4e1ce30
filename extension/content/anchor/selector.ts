import { getCssSelector } from 'css-selector-generator';
import { TOUCHPOINT_ATTRIBUTE } from '../../../shared/contract/attributes.ts';
import { SHADOW_STEP } from './shadow-step.ts';

/** Longest selector kept; the record's own limit. */
const SELECTOR_LIMIT = 4_000;
/**
 * Where the generator's search for a short selector ends. Unbounded it takes seconds on deep pages; with 100, and names
 * that last preferred, 8-34 ms for an element of an 8,000-node page and 150 ms at worst.
 */
const MOST_CANDIDATES = 100;

/** Attributes that a person wrote and that outlive a release. */
const LASTING_NAMES = [TOUCHPOINT_ATTRIBUTE, 'data-testid', 'data-test', 'data-cy', 'name'];
/** Names that change by themselves, and attributes that may hold something private (addresses, values, labels). */
const PASSING = [
  /^\.(css|sc|jss|emotion|svelte|_)[-_]?/i,
  /^\.(is|has|js)-|^\.(active|hover|focus|open|selected|visible|hidden|loading)$/i,
  /^#.*[:\d@]/,
  new RegExp(`^\\[(?!${LASTING_NAMES.join('|')}|type|role)`),
];

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
    steps.unshift(withinTree(current, root as Document | ShadowRoot));
    current = host;
  }
  const selector = steps.join(SHADOW_STEP);
  return selector.length <= SELECTOR_LIMIT ? selector : '';
}

function withinTree(element: Element, root: Document | ShadowRoot): string {
  const named = LASTING_NAMES.map((name) => withName(element, name));
  const own = named.find((selector) => selector && findsOnly(selector, element, root));
  if (own) return own;
  const selector = getCssSelector(element, {
    root,
    selectors: ['id', 'attribute', 'class', 'tag', 'nthoftype'],
    whitelist: LASTING_NAMES.map((name) => `[${name}*]`),
    blacklist: PASSING,
    ignoreGeneratedClassNames: true,
    maxCombinations: MOST_CANDIDATES,
    maxCandidates: MOST_CANDIDATES,
  });
  return findsOnly(selector, element, root) ? selector : pathTo(element);
}

function withName(element: Element, name: string): string {
  const value = element.getAttribute(name);
  return value ? `[${name}="${CSS.escape(value)}"]` : '';
}

function findsOnly(selector: string, element: Element, root: ParentNode): boolean {
  try {
    const found = root.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  } catch {
    return false;
  }
}

/** The plain way down by position: always there, and the first to break. */
function pathTo(element: Element): string {
  const steps: string[] = [];
  for (let current: Element | null = element; current; current = current.parentElement) {
    const siblings = current.parentNode?.children ?? [];
    const place = Array.prototype.indexOf.call(siblings, current) + 1;
    steps.unshift(current === document.documentElement ? ':root' : `:nth-child(${place})`);
  }
  return steps.join(' > ');
}
