import type { Element } from 'domhandler';
import {
  DEFAULT_PREFIX,
  isMisspelt,
  type MarkPart,
  markAttributes,
  PREFIX_SCRIPT_ATTRIBUTE,
  prefixFrom,
  STAGE_META,
} from '../../shared/contract/attributes.ts';
import {
  isNested,
  pageStage,
  readMark,
  type Surroundings,
} from '../../shared/contract/mark-reading.ts';
import { markFact, toldStages } from '../../shared/journey/mark-fact.ts';
import {
  type MarkFact,
  MISSPELT_LIMIT,
  PAGE_MARK_LIMIT,
  type PageMarks,
  WRITTEN_LIMIT,
} from '../../shared/journey/page-marks.ts';
import { plannedType, stagesByType } from '../../shared/journey/page-types.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import { labelOf } from './element-label.ts';
import type { PageTree } from './page-tree.ts';
import { type AppliedRules, applyRules } from './rule-pages.ts';

/** A page and what is known of it besides its markup. */
export interface ReadPage {
  /** Every address the page may be asked for with; the first is the one to name. */
  addresses: readonly string[];
  tree: PageTree;
  /** What `digitalData` or `dataLayer` says, latest first; empty where it is not known. */
  pageTypes: readonly string[];
}

/** What a page says about the journey, by its own markup and by the plan's rules, read as everywhere else. */
export function pageFacts(plan: Plan, page: ReadPage, wish?: string): PageMarks {
  const { tree, pageTypes, addresses } = page;
  const prefix = prefixOf(tree, wish);
  const names = markAttributes(prefix);
  const ruled = applyRules(plan, addresses, tree);
  const meta = tree.elements.find(
    ({ name, attribs }) => name === 'meta' && attribs.name === STAGE_META,
  )?.attribs.content;
  const { stages } = pageStage({
    meta,
    outermost: outermost(tree).map((element) => element?.attribs[names.stage]),
    rules: ruled.rules,
    byType: stagesByType(plan, pageTypes),
  });
  const around = surroundings(tree, ruled, names);
  const marks = tree.elements.flatMap((element) => factOf(element, tree, around, stages));
  return {
    address: addresses[0] ?? '',
    marks: marks.slice(0, PAGE_MARK_LIMIT),
    stages,
    refusedStages: toldStages(meta),
    pageType: plannedType(plan, pageTypes) ?? pageTypes[0]?.slice(0, WRITTEN_LIMIT) ?? '',
    rules: ruled.counted,
    misspelt: misspelt(tree, prefix),
    more: Math.max(0, marks.length - PAGE_MARK_LIMIT),
  };
}

function prefixOf({ elements }: PageTree, wish = DEFAULT_PREFIX): string {
  const said = elements.find(
    ({ name, attribs }) => name === 'script' && prefixFrom(attribs[PREFIX_SCRIPT_ATTRIBUTE]),
  );
  return prefixFrom(said?.attribs[PREFIX_SCRIPT_ATTRIBUTE]) ?? wish;
}

/** Each name once, where it stands first. */
function misspelt(tree: PageTree, prefix: string): NonNullable<PageMarks['misspelt']> {
  const lines = new Map<string, number | null>();
  for (const element of tree.elements) {
    for (const name of Object.keys(element.attribs)) {
      if (isMisspelt(name, prefix) && !lines.has(name)) lines.set(name, tree.lineOf(element));
    }
  }
  return [...lines]
    .slice(0, MISSPELT_LIMIT)
    .map(([name, line]) => ({ name: name.slice(0, WRITTEN_LIMIT), line }));
}

function outermost({ elements }: PageTree): (Element | undefined)[] {
  return ['body', 'html'].map((tag) => elements.find(({ name }) => name === tag));
}

function surroundings(
  tree: PageTree,
  { marking, staging }: AppliedRules,
  names: Record<MarkPart, string>,
): Surroundings<Element> {
  return {
    written: ({ attribs }, part) => attribs[names[part]] ?? null,
    marking: (element) => marking.get(element),
    staging: (element) => staging.get(element),
    *outward(element) {
      for (let at = tree.around(element); at; at = tree.around(at)) yield at;
    },
  };
}

function factOf(
  element: Element,
  tree: PageTree,
  around: Surroundings<Element>,
  pageStages: readonly string[],
): MarkFact[] {
  const mark = readMark(element, around);
  if (!mark || mark.isIgnored) return [];
  return [
    markFact(mark, pageStages, {
      label: labelOf(element),
      tag: element.name.toLowerCase().slice(0, 64),
      nested: isNested(element, mark.touchpoint, around),
      framed: false,
      line: tree.lineOf(element),
    }),
  ];
}
