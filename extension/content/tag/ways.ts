import { TOUCHPOINT_ATTRIBUTE } from '../../../shared/contract/attributes.ts';
import { SHADOW_STEP } from '../../../shared/contract/rule.ts';
import { gradeOf } from '../../../shared/journey/selector-grade.ts';
import { WAY_LIMIT, type Way } from '../../../shared/journey/tagging.ts';
import {
  landmarksAbove,
  lastingName,
  lastingNames,
  placeInTree,
  quotable,
  selectorOf,
  wordsOf,
} from '../anchor/selector.ts';
import { named } from '../page-names.ts';

/** Attributes that say what an element is for. What they hold may be translated, or lead elsewhere one day. */
const TELLING = ['aria-label', 'href', 'action', 'title', 'alt', 'type', 'role'];
/** A longer value is a text or an address with parameters. */
const VALUE_LIMIT = 80;
/** A list of more is a guess and no offer. */
const ALIKE_LIMIT = 50;

type Tree = Document | ShadowRoot;

/**
 * Ways to find an element for a rule, the surest first: those that find it alone, then those that find its like too
 * (every card of a list is one touchpoint more often than not).
 */
export function waysTo(element: Element): Way[] {
  const root = element.getRootNode();
  const host = 'host' in root ? (root as ShadowRoot).host : null;
  if (!host && root !== element.ownerDocument) return [];
  const tree = root as Tree;
  const before = host ? selectorOf(host) + SHADOW_STEP : '';
  // The mark it carries now is no way: the rule is for where there is none.
  const own = selectorOf(element).slice(before.length);
  const first = own.includes(named(TOUCHPOINT_ATTRIBUTE)) ? placeInTree(element, tree) : own;
  const ways = [...new Set([first, ...guesses(element, tree)])].flatMap((selector) =>
    wayBy(selector, element, tree),
  );
  const isAlone = ({ matches }: Way) => matches === 1;
  const sorted = [...ways.filter(isAlone).sort(surerFirst), ...ways.filter((way) => !isAlone(way))];
  return sorted.slice(0, WAY_LIMIT).map((way) => ({ ...way, selector: before + way.selector }));
}

const GRADES = ['strong', 'fair', 'fragile'];

function surerFirst(a: Way, b: Way): number {
  const order = (way: Way) => GRADES.indexOf(gradeOf(way.selector).grade);
  return order(a) - order(b) || a.selector.length - b.selector.length;
}

function guesses(element: Element, tree: Tree): string[] {
  const tag = CSS.escape(element.localName);
  const words = wordsOf(element);
  const lasting = lastingNames()
    .filter((name) => name !== named(TOUCHPOINT_ATTRIBUTE))
    .map((name) => attributeSelector('', name, element.getAttribute(name)));
  const telling = TELLING.map((name) => attributeSelector(tag, name, element.getAttribute(name)));
  const base = [withoutMark(element), ...lasting, ...telling, words].filter(Boolean);
  const landmarks = landmarksAbove(element, tree).slice(0, 2);
  const within = landmarks.flatMap(({ name }) => base.slice(-2).map((part) => `${name} ${part}`));
  return [...base, ...within];
}

/** An element's lasting name once the mark it carries now is gone. */
function withoutMark(element: Element): string {
  const name = lastingName(element);
  return name.includes(named(TOUCHPOINT_ATTRIBUTE)) ? '' : name;
}

function attributeSelector(tag: string, name: string, value: string | null): string {
  if (!value || value.length > VALUE_LIMIT || /[\n?#]/.test(value)) return '';
  return `${tag}[${name}="${quotable(value)}"]`;
}

function wayBy(selector: string, element: Element, tree: Tree): Way[] {
  if (!selector) return [];
  try {
    const found = [...tree.querySelectorAll(selector)];
    const fits = found.includes(element) && found.length <= ALIKE_LIMIT;
    return fits ? [{ selector, matches: found.length }] : [];
  } catch {
    return [];
  }
}
