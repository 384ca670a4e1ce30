import { JOURNEY_INLINE_ID } from '../../shared/contract/attributes.ts';
import { type PatternMaker, pagesOf, type Rule, rulesFrom } from '../../shared/contract/rule.ts';
import { hostOf } from './climb.ts';
import { note } from './record.ts';

/** Between a host and what is in its shadow root. */
const PIERCE = ' >>> ';

interface Ready extends Rule {
  applies: (address: string) => boolean;
  /** Of the element itself, in whichever root it is; empty where the rule is for the page as a whole. */
  last: string;
}

const rules: Ready[] = [];
let address = '';
let inlineIsRead = false;
let current: Ready[] = [];

/** Adds rules of a journey file; those that are not whole are left out, and said. */
export function addRules(list: unknown): void {
  const whole = rulesFrom({ rules: list });
  const left = Array.isArray(list) ? list.length - whole.length : 1;
  if (left > 0) note(`${left} of the rules given are not rules and do nothing.`);
  for (const rule of whole) addRule(rule);
  address = '';
}

function addRule(rule: Rule): void {
  const Pattern = Reflect.get(window, 'URLPattern') as PatternMaker | undefined;
  const applies =
    rule.pages === undefined ? () => true : Pattern && pagesOf(rule, location.origin, Pattern);
  if (!applies) note(`The pages of a rule cannot be read: ${rule.pages}`);
  else if (!isSelector(rule.selector))
    note(`The selector of a rule cannot be read: ${rule.selector}`);
  else rules.push({ ...rule, applies, last: rule.selector?.split(PIERCE).at(-1) ?? '' });
}

function isSelector(selector = '*'): boolean {
  try {
    for (const part of selector.split(PIERCE))
      document.createDocumentFragment().querySelector(part);
    return true;
  } catch {
    return false;
  }
}

/** Rules that stand in the page itself, be it after the script; nothing is fetched. */
function readInlineRules(): void {
  const text = document.getElementById(JOURNEY_INLINE_ID)?.textContent;
  if (!text) return;
  inlineIsRead = true;
  try {
    const file = JSON.parse(text) as { rules?: unknown };
    if (file.rules !== undefined) addRules(file.rules);
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

/** Selectors that find, in each root, whatever a rule may mark. */
export function ruledSelectors(): string[] {
  return rulesNow().flatMap(({ touchpoint, last }) => (touchpoint ? [last] : []));
}

/** The stages a rule gives the page as a whole. */
export function ruledStages(): string | undefined {
  const rule = rulesNow().find(({ touchpoint, last, stages }) => !touchpoint && !last && stages);
  return rule?.stages?.join(' ');
}

/** The rule that makes a mark of this element. */
export function markingRule(element: Element): Rule | undefined {
  return rulesNow().find((rule) => rule.touchpoint && fits(element, rule));
}

/** The stages a rule gives the part of the page this element is in; the nearest part counts. */
export function ruledStagesAround(element: Element): string | undefined {
  const parts = rulesNow().filter(({ touchpoint, last }) => !touchpoint && last);
  if (parts.length === 0) return undefined;
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at.getRootNode())) {
    const around = at;
    const rule = parts.find((part) => fits(around, part));
    if (rule) return rule.stages?.join(' ');
  }
  return undefined;
}

function fits(element: Element, { last, selector = '' }: Ready): boolean {
  if (!element.matches(last)) return false;
  let host: Element | null = element;
  for (const part of selector.split(PIERCE).slice(0, -1).reverse()) {
    host = host && hostOf(host.getRootNode());
    if (!host?.matches(part)) return false;
  }
  return true;
}
