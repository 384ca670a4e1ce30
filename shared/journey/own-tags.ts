import { saysTheSame } from '../kit/says-the-same.ts';
import type { Plan, Touchpoint } from './plan.ts';
import type { PlanRule } from './plan-rule.ts';
import { planDifference } from './tag-plan.ts';

/** A site's newer version with the person's own tags in it. */
export interface Merged {
  plan: Plan;
  /** Touchpoints with something of the person's own that the site's file does not say; and rules for whole pages. */
  kept: number;
}

/**
 * Takes the site's newer file and keeps what the person tagged: touchpoints and rules that are new or changed since the
 * file was last taken, and what was deleted stays away. Everything else is as the site says it now.
 * An own touchpoint keeps the stages that are still there; with none left it moves to the first one.
 * @param before the site's file as it was last taken; undefined where that was not written down: whatever the new file
 * does not say then counts as the person's, because nothing that somebody wrote may be lost
 * @returns a plan that may hold more than `PlanSchema` allows, where file and own tags do not fit together
 */
export function withOwnTags(site: Plan, copy: Plan, before: Plan | undefined): Merged {
  const base = before ?? { ...copy, touchpoints: [], rules: [] };
  const { taken, own } = mergedRules(site, copy, base);
  const rules = [...taken, ...own];
  const touchpoints = mergedTouchpoints(site, copy, base, own);
  const hasRules = rules.length > 0 || site.rules !== undefined;
  const merged = { ...site, touchpoints, ...(hasRules ? { rules } : {}) };
  const plan = { ...merged, touchpoints: withoutDeadEnds(merged, [copy, base]) };
  return { plan, kept: kept(site, plan) };
}

/** A plan and the site's file it was last taken from; none for a journey of one's own. */
interface Standing {
  plan: Plan;
  site?: Plan | undefined;
}

/**
 * Takes back one change of the person's own, and nothing that came after it. Where a newer file of the site was taken
 * since then, what the person had before the change stands in that file now.
 * @param before as it stood when the change was made
 * @param after the plan with that change
 * @returns a plan that may hold more than `PlanSchema` allows
 */
export function takenBack(now: Standing, before: Standing, after: Plan): Plan {
  // Nothing happened since: all stands where it stood, in the order it had.
  if (saysTheSame(now.plan, after)) return before.plan;
  const { site } = now;
  if (!site || saysTheSame(site, before.site))
    return withOwnTags(now.plan, before.plan, after).plan;
  const asItWas = withOwnTags(site, before.plan, before.site).plan;
  const asItBecame = withOwnTags(site, after, before.site).plan;
  if (saysTheSame(now.plan, asItBecame)) return asItWas;
  return withOwnTags(now.plan, asItWas, asItBecame).plan;
}

function kept(site: Plan, plan: Plan): number {
  const own = planDifference(site, plan).filter(({ kind }) => kind !== 'removed');
  return new Set(own.map(({ id }) => id)).size;
}

/** The site's rules, without what the person did away with; and the person's. */
function mergedRules(site: Plan, copy: Plan, base: Plan): Record<'taken' | 'own', PlanRule[]> {
  const { rules: newer = [] } = site;
  const { rules: mine = [] } = copy;
  const { rules: older = [] } = base;
  // A rule that the person deleted, or put another in the place of.
  const dropped = without(older, mine);
  const removed = new Set(removedFrom(base, copy));
  const taken = without(newer, dropped).filter(({ touchpoint = '' }) => !removed.has(touchpoint));
  const own = without(mine, older).map((rule) => ruleIn(site, rule));
  return { taken, own: without(own, taken) };
}

function mergedTouchpoints(site: Plan, copy: Plan, base: Plan, ownRules: PlanRule[]): Touchpoint[] {
  const removed = new Set(removedFrom(base, copy));
  const said = planDifference(base, copy).filter(({ what }) => what === 'touchpoint');
  const written = new Set(said.flatMap(({ kind, id }) => (kind === 'removed' ? [] : id)));
  const inSite = new Set(site.touchpoints.map(({ id }) => id));
  const pointedAt = new Set(ownRules.map(({ touchpoint }) => touchpoint));
  // What the site has withdrawn stays while a rule of the person's own is for it.
  const isOwn = ({ id }: Touchpoint) => written.has(id) || (!inSite.has(id) && pointedAt.has(id));
  const own = new Map(
    copy.touchpoints.filter(isOwn).map((one) => [one.id, touchpointIn(site, one)] as const),
  );
  return [
    ...site.touchpoints.filter(({ id }) => !removed.has(id)).map((one) => own.get(one.id) ?? one),
    ...[...own.values()].filter(({ id }) => !inSite.has(id)),
  ];
}

/** The touchpoints that the person deleted, or gave another id. */
function removedFrom(base: Plan, copy: Plan): string[] {
  const said = planDifference(base, copy);
  return said.flatMap(({ kind, what, id }) =>
    kind === 'removed' && what === 'touchpoint' ? id : [],
  );
}

/** Those of `rules` that are not among `others`. */
function without(rules: readonly PlanRule[], others: readonly PlanRule[]): PlanRule[] {
  return rules.filter((rule) => !others.some((other) => saysTheSame(rule, other)));
}

function touchpointIn(site: Plan, touchpoint: Touchpoint): Touchpoint {
  const stages = stagesIn(site, touchpoint.stages);
  return { ...touchpoint, stages: stages.length > 0 ? stages : firstStage(site) };
}

/** A rule for a touchpoint needs no stages of its own. */
function ruleIn(site: Plan, rule: PlanRule): PlanRule {
  if (!rule.stages) return rule;
  const { stages: before, ...rest } = rule;
  const stages = stagesIn(site, before);
  if (stages.length > 0) return { ...rest, stages };
  return rule.touchpoint === undefined ? { ...rest, stages: firstStage(site) } : rest;
}

function stagesIn(site: Plan, stages: readonly string[]): string[] {
  return stages.filter((stage) => site.stages.some(({ id }) => id === stage));
}

function firstStage(site: Plan): string[] {
  return site.stages.slice(0, 1).map(({ id }) => id);
}

/** Nothing leads on to a touchpoint that was there and is gone; what a file says of unknown ones is its own matter. */
function withoutDeadEnds(plan: Plan, known: readonly Plan[]): Touchpoint[] {
  const there = new Set(plan.touchpoints.map(({ id }) => id));
  const once = known.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id));
  const gone = new Set(once.filter((id) => !there.has(id)));
  return plan.touchpoints.map((touchpoint) =>
    touchpoint.next?.some((id) => gone.has(id))
      ? { ...touchpoint, next: touchpoint.next.filter((id) => !gone.has(id)) }
      : touchpoint,
  );
}
