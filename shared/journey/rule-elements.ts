import * as v from 'valibot';
import { PAGES_LIMIT, RULE_LIMIT, type Rule, SELECTOR_LIMIT } from '../contract/rule.ts';
import { type Traits, TraitsSchema } from './anchor/traits.ts';
import type { Plan } from './plan.ts';

/**
 * What the elements were like that somebody pointed at for a rule, so that they are found again once the rule finds nothing. Kept
 * beside the plan, on this machine: no journey file has them.
 */
export const RuleElementsSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(PAGES_LIMIT + SELECTOR_LIMIT + 1)), TraitsSchema),
  v.maxEntries(RULE_LIMIT),
);
export type RuleElements = v.InferOutput<typeof RuleElementsSchema>;

/** The element that one rule was made for; `rule` is its position in the plan. */
export interface RuleElement {
  readonly rule: number;
  readonly traits: Traits;
}

type Where = Pick<Rule, 'pages' | 'selector'>;

/** A rule that is written otherwise by hand is not the one that was made by pointing. */
export const ruleKey = ({ pages = '', selector = '' }: Where): string => `${pages} ${selector}`;

/** Those whose rule the plan still has; undefined where there is none. */
export function elementsIn(plan: Plan, elements: RuleElements): RuleElements | undefined {
  const keys = new Set(plan.rules?.map(ruleKey));
  const kept = Object.entries(elements).filter(([key]) => keys.has(key));
  return kept.length > 0 ? Object.fromEntries(kept.slice(-RULE_LIMIT)) : undefined;
}

/** What is handed to others of a journey: they have the rules, and what was decided here is no part of it. */
export function asHandedOver<
  Row extends { elements?: RuleElements | undefined; reviews?: unknown },
>({ elements: _, reviews: __, ...row }: Row): Omit<Row, 'elements' | 'reviews'> {
  return row;
}

/** Characters of them that go down into one page. */
const LENGTH = 100_000;

/** The elements of these rules, as many as a page is told. */
export function elementsOf(
  rules: readonly (Where & { index: number })[],
  elements: RuleElements = {},
): RuleElement[] {
  let length = 0;
  return rules.flatMap((rule) => {
    const traits = elements[ruleKey(rule)];
    if (!traits) return [];
    length += JSON.stringify(traits).length;
    return length > LENGTH ? [] : [{ rule: rule.index, traits }];
  });
}
