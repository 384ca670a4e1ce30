import { compile } from 'css-select';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { pagesOf, type Rule, SHADOW_STEP } from '../../shared/contract/rule.ts';
import type { BrokenRule } from '../../shared/journey/lint/rule-faults.ts';

/** Any origin, for a pattern that begins with `/`. */
const SOME_SITE = 'http://localhost';

/** What of these rules cannot be read, on whatever page. */
export function findBroken(rules: readonly Rule[]): BrokenRule[] {
  return rules.flatMap((rule, index) => [
    ...(canReadPages(rule) ? [] : [{ rule: index, part: 'pages' as const }]),
    ...(canReadSelector(rule) ? [] : [{ rule: index, part: 'selector' as const }]),
  ]);
}

function canReadPages(rule: Rule): boolean {
  return pagesOf(rule, SOME_SITE, URLPattern) !== undefined;
}

function canReadSelector({ selector }: Rule): boolean {
  try {
    for (const step of selector?.split(SHADOW_STEP) ?? []) compile(step);
    return true;
  } catch (error) {
    // A state that only a browser knows, such as `:popover-open`.
    return error instanceof Error && /^(Unknown pseudo|Pseudo-elements)/.test(error.message);
  }
}
