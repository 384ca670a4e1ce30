import type { Plan } from './plan.ts';
import type { Step } from './records.ts';
import type { SignalRuleId } from './signal-rules.ts';

/** Friction that is one only by the plan: to be told of it would be to be told the plan. */
const BY_PLAN: ReadonlySet<string> = new Set<SignalRuleId>(['backtrack', 'dead-end']);

/** True for friction that a blind walker is not told of before the walk has ended. */
export function tellsThePlan(rule: string): boolean {
  return BY_PLAN.has(rule);
}

/**
 * A walk as somebody may see it who walks blind (domain 004-10): where they were, what they felt and which friction was
 * seen there, and nothing that the plan says of it. No stages, no touchpoints, and not whether a page was planned at all.
 */
export function asSeenBlind(plan: Plan, steps: readonly Step[]): { plan: Plan; steps: Step[] } {
  const seen = steps.flatMap((step): Step[] => {
    switch (step.kind) {
      case 'touchpoint':
        return [];
      case 'signal':
        return tellsThePlan(step.rule) ? [] : [{ ...step, stage: null, touchpoint: null }];
      case 'page':
        return [{ ...step, stage: null, marks: null }];
      default:
        return [{ ...step, stage: null }];
    }
  });
  return { plan: { ...plan, stages: [], touchpoints: [], rules: [] }, steps: seen };
}
