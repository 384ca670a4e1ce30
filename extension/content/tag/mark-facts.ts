import {
  STAGE_ATTRIBUTE,
  TOUCHPOINT_ATTRIBUTE,
  withPrefix,
} from '../../../shared/contract/attributes.ts';
import { stagesInForce } from '../../../shared/contract/marker.ts';
import type { BriefedRule } from '../../../shared/journey/briefing.ts';
import { markFault } from '../../../shared/journey/mark-fault.ts';
import { type MarkFact, WRITTEN_LIMIT } from '../../../shared/journey/page-marks.ts';
import type { PageType, StageSource } from '../../../shared/journey/tagging.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { inDocumentOrder } from '../pick/neighbours.ts';
import type { PageScan } from '../scan-page.ts';
import { findElements, isForHere } from './find-elements.ts';
import { frameOf, framesIn, outOfTree } from './frames.ts';
import { cutWords, pageStage } from './page-stage.ts';

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
  /** Where its stages come from. */
  readonly source: StageSource;
  /** Frames that nobody here can look into. */
  readonly closedFrames: number;
  /** How many elements each rule for this page found, by its position. */
  readonly rules: { rule: number; matches: number }[];
}

const NO_TYPE: PageType = { type: '', stages: [] };

/** Every mark of this page and of its own site's frames, also the ones that are not valid: the site wants to know of those first. */
export function findMarks(
  scan: PageScan,
  rules: readonly BriefedRule[],
  prefix: string,
  typed: PageType = NO_TYPE,
): FoundMarks {
  const roots = [...scan.roots()];
  const frames = framesIn(roots);
  const page = pageStage(rules, typed, prefix);
  const name = withPrefix(TOUCHPOINT_ATTRIBUTE, prefix);
  const marked = new Map<Element, FoundMark>();
  for (const root of [...roots, ...frames.documents]) {
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
  return { marks, ...page, rules: counted, closedFrames: frames.closed };
}

function writtenFact(element: Element, pageStages: string[], prefix: string): MarkFact {
  const name = withPrefix(TOUCHPOINT_ATTRIBUTE, prefix);
  const written = element.getAttribute(name) ?? '';
  const reason = markFault(written);
  const staged = stageAround(element, prefix);
  return {
    ...about(element),
    touchpoint: written.slice(0, WRITTEN_LIMIT),
    stages: stagesInForce(staged, pageStages),
    from: 'markup',
    valid: reason === null,
    reason,
    refusedStages: cutWords(staged),
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
  const written = stageAround(element, prefix);
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

function about(element: Element): Pick<MarkFact, 'label' | 'tag' | 'line' | 'framed'> {
  const tag = element.localName.slice(0, 64);
  return { label: nameOf(element) || tag, tag, line: null, framed: frameOf(element) !== null };
}

/** The nearest stage attribute, also out of shadow roots and frames, as written; null where there is none. */
export function stageAround(element: Element, prefix: string): string | null {
  const name = withPrefix(STAGE_ATTRIBUTE, prefix);
  for (let here: Element | null = element; here; here = outOfTree(here)) {
    const found = here.closest(`[${name}]`);
    if (found) return found.getAttribute(name);
  }
  return null;
}

function isNested(element: Element, name: string, written: string): boolean {
  const around = element.parentElement?.closest(`[${name}="${CSS.escape(written)}"]`);
  return (around ?? null) !== null;
}
