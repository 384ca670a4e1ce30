import {
  STAGE_ATTRIBUTE,
  TOUCHPOINT_ATTRIBUTE,
  withPrefix,
} from '../../../shared/contract/attributes.ts';
import { stagesInForce } from '../../../shared/contract/marker.ts';
import type { BriefedRule } from '../../../shared/journey/briefing.ts';
import { markFault } from '../../../shared/journey/mark-fault.ts';
import { type MarkFact, WRITTEN_LIMIT } from '../../../shared/journey/page-marks.ts';
import { LISTED_LIMIT, type PageType, type StageSource } from '../../../shared/journey/tagging.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { SHADOW_STEP } from '../anchor/shadow-step.ts';
import { inTreeOrder } from '../pick/tree-order.ts';
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
  /** In document order, at most `LISTED_LIMIT`. */
  readonly marks: FoundMark[];
  /** How many there are beside those. */
  readonly more: number;
  /** The mark on an element, listed or not. */
  markOn(element: Element): FoundMark | undefined;
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
/** Elements looked at for marks that can be told: with more, the rest is counted. */
const LOOK_LIMIT = 5_000;

/**
 * The marks of this page and of its own site's frames, also the ones that are not valid: the site wants to know of those
 * first. In small steps, so that a page of any size can go on meanwhile.
 */
export function* findMarks(
  scan: PageScan,
  rules: readonly BriefedRule[],
  prefix: string,
  typed: PageType = NO_TYPE,
): Generator<void, FoundMarks> {
  const roots = [...scan.roots()];
  const frames = framesIn(roots);
  const page = pageStage(rules, typed, prefix);
  const written = `[${withPrefix(TOUCHPOINT_ATTRIBUTE, prefix)}]`;
  const ruled = yield* fitAll(rules.filter(isForHere), roots);
  const markOn = (element: Element): FoundMark | undefined => {
    // What the site itself says goes before what a rule says of it.
    if (element.matches(written)) {
      return { element, fact: writtenFact(element, page.stages, prefix), rule: null };
    }
    const rule = ruled.marking.get(element);
    const fact = rule && ruledFact(element, rule, page.stages, prefix);
    return fact && { element, fact, rule: rule.index };
  };
  const trees = [...roots, ...frames.documents];
  const isMarked = (element: Element) => ruled.marking.has(element) || element.matches(written);
  const marks: FoundMark[] = [];
  let looked = 0;
  for (const element of inTreeOrder(trees, [written, ...ruled.selectors].join(), isMarked)) {
    if (marks.length >= LISTED_LIMIT || looked >= LOOK_LIMIT) break;
    looked += 1;
    const mark = markOn(element);
    if (mark) marks.push(mark);
    yield;
  }
  const { counted } = ruled;
  const more = countAll(trees, written, ruled.marking.keys()) - looked;
  return { marks, more, markOn, ...page, rules: counted, closedFrames: frames.closed };
}

interface Fitting {
  /** By element, the first rule that makes a touchpoint of it. */
  readonly marking: ReadonlyMap<Element, BriefedRule>;
  /** What finds those in their trees. */
  readonly selectors: readonly string[];
  readonly counted: FoundMarks['rules'];
}

function* fitAll(
  rules: readonly BriefedRule[],
  roots: readonly (Document | ShadowRoot)[],
): Generator<void, Fitting> {
  const marking = new Map<Element, BriefedRule>();
  const selectors: string[] = [];
  const counted: FoundMarks['rules'] = [];
  for (const rule of rules) {
    if (!rule.selector) continue;
    const found = findElements(rule.selector, roots) ?? [];
    counted.push({ rule: rule.index, matches: found.length });
    if (!rule.touchpoint || found.length === 0) continue;
    selectors.push(rule.selector.split(SHADOW_STEP).at(-1) ?? '');
    for (const element of found) if (!marking.has(element)) marking.set(element, rule);
    yield;
  }
  return { marking, selectors, counted };
}

function countAll(trees: readonly ParentNode[], written: string, ruled: Iterable<Element>): number {
  const inMarkup = trees.map((tree) => tree.querySelectorAll(written).length);
  const byRule = [...ruled].filter((element) => !element.matches(written)).length;
  return inMarkup.reduce((sum, count) => sum + count, byRule);
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
