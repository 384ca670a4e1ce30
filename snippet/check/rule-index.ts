import { compile } from 'css-select';
import type { Element } from 'domhandler';
import { type Rule, SHADOW_STEP } from '../../shared/contract/rule.ts';
import type { PageTree } from './page-tree.ts';

/** Whether one element is what a selector means. */
type Test = (element: Element) => boolean;

/** A rule with a selector that can be read. */
interface Indexed {
  /** Its position in the plan. */
  index: number;
  rule: Rule;
  /** From the element itself out to the outermost shadow host that is named. */
  steps: Test[];
}

/**
 * The rules of a plan by what an element must have to fit: its id, one of its classes or its name. As browsers do with
 * the rules of a style sheet, so that an element is held against the few that may mean it, and not against all.
 */
export interface RuleIndex {
  byKey: Map<string, Indexed[]>;
  isXml: boolean;
}

/** Under which rules that need none of these stand. */
const ANY = '*';

/** Nothing comes of a selector that cannot be read. */
export function indexRules(rules: readonly Rule[], isXml: boolean): RuleIndex {
  const byKey: RuleIndex['byKey'] = new Map();
  for (const [index, rule] of rules.entries()) {
    const steps = stepsOf(rule.selector, isXml);
    if (!steps) continue;
    const key = keyOf(rule.selector?.split(SHADOW_STEP).at(-1) ?? '', isXml);
    byKey.set(key, [...(byKey.get(key) ?? []), { index, rule, steps }]);
  }
  return { byKey, isXml };
}

function stepsOf(selector: string | undefined, isXml: boolean): Test[] | undefined {
  if (selector === undefined) return undefined;
  // What it remembers of elements outlives their pages.
  const options = { xmlMode: isXml, cacheResults: false };
  try {
    return selector
      .split(SHADOW_STEP)
      .map((step) => compile<Element, Element>(step, options) as Test)
      .reverse();
  } catch {
    return undefined;
  }
}

const ATTRIBUTE = String.raw`\[[^\]"']*(?:"[^"]*"|'[^']*')?\s*i?\s*\]`;
const PSEUDO = String.raw`:[a-z-]+(?:\([\w+ -]*\))?`;
/** The last part of a selector that has one part only, or parts without lists and escapes in them. */
const LAST = new RegExp(
  String.raw`(?:^|[\s>+~])([a-z][a-z\d-]*|\*)?((?:[.#][a-z_][\w-]*)*)(?:${ATTRIBUTE}|${PSEUDO})*$`,
  'i',
);

/** What an element must have for this selector to mean it; `ANY` where that is not plain to see. */
function keyOf(selector: string, isXml: boolean): string {
  const [, name = ANY, names = ''] = (!/[,\\]/.test(selector) && LAST.exec(selector)) || [];
  const [id] = /#[\w-]+/.exec(names) ?? [];
  const [className] = /\.[\w-]+/.exec(names) ?? [];
  return id ?? className ?? (isXml ? name : name.toLowerCase());
}

/** The rules that fit an element, in the order of the plan. */
export function rulesFor(element: Element, { byKey }: RuleIndex, tree: PageTree): Indexed[] {
  const { id, class: classes } = element.attribs;
  const fitting: Indexed[] = [];
  const add = (key: string) => {
    for (const each of byKey.get(key) ?? []) {
      if (stands(element, each.steps, tree)) fitting.push(each);
    }
  };
  add(ANY);
  add(element.name);
  if (id) add(`#${id}`);
  if (classes) for (const name of new Set(classes.split(/\s+/))) add(`.${name}`);
  return fitting.length > 1 ? fitting.sort((a, b) => a.index - b.index) : fitting;
}

/** Whether an element is what the last step means, and the hosts around it what the others do. */
function stands(element: Element, steps: readonly Test[], tree: PageTree): boolean {
  let here: Element | undefined = element;
  for (const test of steps) {
    if (!here || !test(here)) return false;
    here = tree.hostOf(here);
  }
  return true;
}
