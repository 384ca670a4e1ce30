import { ID_LIMIT } from '../../contract/marker.ts';
import { ONS } from '../../contract/on.ts';
import type { MarkFault } from '../mark-fault.ts';
import type { MarkFact, PageMarks } from '../page-marks.ts';
import { type Plan, stageIndex } from '../plan.ts';
import { plainLetters } from '../touchpoint-slug.ts';
import type { Where } from './finding.ts';
import { stageList } from './references.ts';
import { found, type LintFinding, type LintRule } from './rules.ts';

const RULE_OF: Record<MarkFault, LintRule> = {
  empty: 'markEmpty',
  space: 'markSpace',
  long: 'markLong',
  upper: 'markUpper',
  character: 'markCharacter',
  dots: 'markDots',
};

/**
 * What is wrong on one page, in the order of its marks. What is wrong in the same way at several places (the cards of
 * a list) is said once, at the first.
 */
export function pageFaults(plan: Plan, page: PageMarks): LintFinding[] {
  const here: Where = { address: page.address };
  return eachOnce([
    ...(isUnmarked(page) ? [found('pageUnmarked', here)] : []),
    ...page.refusedStages.map((word) => malformedStage(here, word)),
    ...unknownStages(plan, here, page.stages),
    ...page.marks.flatMap((mark) => markFaults(plan, page, mark)),
    ...(page.misspelt ?? []).map(({ name, line }) =>
      found('attributeUnknown', line === null ? here : { ...here, line }, name),
    ),
    ...duplicates(plan, page),
    ...(page.more > 0 ? [found('tooManyMarks', here, page.marks.length, page.more)] : []),
  ]);
}

/** Ends as a touchpoint's attribute that was misspelt does: no other of ours begins with a t. */
const MAY_BE_A_TOUCHPOINT = /-(t[a-z]*|touch-[a-z]*)$/;

/** True for a page that has no mark and where nobody tried to write one: a misspelt attribute is told as what it is. */
function isUnmarked({ marks, misspelt = [] }: PageMarks): boolean {
  return marks.length === 0 && !misspelt.some(({ name }) => MAY_BE_A_TOUCHPOINT.test(name));
}

function eachOnce(findings: LintFinding[]): LintFinding[] {
  const byWords = new Map<string, LintFinding>();
  for (const finding of findings) {
    const words = JSON.stringify([finding.rule, finding.values]);
    if (!byWords.has(words)) byWords.set(words, finding);
  }
  return [...byWords.values()];
}

function markFaults(plan: Plan, page: PageMarks, mark: MarkFact): LintFinding[] {
  const where = whereOf(page, mark);
  if (mark.reason !== null) {
    return [found(RULE_OF[mark.reason], where, mark.touchpoint, mended(mark.touchpoint))];
  }
  const own = mark.stages.filter((stage) => !page.stages.includes(stage));
  return [
    ...refusedStages(where, mark),
    ...mark.refusedOn.map((word) =>
      found('unknownOn', where, word, mark.touchpoint, ONS.join(', ')),
    ),
    ...unknownStages(plan, where, own),
    ...disagreement(plan, where, mark),
    ...(mark.nested ? [found('nestedTwice', where, mark.touchpoint)] : []),
  ];
}

/** The mark's place in the plan: not there at all, or in other stages than the page says. Overlap is enough (004-26). */
function disagreement(plan: Plan, where: Where, mark: MarkFact): LintFinding[] {
  const planned = plan.touchpoints.find(({ id }) => id === mark.touchpoint);
  if (!planned) return [found('markUnplanned', where, mark.touchpoint)];
  const said = mark.stages.filter((stage) => stageIndex(plan, stage) >= 0);
  if (said.length === 0 || said.some((stage) => planned.stages.includes(stage))) return [];
  const values = [mark.touchpoint, said.join(', '), planned.stages.join(', ')];
  return [found('stageContradicts', { ...where, stage: said[0] ?? '' }, ...values)];
}

/** Elements of which a page has one that counts, so that two with one id are two touchpoints or one too many. */
const ONE_OF_A_KIND = ['html', 'body', 'main', 'h1', 'form', 'dialog', 'iframe'];

/**
 * A touchpoint that stands on a page more than once where it must be one: a moment of truth (domain 002-03: an exact
 * place), a form (what was sent could be either) or an element of which a page has one. The cards of a list, the same
 * link above and below, are one touchpoint at several places, and fine.
 */
function duplicates(plan: Plan, page: PageMarks): LintFinding[] {
  const groups = new Map<string, MarkFact[]>();
  for (const mark of page.marks) {
    if (!mark.valid || mark.nested) continue;
    groups.set(mark.touchpoint, [...(groups.get(mark.touchpoint) ?? []), mark]);
  }
  return [...groups].flatMap(([id, marks]) => {
    const decisive = plan.touchpoints.find((point) => point.id === id)?.momentOfTruth === true;
    const counted = decisive ? marks : marks.filter(({ tag }) => ONE_OF_A_KIND.includes(tag));
    const second = counted[1];
    return second ? [found('duplicate', whereOf(page, second), id, counted.length)] : [];
  });
}

function unknownStages(plan: Plan, where: Where, stages: readonly string[]): LintFinding[] {
  return stages
    .filter((stage) => stageIndex(plan, stage) < 0)
    .map((stage) => found('stageOnPageUnknown', { ...where, stage }, stage, stageList(plan)));
}

/** Words that are no stages: beside valid ones they are ignored; where there is no other word, there is no stage. */
function refusedStages(where: Where, { stages, refusedStages: words }: MarkFact): LintFinding[] {
  if (words.length === 0 || stages.length > 0)
    return words.map((word) => malformedStage(where, word));
  const written = words.join(' ');
  return [
    found(
      'stageNone',
      where,
      written,
      words.map((word) => (word ? mended(word) : 'purchase')).join(' '),
    ),
  ];
}

function malformedStage(where: Where, word: string): LintFinding {
  return found('stageMalformed', where, word, mended(word));
}

function whereOf(page: PageMarks, { touchpoint, line, valid }: MarkFact): Where {
  return {
    address: page.address,
    ...(line !== null && { line }),
    ...(valid && { touchpoint }),
  };
}

/** A valid id near to the one that was written, to propose; a mark itself is never mended. */
function mended(written: string): string {
  const id = plainLetters(written)
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/[._-]*([._-])/g, '$1')
    .slice(0, ID_LIMIT)
    .replace(/^[._-]+|[._-]+$/g, '');
  return id || 'checkout.pay';
}
