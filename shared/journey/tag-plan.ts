import * as v from 'valibot';
import { saysTheSame } from '../kit/says-the-same.ts';
import { TraitsSchema } from './anchor/traits.ts';
import type { Plan, Touchpoint } from './plan.ts';
import { IdSchema, TouchpointSchema } from './plan.ts';
import { type PlanRule, RuleSchema } from './plan-rule.ts';

const Place = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** What tagging an element writes into a plan. */
export const TagSchema = v.object({
  touchpoint: TouchpointSchema,
  /** How its elements are found; null where the site's markup says it. */
  rule: v.nullable(RuleSchema),
  /** The rule that this one takes the place of, by its position; null for one more. */
  replaces: Place,
  /** What the element is like that the rule was made for by pointing. */
  traits: v.optional(TraitsSchema),
  /** The touchpoint's id until now, where it was renamed. */
  renamed: v.nullable(IdSchema),
});
export type Tag = v.InferOutput<typeof TagSchema>;

/**
 * The plan with a tag in it. A touchpoint that is there keeps what the tag does not speak of; renaming one renames it in
 * rules and in what comes next, too.
 */
export function withTag(plan: Plan, { touchpoint, rule, replaces, renamed }: Tag): Plan {
  const base = renamed === null ? plan : renamedIn(plan, renamed, touchpoint.id);
  const there = base.touchpoints.find(({ id }) => id === touchpoint.id);
  const written = { ...there, ...touchpoint };
  const touchpoints = there
    ? base.touchpoints.map((one) => (one === there ? written : one))
    : [...base.touchpoints, written];
  if (!rule) return { ...base, touchpoints };
  const rules = base.rules ?? [];
  const place = replaces !== null && replaces < rules.length ? replaces : -1;
  if (place >= 0) {
    const replaced = rules.map((one, index) => (index === place ? inPlaceOf(one, rule) : one));
    return { ...base, touchpoints, rules: replaced };
  }
  const isThere = rules.some((one) => saysTheSame(one, rule));
  return { ...base, touchpoints, rules: isThere ? rules : [...rules, rule] };
}

/** What the form shows of a rule is said anew, also by saying nothing of it; fields it does not show stay. */
function inPlaceOf(before: PlanRule, rule: PlanRule): PlanRule {
  const { pages: _pages, on: _on, ...rest } = before;
  return { ...rest, ...rule };
}

/** The plan without a touchpoint and its rules; with `rules`, without the rules alone: it stays planned. */
export function withoutTag(plan: Plan, id: string, what: 'rules' | 'touchpoint'): Plan {
  const left = plan.rules?.filter((rule) => rule.touchpoint !== id);
  const without = left ? { ...plan, rules: left } : plan;
  if (what === 'rules') return without;
  const touchpoints = without.touchpoints
    .filter((touchpoint) => touchpoint.id !== id)
    .map((touchpoint) =>
      touchpoint.next?.includes(id)
        ? { ...touchpoint, next: touchpoint.next.filter((next) => next !== id) }
        : touchpoint,
    );
  return { ...without, touchpoints };
}

function renamedIn(plan: Plan, before: string, after: string): Plan {
  const name = (id: string) => (id === before ? after : id);
  const touchpoints = plan.touchpoints.map((touchpoint) => ({
    ...touchpoint,
    id: name(touchpoint.id),
    ...(touchpoint.next ? { next: touchpoint.next.map(name) } : {}),
  }));
  const rules = plan.rules?.map((rule) =>
    rule.touchpoint === before ? { ...rule, touchpoint: after } : rule,
  );
  return { ...plan, touchpoints, ...(rules ? { rules } : {}) };
}

/** One thing in which a stored plan is not the file it came from. */
export interface PlanDifference {
  kind: 'added' | 'changed' | 'removed';
  what: 'touchpoint' | 'rule';
  /** The touchpoint's id, also of the one a rule is for; the stages of a rule that is for none. */
  id: string;
}

/** How a working copy differs from the site's file: touchpoints in the plan's order, then rules. */
export function planDifference(file: Plan, copy: Plan): PlanDifference[] {
  return [
    ...touchpointDifference(file, copy),
    ...ruleDifference(file.rules ?? [], copy.rules ?? []),
  ];
}

function touchpointDifference(file: Plan, copy: Plan): PlanDifference[] {
  const inFile = new Map(file.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const inCopy = new Set(copy.touchpoints.map(({ id }) => id));
  const told = (kind: PlanDifference['kind'], { id }: Touchpoint): PlanDifference => ({
    ...{ kind, what: 'touchpoint', id },
  });
  return [
    ...copy.touchpoints.flatMap((touchpoint) => {
      const before = inFile.get(touchpoint.id);
      if (!before) return told('added', touchpoint);
      return saysTheSame(before, touchpoint) ? [] : told('changed', touchpoint);
    }),
    ...file.touchpoints.filter(({ id }) => !inCopy.has(id)).map((gone) => told('removed', gone)),
  ];
}

function ruleDifference(file: readonly PlanRule[], copy: readonly PlanRule[]): PlanDifference[] {
  const missing = (from: readonly PlanRule[], rule: PlanRule) =>
    !from.some((one) => saysTheSame(one, rule));
  const told = (kind: PlanDifference['kind']) => (rule: PlanRule) => ({
    ...{ kind, what: 'rule' as const, id: rule.touchpoint ?? rule.stages?.join(' ') ?? '' },
  });
  return [
    ...copy.filter((rule) => missing(file, rule)).map(told('added')),
    ...file.filter((rule) => missing(copy, rule)).map(told('removed')),
  ];
}
