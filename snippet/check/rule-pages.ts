import type { Element } from 'domhandler';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { pagesOf, type Rule } from '../../shared/contract/rule.ts';
import type { PageMarks } from '../../shared/journey/page-marks.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import { originOf } from '../../shared/kit/page-address.ts';
import type { PageTree } from './page-tree.ts';
import { indexRules, type RuleIndex, rulesFor } from './rule-index.ts';

/** What the rules of a plan come to on one page. */
export interface AppliedRules {
  /** By element, the first rule that makes a touchpoint of it. */
  marking: Map<Element, Rule>;
  /** By element, the first rule that gives it, as a part of the page, a stage. */
  staging: Map<Element, Rule>;
  /** Those that are for this page. */
  rules: Rule[];
  counted: PageMarks['rules'];
}

/** @param addresses every address the page may be asked for with */
export function applyRules(plan: Plan, addresses: readonly string[], tree: PageTree): AppliedRules {
  const marking: AppliedRules['marking'] = new Map();
  const staging: AppliedRules['staging'] = new Map();
  const isForPage = pageTest(addresses);
  const all = plan.rules ?? [];
  const matches = new Map<number, number>();
  for (const [index, { pages }] of all.entries()) if (isForPage(pages)) matches.set(index, 0);
  const rules = all.filter((_, index) => matches.has(index));
  const index = rules.length > 0 && indexOf(plan, tree.isXml);
  for (const element of index ? tree.elements : []) {
    for (const { index: at, rule } of index ? rulesFor(element, index, tree) : []) {
      const before = matches.get(at);
      if (before === undefined) continue;
      matches.set(at, before + 1);
      const kept = rule.touchpoint ? marking : staging;
      if (!kept.has(element)) kept.set(element, rule);
    }
  }
  const counted = [...matches].map(([rule, found]) => ({ rule, matches: found }));
  return { marking, staging, rules, counted };
}

const indexes = new WeakMap<Plan, RuleIndex[]>();

/** A selector is dear to read, and the same on every page. */
function indexOf(plan: Plan, isXml: boolean): RuleIndex {
  const known = indexes.get(plan) ?? [];
  const index = known.find((one) => one.isXml === isXml) ?? indexRules(plan.rules ?? [], isXml);
  indexes.set(plan, [...new Set([...known, index])]);
  return index;
}

/** Asks each pattern once, however many rules name it. A broken pattern is for no page. */
function pageTest(addresses: readonly string[]): (pages: string | undefined) => boolean {
  const known = new Map<string | undefined, boolean>();
  return (pages) => {
    const before = known.get(pages);
    if (before !== undefined) return before;
    const isForPage = addresses.some((address) => patternFor(pages, originOf(address))?.(address));
    known.set(pages, isForPage);
    return isForPage;
  };
}

type AddressTest = ((address: string) => boolean) | undefined;
const patterns = new Map<string, AddressTest>();

/**
 * A pattern is dear to read, and the same on every page of a site.
 * Node has a URLPattern of its own from 23.8 on; this one answers the same in each.
 */
function patternFor(pages: string | undefined, origin: string): AddressTest {
  const key = `${origin} ${pages ?? ''}`;
  if (!patterns.has(key)) patterns.set(key, pagesOf({ pages }, origin, URLPattern));
  return patterns.get(key);
}
