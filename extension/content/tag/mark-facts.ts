import { markAttributes } from '../../../shared/contract/attributes.ts';
import {
  isNested,
  readMark,
  type StageSource,
  type Surroundings,
  stagedAt,
} from '../../../shared/contract/mark-reading.ts';
import { stagesInForce } from '../../../shared/contract/marker.ts';
import { SHADOW_STEP } from '../../../shared/contract/rule.ts';
import type { BriefedRule } from '../../../shared/journey/briefing.ts';
import { markFact } from '../../../shared/journey/mark-fact.ts';
import type { MarkFact } from '../../../shared/journey/page-marks.ts';
import { LISTED_LIMIT, type PageType } from '../../../shared/journey/tagging.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { inTreeOrder } from '../pick/tree-order.ts';
import type { PageScan } from '../scan-page.ts';
import { type Fitting, frameOf, surroundings } from '../surroundings.ts';
import { findElements, isForHere } from './find-elements.ts';
import { framesIn } from './frames.ts';
import { stageOfPage } from './page-stage.ts';

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
  /** The stages in force at any element of the page. */
  stagesAt(element: Element): string[];
  /** Stages of the page itself. */
  readonly stages: string[];
  readonly refusedStages: string[];
  /** Where its stages come from. */
  readonly source: StageSource;
  /** What the frames of the page's own site show. */
  readonly frames: readonly Document[];
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
  const here = rules.filter(isForHere);
  const page = stageOfPage(here, typed, prefix);
  const written = `[${markAttributes(prefix).touchpoint}]`;
  const ruled = yield* fitAll(here, roots);
  const around = surroundings(here.length > 0 ? ruled : null, prefix);
  const markOn = (element: Element) => foundMark(element, around, page.stages);
  const stagesAt = (element: Element) => stagesInForce(stagedAt(element, around), page.stages);
  const trees = [...roots, ...frames.documents];
  const isMarked = (element: Element) =>
    Boolean(ruled.marking(element)) || element.matches(written);
  const marks: FoundMark[] = [];
  let looked = 0;
  for (const element of inTreeOrder(trees, [written, ...ruled.selectors].join(), isMarked)) {
    if (marks.length >= LISTED_LIMIT || looked >= LOOK_LIMIT) break;
    looked += 1;
    const mark = markOn(element);
    if (mark) marks.push(mark);
    yield;
  }
  const more = countAll(trees, written, ruled.marked) - looked;
  const told = { ...page, rules: ruled.counted, closedFrames: frames.closed };
  return { marks, more, markOn, stagesAt, frames: frames.documents, ...told };
}

interface FittedRules extends Fitting<BriefedRule> {
  /** The elements that rules make touchpoints. */
  readonly marked: Iterable<Element>;
  /** What finds those in their trees. */
  readonly selectors: readonly string[];
  readonly counted: FoundMarks['rules'];
}

/** The first rule that fits an element keeps it. */
function* fitAll(
  rules: readonly BriefedRule[],
  roots: readonly (Document | ShadowRoot)[],
): Generator<void, FittedRules> {
  const marking = new Map<Element, BriefedRule>();
  const staging = new Map<Element, BriefedRule>();
  const selectors: string[] = [];
  const counted: FoundMarks['rules'] = [];
  for (const rule of rules) {
    if (!rule.selector) continue;
    const found = findElements(rule.selector, roots) ?? [];
    counted.push({ rule: rule.index, matches: found.length });
    const kept = rule.touchpoint ? marking : staging;
    for (const element of found) if (!kept.has(element)) kept.set(element, rule);
    if (rule.touchpoint && found.length > 0) {
      selectors.push(rule.selector.split(SHADOW_STEP).at(-1) ?? '');
    }
    yield;
  }
  return {
    ...{ marked: marking.keys(), selectors, counted },
    marking: (element) => marking.get(element),
    staging: (element) => staging.get(element),
  };
}

function countAll(trees: readonly ParentNode[], written: string, ruled: Iterable<Element>): number {
  const inMarkup = trees.map((tree) => tree.querySelectorAll(written).length);
  const byRule = [...ruled].filter((element) => !element.matches(written)).length;
  return inMarkup.reduce((sum, count) => sum + count, byRule);
}

function foundMark(
  element: Element,
  around: Surroundings<Element, BriefedRule>,
  pageStages: readonly string[],
): FoundMark | undefined {
  const mark = readMark(element, around);
  if (!mark || mark.isIgnored) return undefined;
  const tag = element.localName.slice(0, 64);
  const fact = markFact(mark, pageStages, {
    ...{ label: nameOf(element) || tag, tag, line: null, framed: frameOf(element) !== null },
    nested: isNested(element, mark.touchpoint, around),
  });
  return { element, fact, rule: mark.rule?.index ?? null };
}
