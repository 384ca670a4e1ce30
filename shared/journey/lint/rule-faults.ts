import type { PageMarks } from '../page-marks.ts';
import type { Plan } from '../plan.ts';
import { found, type LintFinding } from './rules.ts';

/** A part of a rule that no engine could read. */
export interface BrokenRule {
  /** The rule's position in the plan. */
  rule: number;
  part: 'selector' | 'pages';
}

/** Rules that do nothing, whatever the pages are. */
export function unreadableRules(plan: Plan, broken: readonly BrokenRule[]): LintFinding[] {
  return broken.map(({ rule, part }) => {
    const written = plan.rules?.[rule]?.[part] ?? '';
    const name = part === 'selector' ? 'ruleSelectorBroken' : 'rulePagesBroken';
    return found(name, { path: `rules.${rule}.${part}` }, written);
  });
}

/** Rules whose selector finds nothing on any of their pages. */
export function blindRules(
  plan: Plan,
  pages: readonly PageMarks[],
  broken: readonly BrokenRule[],
): LintFinding[] {
  return (plan.rules ?? []).flatMap(({ selector }, index) => {
    if (selector === undefined || isBroken(broken, index)) return [];
    const tried = pages.flatMap(({ address, rules }) =>
      rules.filter(({ rule }) => rule === index).map(({ matches }) => ({ address, matches })),
    );
    const [first] = tried;
    if (!first || tried.some(({ matches }) => matches > 0)) return [];
    const where = { path: `rules.${index}.selector`, address: first.address };
    return [found('ruleFindsNothing', where, selector, tried.length)];
  });
}

/** Rules for pages of this site of which there is none. */
export function idleRules(
  plan: Plan,
  pages: readonly PageMarks[],
  broken: readonly BrokenRule[],
): LintFinding[] {
  const origins = [...new Set(pages.map(({ address }) => originOf(address)))];
  return (plan.rules ?? []).flatMap(({ pages: pattern }, index) => {
    if (pattern === undefined || isBroken(broken, index)) return [];
    const ours =
      pattern.startsWith('/') || origins.some((origin) => pattern.startsWith(`${origin}/`));
    return ours && !isMet(pages, index)
      ? [found('ruleNoPage', { path: `rules.${index}.pages` }, pattern)]
      : [];
  });
}

/**
 * Why a touchpoint that has rules is marked on no page: told of the first rule that could have marked it. Nothing where
 * one of them cannot be read, which is told by itself.
 */
export function lostByRule(
  plan: Plan,
  pages: readonly PageMarks[],
  broken: readonly BrokenRule[],
  touchpoint: string,
): { rule: 'markLost' | 'markLostPages' | 'markLostSelector'; values: string[] } | undefined {
  const rules = (plan.rules ?? [])
    .map((rule, index) => ({ ...rule, index }))
    .filter((rule) => rule.touchpoint === touchpoint);
  if (rules.some(({ index }) => isBroken(broken, index))) return undefined;
  const blind = rules.find(({ index }) => isMet(pages, index) && !isFound(pages, index));
  if (blind) return { rule: 'markLostSelector', values: [touchpoint, blind.selector ?? ''] };
  const [first] = rules;
  if (!first || rules.some(({ index }) => isMet(pages, index))) {
    return { rule: 'markLost', values: [touchpoint] };
  }
  return { rule: 'markLostPages', values: [touchpoint, first.pages ?? ''] };
}

function isBroken(broken: readonly BrokenRule[], index: number): boolean {
  return broken.some(({ rule }) => rule === index);
}

/** Whether one of these pages is one of the rule's. */
function isMet(pages: readonly PageMarks[], index: number): boolean {
  return pages.some(({ rules }) => rules.some(({ rule }) => rule === index));
}

function isFound(pages: readonly PageMarks[], index: number): boolean {
  return pages.some(({ rules }) => rules.some((one) => one.rule === index && one.matches > 0));
}

function originOf(address: string): string {
  return /^[a-z]+:\/\/[^/?#]+/.exec(address)?.[0] ?? address;
}
