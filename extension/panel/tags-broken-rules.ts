import { type PatternMaker, pagesOf, type Rule, SHADOW_STEP } from '../../shared/contract/rule.ts';
import type { BrokenRule } from '../../shared/journey/lint/rule-faults.ts';
import { originOf } from '../../shared/kit/page-address.ts';

/** What of these rules this browser cannot read, on whatever page. */
export function brokenRules(rules: readonly Rule[], address: string): BrokenRule[] {
  const origin = originOf(address);
  return rules.flatMap((rule, index) => [
    ...(canReadPages(rule, origin) ? [] : [{ rule: index, part: 'pages' as const }]),
    ...(canReadSelector(rule) ? [] : [{ rule: index, part: 'selector' as const }]),
  ]);
}

function canReadPages(rule: Rule, origin: string): boolean {
  return pagesOf(rule, origin, URLPattern as PatternMaker) !== undefined;
}

function canReadSelector({ selector }: Rule): boolean {
  const nowhere = document.createDocumentFragment();
  try {
    for (const step of selector?.split(SHADOW_STEP) ?? []) nowhere.querySelector(step);
    return true;
  } catch {
    return false;
  }
}
