import { type Plan, stageIndex } from '../plan.ts';
import { purchaseIndex } from './purchase.ts';
import { found, type LintFinding, type LintRule } from './rules.ts';

/** About three touchpoints lie before a purchase, says the article's survey (domain 000-24); fewer see too little. */
export const FEW = 3;

/** A touchpoint and the stages it is in, by the plan or by a mark. */
export interface Placed {
  id: string;
  stages: readonly string[];
}

type Spread = 'few' | 'onlyEnds' | 'nothingAfter';
const PLANNED: Record<Spread, LintRule> = {
  few: 'plannedFew',
  onlyEnds: 'plannedOnlyEnds',
  nothingAfter: 'plannedNothingAfter',
};
const TAGGED: Record<Spread, LintRule> = {
  few: 'taggedFew',
  onlyEnds: 'taggedOnlyEnds',
  nothingAfter: 'taggedNothingAfter',
};
const MET: Record<Spread, LintRule> = {
  few: 'metFew',
  onlyEnds: 'metOnlyEnds',
  nothingAfter: 'metNothingAfter',
};

/** How the touchpoints of the plan lie over its stages. */
export function plannedSpread(plan: Plan): LintFinding[] {
  const faults = spreadFaults(plan, plan.touchpoints);
  const said = faults.flatMap(({ stages }) => stages);
  const purchase = purchaseIndex(plan);
  const last = plan.stages.at(-1);
  return [
    ...faults.map(({ fault, stages, values }) => finding(PLANNED[fault], stages, values)),
    ...(last && purchase === plan.stages.length - 1
      ? [found('endsWithPurchase', { path: 'stages', stage: last.id }, last.id)]
      : []),
    ...emptyStages(plan, plan.touchpoints)
      .filter((stage) => !said.includes(stage))
      .map((stage) => {
        const path = `stages.${stageIndex(plan, stage)}`;
        return found('stageEmpty', { path, stage }, stage);
      }),
  ];
}

/**
 * The same of what is marked on a site's pages; silent on what the plan itself already lacks.
 * @param tagged every touchpoint met, with the stages its marks say (or the plan's, where they say none)
 */
export function taggedSpread(plan: Plan, tagged: readonly Placed[]): LintFinding[] {
  return spreadBeside(plan, tagged, TAGGED);
}

/**
 * The same of what one walk met.
 * @param met every touchpoint met, with the stages it was met in
 */
export function metSpread(plan: Plan, met: readonly Placed[]): LintFinding[] {
  return spreadBeside(plan, met, MET);
}

function spreadBeside(
  plan: Plan,
  placed: readonly Placed[],
  rules: Record<Spread, LintRule>,
): LintFinding[] {
  if (placed.length === 0) return [];
  const planned = spreadFaults(plan, plan.touchpoints).map(({ fault }) => fault);
  return spreadFaults(plan, placed)
    .filter(({ fault }) => !planned.includes(fault))
    .map(({ fault, stages, values }) => finding(rules[fault], stages, values));
}

interface SpreadFault {
  fault: Spread;
  /** The stages it is about; none where it is about the whole. */
  stages: string[];
  values: (string | number)[];
}

function spreadFaults(plan: Plan, placed: readonly Placed[]): SpreadFault[] {
  const empty = emptyStages(plan, placed);
  const ids = plan.stages.map(({ id }) => id);
  const middle = ids.slice(1, -1);
  const purchase = purchaseIndex(plan);
  const after = purchase < 0 ? [] : ids.slice(purchase + 1);
  const faults: SpreadFault[] = [];
  const early = upToPurchase(plan, placed).length;
  if (early < FEW) faults.push({ fault: 'few', stages: [], values: [early, FEW] });
  const endsUsed = ids.length > 2 && !empty.includes(ids[0] ?? '');
  if (endsUsed && !empty.includes(ids.at(-1) ?? '') && middle.every((id) => empty.includes(id))) {
    faults.push({ fault: 'onlyEnds', stages: middle, values: [middle.join(', ')] });
  }
  if (after.length > 0 && after.every((id) => empty.includes(id))) {
    faults.push({ fault: 'nothingAfter', stages: after, values: [after.join(', ')] });
  }
  return faults;
}

/** Those a customer can meet until the purchase is made; all of them, where no stage is known to be the purchase. */
function upToPurchase(plan: Plan, placed: readonly Placed[]): readonly Placed[] {
  const purchase = purchaseIndex(plan);
  if (purchase < 0) return placed;
  return placed.filter(({ stages }) =>
    stages.some((stage) => {
      const index = stageIndex(plan, stage);
      return index >= 0 && index <= purchase;
    }),
  );
}

function emptyStages(plan: Plan, placed: readonly Placed[]): string[] {
  const used = new Set(placed.flatMap(({ stages }) => stages));
  return plan.stages.map(({ id }) => id).filter((id) => !used.has(id));
}

function finding(rule: LintRule, stages: string[], values: (string | number)[]): LintFinding {
  return found(rule, stages[0] === undefined ? {} : { stage: stages[0] }, ...values);
}
