import type { Plan } from '../plan.ts';
import { orderFaults } from './order.ts';
import { peopleFaults } from './people.ts';
import { referenceFaults } from './references.ts';
import type { LintFinding } from './rules.ts';
import { plannedSpread } from './spread.ts';

/**
 * What is wrong with a journey by itself, before any page was looked at.
 * @param file the journey file as parsed from JSON, where it is at hand: what a plan fills in (an owner) shows only there
 */
export function lintJourney(plan: Plan, file?: unknown): LintFinding[] {
  return [
    ...referenceFaults(plan),
    ...orderFaults(plan),
    ...peopleFaults(plan, file),
    ...plannedSpread(plan),
  ];
}
