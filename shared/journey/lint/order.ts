import { type Plan, stageIndex, type Touchpoint } from '../plan.ts';
import { purchaseIndex } from './purchase.ts';
import { found, type LintFinding } from './rules.ts';

/** Faults of the order in which the plan lets its touchpoints follow each other (domain 004-18). */
export function orderFaults(plan: Plan): LintFinding[] {
  return [...plan.touchpoints.flatMap((_, index) => stepFaults(plan, index)), ...circles(plan)];
}

function stepFaults(plan: Plan, index: number): LintFinding[] {
  const from = plan.touchpoints[index];
  if (!from) return [];
  return (from.next ?? []).flatMap((id, position) => {
    const where = { path: `touchpoints.${index}.next.${position}`, touchpoint: from.id };
    if (id === from.id) return [found('nextSelf', where, id)];
    const to = plan.touchpoints.find((candidate) => candidate.id === id);
    if (!to) return [found('unknownNext', where, from.id, id)];
    if (isUnplannedReturn(plan, from, to)) return [found('nextBack', where, from.id, id)];
    const skipped = skippedStages(plan, from, to);
    return skipped.length > 0 ? [found('nextSkips', where, from.id, id, skipped.join(', '))] : [];
  });
}

/** The plan's positions of a touchpoint's stages: first and last. Undefined where the plan knows none of them. */
function reach(plan: Plan, { stages }: Touchpoint): { first: number; last: number } | undefined {
  const known = stages.map((stage) => stageIndex(plan, stage)).filter((index) => index >= 0);
  return known.length > 0 ? { first: Math.min(...known), last: Math.max(...known) } : undefined;
}

/**
 * A way back that nothing explains. Customers do go back (domain 003-03), but a plan that sends them there has to say
 * so (2.2 "plan marks loop"): by `"loop": true` on the touchpoint the way begins at. After the purchase no word is
 * needed: the next purchase begins the journey anew (002-01).
 */
function isUnplannedReturn(plan: Plan, from: Touchpoint, to: Touchpoint): boolean {
  const here = reach(plan, from);
  const there = reach(plan, to);
  if (!here || !there || from.loop === true) return false;
  const purchase = purchaseIndex(plan);
  if (purchase >= 0 && here.last > purchase && there.first <= purchase) return false;
  return there.last < here.first;
}

/** Stages with touchpoints of their own that this step jumps over while every other way out of it does, too. */
function skippedStages(plan: Plan, from: Touchpoint, to: Touchpoint): string[] {
  const here = reach(plan, from);
  const there = reach(plan, to);
  if (!here || !there || there.first <= here.last + 1) return [];
  const nearer = (from.next ?? []).some((id) => {
    const other = plan.touchpoints.find((touchpoint) => touchpoint.id === id);
    const place = other && other.id !== from.id ? reach(plan, other) : undefined;
    return place !== undefined && place.first <= here.last + 1;
  });
  if (nearer) return [];
  return plan.stages
    .slice(here.last + 1, there.first)
    .map(({ id }) => id)
    .filter((stage) => plan.touchpoints.some(({ stages }) => stages.includes(stage)));
}

/**
 * Circles. One that nobody can come into: touchpoints that only follow each other, none of them in the first stage or
 * a first contact. One that nobody can leave: touchpoints that lead only to each other, none of them in the last
 * stage. Whatever has nothing before it is a way in (nobody knows all the ways people come, 000-27); whatever has
 * nothing after it is a way out.
 */
function circles(plan: Plan): LintFinding[] {
  const used = plan.stages.flatMap(({ id }, index) =>
    plan.touchpoints.some(({ stages }) => stages.includes(id)) ? [index] : [],
  );
  const ahead = links(plan);
  const behind = reversed(ahead);
  const isWayIn = (point: Touchpoint) =>
    !behind.get(point.id)?.length ||
    point.firstContact === true ||
    reach(plan, point)?.first === used[0];
  const isWayOut = (point: Touchpoint) =>
    !ahead.get(point.id)?.length || reach(plan, point)?.last === used.at(-1);
  return [
    ...circle('noWayIn', unreached(plan, plan.touchpoints.filter(isWayIn), ahead)),
    ...circle('noWayOut', unreached(plan, plan.touchpoints.filter(isWayOut), behind)),
  ];
}

/** Which known touchpoints follow each one, itself left out. */
function links(plan: Plan): Map<string, string[]> {
  const known = new Set(plan.touchpoints.map(({ id }) => id));
  return new Map(
    plan.touchpoints.map(({ id, next }) => [
      id,
      (next ?? []).filter((other) => other !== id && known.has(other)),
    ]),
  );
}

function reversed(ahead: Map<string, string[]>): Map<string, string[]> {
  const behind = new Map([...ahead.keys()].map((id): [string, string[]] => [id, []]));
  for (const [from, followers] of ahead) for (const to of followers) behind.get(to)?.push(from);
  return behind;
}

function unreached(plan: Plan, starts: Touchpoint[], links: Map<string, string[]>): string[] {
  const reached = new Set(starts.map(({ id }) => id));
  for (const id of reached) for (const next of links.get(id) ?? []) reached.add(next);
  return plan.touchpoints.map(({ id }) => id).filter((id) => !reached.has(id));
}

/** Touchpoints of a circle that are named; a reader finds the others from there. */
const NAMED = 6;

function circle(rule: 'noWayIn' | 'noWayOut', ids: string[]): LintFinding[] {
  const [first] = ids;
  if (first === undefined) return [];
  const names = [...ids.slice(0, NAMED), ...(ids.length > NAMED ? ['…'] : [])];
  return [found(rule, { touchpoint: first }, names.join(', '))];
}
