import { isChannelId } from '../channels.ts';
import type { PageMarks } from '../page-marks.ts';
import { ownerOf, type Plan, type Touchpoint } from '../plan.ts';
import { pageFaults } from './page.ts';
import {
  type BrokenRule,
  blindRules,
  idleRules,
  lostByRule,
  unreadableRules,
} from './rule-faults.ts';
import { found, type LintFinding } from './rules.ts';
import { type Placed, taggedSpread } from './spread.ts';

export interface PagesOptions {
  /** True where these pages are all there are, so that what is on none of them is missing. */
  whole?: boolean;
  /** What of the plan's rules could not be read. */
  broken?: readonly BrokenRule[];
}

/**
 * What is wrong on these pages: first each by itself, then all of them together.
 * A rule of the plan that finds nothing is told where at least one of the pages is one of its pages.
 */
export function lintPages(
  plan: Plan,
  pages: readonly PageMarks[],
  { whole = false, broken = [] }: PagesOptions = {},
): LintFinding[] {
  return [
    ...pages.flatMap((page) => pageFaults(plan, page)),
    ...unreadableRules(plan, broken),
    ...blindRules(plan, pages, broken),
    ...(whole && pages.length > 0 ? wholeFaults(plan, pages, broken) : []),
  ];
}

function wholeFaults(
  plan: Plan,
  pages: readonly PageMarks[],
  broken: readonly BrokenRule[],
): LintFinding[] {
  const marked = new Set(
    pages.flatMap(({ marks }) => marks.filter(({ valid }) => valid).map((mark) => mark.touchpoint)),
  );
  const lost = plan.touchpoints.flatMap((touchpoint, index) => {
    const { id, stages } = touchpoint;
    if (marked.has(id) || !isExpected(touchpoint)) return [];
    const where = { path: `touchpoints.${index}`, touchpoint: id, stage: stages[0] ?? '' };
    const why = lostByRule(plan, pages, broken, id);
    return why ? [found(why.rule, where, ...why.values)] : [];
  });
  return [
    ...lost,
    ...idleRules(plan, pages, broken),
    ...deadPageTypes(plan, pages),
    ...taggedSpread(plan, placed(plan, pages)),
  ];
}

/** Channels of `channels.ts` whose touchpoints are elements of the company's own pages. */
const ON_THE_SITE: readonly string[] = ['website', 'article', 'lead_form', 'chat', 'campaign_code'];

/**
 * Whether a site's own pages should carry the mark: a digital touchpoint of the brand itself, known and not only
 * believed in (domain 003-16), that is not met in a letter, a feed or at the counter. A channel in the plan's own words
 * says nothing about that, so the mark is expected.
 */
export function isExpected(touchpoint: Touchpoint): boolean {
  const { medium, channel, status } = touchpoint;
  if (medium !== 'digital' || ownerOf(touchpoint) !== 'brand' || status === 'assumed') return false;
  return channel === undefined || !isChannelId(channel) || ON_THE_SITE.includes(channel);
}

/** What is marked, and what is planned for places these pages cannot show. */
function placed(plan: Plan, pages: readonly PageMarks[]): Placed[] {
  const marks = pages.flatMap((page) => page.marks.filter(({ valid }) => valid));
  if (marks.length === 0) return [];
  const stages = new Map<string, Set<string>>();
  for (const { touchpoint, stages: said } of marks) {
    const planned = plan.touchpoints.find(({ id }) => id === touchpoint)?.stages ?? [];
    const known = stages.get(touchpoint) ?? new Set();
    for (const stage of said.length > 0 ? said : planned) known.add(stage);
    stages.set(touchpoint, known);
  }
  const elsewhere = plan.touchpoints.filter((point) => !stages.has(point.id) && !isExpected(point));
  return [...[...stages].map(([id, said]) => ({ id, stages: [...said] })), ...elsewhere];
}

/** Page types of the plan that no page has; told only where some page says its type at all. */
function deadPageTypes(plan: Plan, pages: readonly PageMarks[]): LintFinding[] {
  const said = new Set(pages.map(({ pageType }) => pageType).filter(Boolean));
  if (said.size === 0) return [];
  return Object.keys(plan.pageTypes ?? {})
    .filter((type) => !said.has(type))
    .map((type) => found('pageTypeDead', { path: `pageTypes.${type}` }, type));
}
