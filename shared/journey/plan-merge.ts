import { saysTheSame } from '../kit/says-the-same.ts';
import type { Plan } from './plan.ts';

type Fields = Record<string, unknown>;

/**
 * Two people's changes of the same thing in one: what only one of them changed is as that one wrote it, and where both
 * did, `mine` counts. Records of a list are known by their id and merged field by field; their order is mine where I
 * changed it. Other lists and texts are one thing each. Fields that nobody here knows go along.
 * @param base what both began with
 * @returns what may be more than a schema allows
 */
export function merged<Value>(base: Value, theirs: Value, mine: Value): Value {
  if (saysTheSame(base, mine)) return theirs;
  if (saysTheSame(base, theirs) || saysTheSame(theirs, mine)) return mine;
  if (isRecords(theirs) && isRecords(mine)) {
    return mergedRecords(isRecords(base) ? base : [], theirs, mine) as Value;
  }
  if (isFields(theirs) && isFields(mine)) {
    return mergedFields(isFields(base) ? base : {}, theirs, mine) as Value;
  }
  return mine;
}

function mergedFields(base: Fields, theirs: Fields, mine: Fields): Fields {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries = [...keys].map((key) => [key, merged(base[key], theirs[key], mine[key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function mergedRecords(base: Row[], theirs: Row[], mine: Row[]): Row[] {
  const inBase = byId(base);
  const inTheirs = byId(theirs);
  const inMine = byId(mine);
  const both = inOneOrder(base, theirs, mine).flatMap((id) => {
    const [was, their, my] = [inBase.get(id), inTheirs.get(id), inMine.get(id)];
    if (their && my) return merged(was ?? ({} as Row), their, my);
    // Deleted by one of us: it goes, unless the other has written in it since.
    const left = their ?? my;
    return left && was && saysTheSame(left, was) ? [] : (left ?? []);
  });
  return both;
}

/** Mine, where I changed the order; else theirs. What the other order alone has stands behind the one before it there. */
function inOneOrder(base: Row[], theirs: Row[], mine: Row[]): string[] {
  const moved = !saysTheSame(common(base, mine), common(mine, base));
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const order = first.map(({ id }) => id);
  for (const [index, { id }] of second.entries()) {
    if (order.includes(id)) continue;
    const before = second[index - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

function common(list: Row[], other: Row[]): string[] {
  const there = byId(other);
  return list.map(({ id }) => id).filter((id) => there.has(id));
}

interface Row {
  id: string;
}

function byId(list: readonly Row[]): Map<string, Row> {
  return new Map(list.map((record) => [record.id, record]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecords(value: unknown): value is Row[] {
  return (
    Array.isArray(value) && value.every((item) => isFields(item) && typeof item.id === 'string')
  );
}

/** Stages that are named and not there any more are left out; what is left without one goes to the first. */
export function withoutLostStages(plan: Plan): Plan {
  const there = new Set(plan.stages.map(({ id }) => id));
  const first = plan.stages.slice(0, 1).map(({ id }) => id);
  const kept = (stages: readonly string[]) => {
    const left = stages.filter((id) => there.has(id));
    return left.length > 0 ? left : first;
  };
  const touchpoints = plan.touchpoints.map((touchpoint) =>
    touchpoint.stages.every((id) => there.has(id))
      ? touchpoint
      : { ...touchpoint, stages: kept(touchpoint.stages) },
  );
  const rules = plan.rules?.map((rule) => {
    if (!rule.stages || rule.stages.every((id) => there.has(id))) return rule;
    const { stages, ...rest } = rule;
    const left = stages.filter((id) => there.has(id));
    if (left.length > 0) return { ...rest, stages: left };
    return rule.touchpoint === undefined ? { ...rest, stages: first } : rest;
  });
  const types = Object.entries(plan.pageTypes ?? {}).map(([type, stages]) => [type, kept(stages)]);
  return {
    ...plan,
    touchpoints,
    ...(rules ? { rules } : {}),
    ...(plan.pageTypes ? { pageTypes: Object.fromEntries(types) as Plan['pageTypes'] } : {}),
  };
}
