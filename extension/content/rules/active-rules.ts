import { pagesOf, type Rule, SHADOW_STEP } from '../../../shared/contract/rule.ts';
import type { BriefedRule, RuleProblem } from '../../../shared/journey/briefing.ts';

/** A rule that holds on this page. */
export interface ActiveRule extends Rule {
  /** The selector's steps from shadow host to shadow host; empty for a rule about the whole page. */
  steps: string[];
}

export interface RuleSet {
  /** Those that hold on a page of this address, in the order of the file. */
  at(address: string): ActiveRule[];
  readonly problems: RuleProblem[];
}

/** Reads patterns and selectors once. A rule that cannot be read is put aside and told, the others hold. */
export function readRules(rules: readonly BriefedRule[], origin: string): RuleSet {
  const problems: RuleProblem[] = [];
  const read = rules.flatMap((rule) => {
    const matches = pagesOf(rule, origin, URLPattern);
    const steps = rule.selector?.split(SHADOW_STEP) ?? [];
    const why = !matches ? 'pages' : steps.every(isSelector) ? null : 'selector';
    if (why) problems.push({ index: rule.index, why });
    return matches && !why ? [{ matches, active: { ...rule, steps } }] : [];
  });
  return {
    at: (address) => read.filter(({ matches }) => matches(address)).map(({ active }) => active),
    problems,
  };
}

const nowhere = document.createDocumentFragment();

function isSelector(text: string): boolean {
  try {
    nowhere.querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** The elements of one tree that a rule is about. */
export function matchesIn(rule: ActiveRule, root: Document | ShadowRoot): Element[] {
  const last = rule.steps.at(-1);
  if (last === undefined || !standsRight(rule, root)) return [];
  return [...root.querySelectorAll(last)];
}

export function isMatch(rule: ActiveRule, element: Element): boolean {
  const last = rule.steps.at(-1);
  return last !== undefined && element.matches(last) && standsRight(rule, element.getRootNode());
}

/** Whether the hosts around a tree are those the selector names; one step alone is looked for in every tree. */
function standsRight({ steps }: ActiveRule, root: Node): boolean {
  let tree = root;
  for (const step of steps.slice(0, -1).reverse()) {
    if (!(tree instanceof ShadowRoot) || !tree.host.matches(step)) return false;
    tree = tree.host.getRootNode();
  }
  return true;
}
