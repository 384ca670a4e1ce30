import { JOURNEY_INLINE, JOURNEY_INLINE_ID } from '../../shared/contract/attributes.ts';
import { pageStage } from '../../shared/contract/mark-reading.ts';
import {
  mappedType,
  type PageTypeMap,
  pageTypesIn,
  typesFrom,
  typesSaid,
} from '../../shared/contract/page-type.ts';
import {
  type PatternMaker,
  pagesOf,
  type Rule,
  rulesFrom,
  SHADOW_STEP,
} from '../../shared/contract/rule.ts';
import { start } from '../page-state.ts';
import { hostOf } from './climb.ts';
import { note } from './record.ts';

interface Ready extends Rule {
  applies: (address: string) => boolean;
  /** Of the element itself, in whichever root it is; empty where the rule is for the page as a whole. */
  last: string;
}

const rules: Ready[] = [];
let types: PageTypeMap = {};
let address = '';
let inlineIsRead = false;
let current: Ready[] = [];

/**
 * Adds what a journey file says of marks and stages: its rules and page types, or the rules alone as a list. Those that
 * are not whole are left out, and said.
 */
export function addRules(given: unknown): void {
  const file = Array.isArray(given) ? { rules: given } : given;
  const list = file && (file as { rules?: unknown }).rules;
  const whole = rulesFrom(file);
  const left = Array.isArray(list) ? list.length - whole.length : 0;
  if (left > 0) note(`${left} of the rules given are not rules and do nothing.`);
  if (!file || typeof file !== 'object') note('What was given as rules is no list.');
  for (const rule of whole) addRule(rule);
  types = { ...types, ...pageTypesIn(file) };
  address = '';
}

function addRule(rule: Rule): void {
  const Pattern = Reflect.get(window, 'URLPattern') as PatternMaker | undefined;
  const applies =
    rule.pages === undefined ? () => true : Pattern && pagesOf(rule, location.origin, Pattern);
  if (!applies) note(`The pages of a rule cannot be read: ${rule.pages}`);
  else if (!isSelector(rule.selector))
    note(`The selector of a rule cannot be read: ${rule.selector}`);
  else rules.push({ ...rule, applies, last: rule.selector?.split(SHADOW_STEP).at(-1) ?? '' });
}

function isSelector(selector = '*'): boolean {
  try {
    for (const part of selector.split(SHADOW_STEP))
      document.createDocumentFragment().querySelector(part);
    return true;
  } catch {
    return false;
  }
}

/** Rules that stand in the page itself, be it after the script; nothing is fetched. */
function readInlineRules(): void {
  const text = document.querySelector(JOURNEY_INLINE)?.textContent;
  if (!text) return;
  inlineIsRead = true;
  try {
    addRules(JSON.parse(text));
  } catch {
    note(`The journey file in the page (#${JOURNEY_INLINE_ID}) is no JSON.`);
  }
}

/** The rules for the page as it is called now. */
function rulesNow(): Ready[] {
  if (!inlineIsRead) readInlineRules();
  if (address !== document.URL) {
    address = document.URL;
    current = rules.filter(({ applies }) => applies(address));
  }
  return current;
}

/** Selectors that find, in each root, whatever these rules may be for. */
export function ruledSelectors(wanted: (rule: Rule) => unknown): string[] {
  return rulesNow().flatMap((rule) => (rule.last && wanted(rule) ? [rule.last] : []));
}

/** The page's stages where neither its code nor its meta element says any. */
export function ruledStages(): string {
  const { body, documentElement } = document;
  const outermost = [body, documentElement].map((element) =>
    element?.getAttribute(`${start}stage`),
  );
  const rules = rulesNow();
  const type = mappedType(types, typesFrom(typesSaid())) ?? '';
  return pageStage({ meta: '', outermost, rules, byType: types[type] ?? [] }).stages.join(' ');
}

/** The rule that makes a mark of this element. */
export function markingRule(element: Element): Rule | undefined {
  return rulesNow().find((rule) => rule.touchpoint && fits(element, rule));
}

/** The rule that gives this element, as a part of the page, a stage. */
export function stagingRule(element: Element): Rule | undefined {
  return rulesNow().find((rule) => !rule.touchpoint && rule.last && fits(element, rule));
}

function fits(element: Element, { last, selector = '' }: Ready): boolean {
  // Rules are for the page, not for what its frames show.
  if (element.ownerDocument !== document || !element.matches(last)) return false;
  let host: Element | null = element;
  for (const part of selector.split(SHADOW_STEP).slice(0, -1).reverse()) {
    host = host && hostOf(host.getRootNode());
    if (!host?.matches(part)) return false;
  }
  return true;
}
