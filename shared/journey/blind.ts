import type { Plan } from './plan.ts';
import type { Step } from './records.ts';

/**
 * A walk as somebody may see it who walks blind (domain 004-10): where they were and what they felt, and nothing that
 * the plan says of it. No stages, no touchpoints, and not whether a page was planned at all.
 */
export function asSeenBlind(plan: Plan, steps: readonly Step[]): { plan: Plan; steps: Step[] } {
  const seen = steps.flatMap((step): Step[] => {
    if (step.kind === 'touchpoint' || step.kind === 'signal') return [];
    return [
      step.kind === 'page' ? { ...step, stage: null, marks: null } : { ...step, stage: null },
    ];
  });
  return { plan: { ...plan, stages: [], touchpoints: [], rules: [] }, steps: seen };
}
