import { type Element, isText } from 'domhandler';
import {
  DEFAULT_PREFIX,
  IGNORE_ATTRIBUTE,
  PREFIX_SCRIPT_ATTRIBUTE,
  prefixFrom,
  STAGE_ATTRIBUTE,
  STAGE_META,
  TOUCHPOINT_ATTRIBUTE,
  withPrefix,
} from '../../shared/contract/attributes.ts';
import { isTouchpointId, refusedStages, stagesFrom } from '../../shared/contract/marker.ts';
import { markFault } from '../../shared/journey/mark-fault.ts';
import {
  type MarkFact,
  PAGE_MARK_LIMIT,
  type PageMarks,
  WRITTEN_LIMIT,
} from '../../shared/journey/page-marks.ts';
import { plannedType, stagesByType } from '../../shared/journey/page-types.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import { cleanTitle } from '../../shared/kit/page-address.ts';
import type { PageTree } from './page-tree.ts';
import { isForPage } from './rule-pages.ts';

/** A page and what is known of it besides its markup. */
export interface ReadPage {
  /** Every address the page may be asked for with; the first is the one to name. */
  addresses: readonly string[];
  tree: PageTree;
  /** What `digitalData` or `dataLayer` says, latest first; empty where it is not known. */
  pageTypes: readonly string[];
}

interface Names {
  touchpoint: string;
  stage: string;
  ignore: string;
}

interface Stages {
  stages: string[];
  refused: string[];
}

const LABEL_LENGTH = 60;

/**
 * What a page says about the journey, by its own markup and by the plan's rules, read as the extension reads it: a rule
 * gives way where the markup names a touchpoint or a stage. A page's stages are those of its meta element, else of body
 * or html, else of a rule for the whole page, else of its page type.
 */
export function pageFacts(plan: Plan, page: ReadPage, prefix?: string): PageMarks {
  const { tree } = page;
  const names = namesOf(tree, prefix);
  const ruled = applyRules(plan, page, names);
  const own = ownStages(tree, names);
  const typed = stagesByType(plan, page.pageTypes);
  const stages = [own.stages, ruled.page, typed].find((list) => list.length > 0) ?? [];
  const marks = tree.elements.flatMap((element) =>
    markFacts({ tree, names, ruled, stages }, element),
  );
  return {
    address: page.addresses[0] ?? '',
    marks: marks.slice(0, PAGE_MARK_LIMIT),
    stages,
    refusedStages: own.refused,
    pageType: plannedType(plan, page.pageTypes) ?? page.pageTypes[0]?.slice(0, WRITTEN_LIMIT) ?? '',
    rules: ruled.counted,
    more: Math.max(0, marks.length - PAGE_MARK_LIMIT),
  };
}

interface Reading {
  tree: PageTree;
  names: Names;
  ruled: Ruled;
  /** The page's own stages. */
  stages: string[];
}

/** An element's mark; two where a rule marks what the markup marks with a name that is none. */
function markFacts(reading: Reading, element: Element): MarkFact[] {
  const { tree, names, ruled } = reading;
  const written = element.attribs[names.touchpoint];
  const rule = ruled.marks.get(element)?.touchpoint;
  if (written === undefined && rule === undefined) return [];
  if (isIgnored(tree, element, names)) return [];
  const around = stagesAround(reading, element);
  const fact = (id: string, from: MarkFact['from']): MarkFact => {
    const reason = markFault(id);
    return {
      touchpoint: id.slice(0, WRITTEN_LIMIT),
      stages: around?.stages ?? reading.stages,
      from,
      valid: reason === null,
      reason,
      label: labelOf(element),
      refusedStages: around?.refused ?? [],
      tag: element.name.toLowerCase().slice(0, 64),
      nested: isNested(tree, element, names, id),
      framed: false,
      line: tree.lineOf(element),
    };
  };
  return [
    ...(written === undefined ? [] : [fact(written, 'markup')]),
    ...(rule === undefined ? [] : [fact(rule, 'rule')]),
  ];
}

function namesOf({ elements }: PageTree, wish: string | undefined): Names {
  const said = elements.find(
    ({ name, attribs }) => name === 'script' && prefixFrom(attribs[PREFIX_SCRIPT_ATTRIBUTE]),
  )?.attribs[PREFIX_SCRIPT_ATTRIBUTE];
  const prefix = prefixFrom(said) ?? wish ?? DEFAULT_PREFIX;
  return {
    touchpoint: withPrefix(TOUCHPOINT_ATTRIBUTE, prefix),
    stage: withPrefix(STAGE_ATTRIBUTE, prefix),
    ignore: withPrefix(IGNORE_ATTRIBUTE, prefix),
  };
}

interface Ruled {
  marks: Map<Element, { touchpoint: string; stages: string[] | undefined }>;
  /** Parts of the page whose stages a rule says. */
  parts: Map<Element, string[]>;
  /** Stages of the page as a whole. */
  page: string[];
  counted: PageMarks['rules'];
}

function applyRules(plan: Plan, { addresses, tree }: ReadPage, names: Names): Ruled {
  const ruled: Ruled = { marks: new Map(), parts: new Map(), page: [], counted: [] };
  for (const [index, rule] of (plan.rules ?? []).entries()) {
    if (!isForPage(rule, addresses)) continue;
    const { selector, touchpoint, stages } = rule;
    const found = selector === undefined ? [] : (tree.find(selector) ?? []);
    ruled.counted.push({ rule: index, matches: found.length });
    if (selector === undefined && ruled.page.length === 0) ruled.page = stages ?? [];
    for (const element of found) {
      if (touchpoint === undefined) {
        if (!ruled.parts.has(element)) ruled.parts.set(element, stages ?? []);
      } else if (!ruled.marks.has(element) && !isTouchpointId(element.attribs[names.touchpoint])) {
        ruled.marks.set(element, { touchpoint, stages });
      }
    }
  }
  return ruled;
}

/** What meta element, body or html say, the first of them that says anything; and the meta element's faults. */
function ownStages({ elements }: PageTree, { stage }: Names): Stages {
  const meta = elements.find(({ name, attribs }) => name === 'meta' && attribs.name === STAGE_META);
  const said = stagesIn(meta?.attribs.content);
  const outer = ['body', 'html'].map((tag) => elements.find(({ name }) => name === tag));
  const stages = [said.stages, ...outer.map((element) => stagesFrom(element?.attribs[stage]))];
  return { stages: stages.find((list) => list.length > 0) ?? [], refused: said.refused };
}

/** The stages of the nearest element that says any: by its attribute, else by a rule for it; none where the page's count. */
function stagesAround({ tree, names, ruled }: Reading, element: Element): Stages | undefined {
  for (let at: Element | undefined = element; at; at = tree.around(at)) {
    const written = at.attribs[names.stage];
    // An empty attribute gives the page's own stages back.
    if (written !== undefined) return written === '' ? undefined : stagesIn(written);
    const stages = ruled.marks.get(at)?.stages ?? ruled.parts.get(at);
    if (stages) return { stages: [...stages], refused: [] };
  }
  return undefined;
}

function stagesIn(written: string | undefined): Stages {
  const refused = refusedStages(written).map((word) => word.slice(0, WRITTEN_LIMIT));
  return { stages: stagesFrom(written), refused };
}

function isIgnored(tree: PageTree, element: Element, { ignore }: Names): boolean {
  for (let at: Element | undefined = element; at; at = tree.around(at)) {
    if (at.attribs[ignore] !== undefined) return true;
  }
  return false;
}

function isNested(tree: PageTree, element: Element, { touchpoint }: Names, id: string): boolean {
  for (let at = tree.around(element); at; at = tree.around(at)) {
    if (at.attribs[touchpoint] === id) return true;
  }
  return false;
}

/** What a person would call the element, as far as markup alone tells. */
function labelOf(element: Element): string {
  const { 'aria-label': label, alt, title, placeholder } = element.attribs;
  const name = [label, textOf(element), alt, title, placeholder].find((text) => text?.trim());
  return cleanTitle(name ?? '').slice(0, LABEL_LENGTH) || element.name.toLowerCase();
}

/** The first words in an element, without scripts and styles; not recursive. */
function textOf(element: Element): string {
  let text = '';
  const waiting = [...element.children].reverse();
  for (let node = waiting.pop(); node && text.length < LABEL_LENGTH; node = waiting.pop()) {
    if (isText(node)) text += ` ${node.data.trim()}`;
    else if ('children' in node && node.type === 'tag')
      waiting.push(...[...node.children].reverse());
  }
  return text.trim();
}
