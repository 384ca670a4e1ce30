import {
  STAGE_ATTRIBUTE,
  STAGE_META,
  TOUCHPOINT_ATTRIBUTE,
  withPrefix,
} from '../../../shared/contract/attributes.ts';
import { refusedStages, stagesFrom, stagesInForce } from '../../../shared/contract/marker.ts';
import type { BriefedRule } from '../../../shared/journey/briefing.ts';
import { markFault } from '../../../shared/journey/mark-fault.ts';
import { type MarkFact, WRITTEN_LIMIT } from '../../../shared/journey/page-marks.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { inDocumentOrder } from '../pick/neighbours.ts';
import { type PageScan, piercing } from '../scan-page.ts';
import { findElements, isForHere } from './find-elements.ts';

/** A mark on this page, from markup or from a rule. */
export interface FoundMark {
  readonly element: Element;
  readonly fact: MarkFact;
  /** The rule's position in the plan; null for markup. */
  readonly rule: number | null;
}

export interface FoundMarks {
  /** In document order. */
  readonly marks: FoundMark[];
  /** Stages of the page itself. */
  readonly stages: string[];
  readonly refusedStages: string[];
  /** How many elements each rule for this page found, by its position. */
  readonly rules: { rule: number; matches: number }[];
}

/** Every mark of this page, also the ones that are not valid: the site wants to know of those first. */
export function findMarks(
  scan: PageScan,
  rules: readonly BriefedRule[],
  prefix: string,
): FoundMarks {
  const roots = [...scan.roots()];
  const page = pageWords(rules);
  const name = withPrefix(TOUCHPOINT_ATTRIBUTE, prefix);
  const marked = new Map<Element, FoundMark>();
  for (const root of roots) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      marked.set(element, { element, fact: writtenFact(element, page.stages, prefix), rule: null });
    }
  }
  const counted: FoundMarks['rules'] = [];
  for (const rule of rules) {
    if (!rule.selector || !isForHere(rule)) continue;
    const { index } = rule;
    const found = findElements(rule.selector, roots) ?? [];
    counted.push({ rule: index, matches: found.length });
    for (const element of found) {
      // What the site itself says goes before what a rule says of it.
      if (!rule.touchpoint || marked.has(element)) continue;
      marked.set(element, {
        element,
        fact: ruledFact(element, rule, page.stages, prefix),
        rule: index,
      });
    }
  }
  const marks = [...marked.values()].sort((a, b) => inDocumentOrder(a.element, b.element));
  return { marks, ...page, rules: counted };
}

/** The page's own stages: its meta element's, else those of a rule without a selector. */
function pageWords(rules: readonly BriefedRule[]): { stages: string[]; refusedStages: string[] } {
  const meta = document.querySelector(`meta[name="${STAGE_META}"]`)?.getAttribute('content');
  const said = stagesFrom(meta);
  const ruled = rules.find((rule) => !rule.selector && rule.stages && isForHere(rule))?.stages;
  return { stages: said[0] ? said : (ruled ?? []), refusedStages: refusedIn(meta) };
}

function writtenFact(element: Element, pageStages: string[], prefix: string): MarkFact {
  const name = withPrefix(TOUCHPOINT_ATTRIBUTE, prefix);
  const written = element.getAttribute(name) ?? '';
  const reason = markFault(written);
  const staged = stagesAround(element, prefix);
  return {
    ...about(element),
    touchpoint: written.slice(0, WRITTEN_LIMIT),
    stages: stagesInForce(staged.written, pageStages),
    from: 'markup',
    valid: reason === null,
    reason,
    refusedStages: refusedIn(staged.written),
    nested: isNested(element, name, written),
  };
}

function ruledFact(
  element: Element,
  rule: BriefedRule,
  pageStages: string[],
  prefix: string,
): MarkFact {
  const touchpoint = rule.touchpoint ?? '';
  const { written } = stagesAround(element, prefix);
  return {
    ...about(element),
    touchpoint,
    stages: rule.stages?.[0] ? rule.stages : stagesInForce(written, pageStages),
    from: 'rule',
    valid: true,
    reason: null,
    refusedStages: [],
    nested: false,
  };
}

function about(element: Element): Pick<MarkFact, 'label' | 'tag' | 'line'> {
  const tag = element.localName.slice(0, 64);
  return { label: nameOf(element) || tag, tag, line: null };
}

/** The nearest stage attribute, also out of shadow roots, as written. */
export function stagesAround(element: Element, prefix: string): { written: string | null } {
  const name = withPrefix(STAGE_ATTRIBUTE, prefix);
  return { written: piercing(element).closest(`[${name}]`)?.getAttribute(name) ?? null };
}

function refusedIn(said: string | null | undefined): string[] {
  return refusedStages(said).map((word) => word.slice(0, WRITTEN_LIMIT));
}

function isNested(element: Element, name: string, written: string): boolean {
  const around = element.parentElement?.closest(`[${name}="${CSS.escape(written)}"]`);
  return (around ?? null) !== null;
}
