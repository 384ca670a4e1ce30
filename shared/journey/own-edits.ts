import { saysTheSame } from '../kit/says-the-same.ts';
import { type Merged, withOwnTags } from './own-tags.ts';
import type { Plan } from './plan.ts';
import { merged, withoutLostStages } from './plan-merge.ts';

/**
 * The site's newer file with all of the person's own in it: tags as `withOwnTags` keeps them, and every other field
 * (names, texts, stages and their order, personas) that was changed since the file was last taken. Where the site
 * changed the same field, the person's stands. A stage or persona that the person deleted stays away, unless the site
 * has written in it since.
 * @param before the site's file as it was last taken; where that was not written down nothing but tags could be
 * changed then, so the rest is as the site says
 * @returns a plan that may hold more than `PlanSchema` allows; `kept` counts touchpoints, stages, personas and other
 * fields with something of the person's own
 */
export function withOwnEdits(site: Plan, copy: Plan, before: Plan | undefined): Merged {
  if (!before) return withOwnTags(site, copy, before);
  const rest = merged(withoutTags(before), withoutTags(site), withoutTags(copy));
  // Tags are merged within the stages that will be there.
  const framed: Plan = { ...rest, touchpoints: site.touchpoints, ...rulesOf(site) };
  const { plan, kept } = withOwnTags(withoutLostStages(framed), copy, before);
  return { plan: withoutLostStages(plan), kept: kept + ownFields(withoutTags(site), rest) };
}

/**
 * The file that a stored journey's own edits are counted from. A row from before it was written down: everything but
 * the tags is still the file's.
 */
export function siteBefore(stored: { plan: Plan; site?: Plan | undefined }): Plan {
  return stored.site ?? { ...stored.plan, touchpoints: [], rules: [] };
}

function withoutTags(plan: Plan): Plan {
  const { rules: _, ...rest } = plan;
  return { ...rest, touchpoints: [] };
}

function rulesOf({ rules }: Plan): Pick<Plan, 'rules'> | object {
  return rules ? { rules } : {};
}

/** How many stages, personas and fields say something else than the site does. */
function ownFields(site: Plan, plan: Plan): number {
  const lists = ['stages', 'personas'] as const;
  const records = lists.flatMap((list) => {
    const there = new Map<string, unknown>(site[list].map((one) => [one.id, one]));
    return plan[list].filter((one) => !saysTheSame(there.get(one.id), one));
  });
  const apart = new Set<string>([...lists, 'touchpoints', 'rules']);
  const fields = Object.entries(plan).filter(
    ([key, value]) => !apart.has(key) && !saysTheSame(site[key], value),
  );
  return records.length + fields.length;
}
