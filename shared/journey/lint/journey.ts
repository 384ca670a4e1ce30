import type { Plan } from '../plan.ts';
import { nameFaults } from './names.ts';
import { orderFaults } from './order.ts';
import { peopleFaults } from './people.ts';
import { referenceFaults } from './references.ts';
import type { LintFinding } from './rules.ts';
import { plannedSpread } from './spread.ts';

/** What is wrong with a journey by itself, before any page was looked at. */
export function lintJourney(plan: Plan): LintFinding[] {
  return [
    ...nameFaults(plan),
    ...referenceFaults(plan),
    ...orderFaults(plan),
    ...peopleFaults(plan),
    ...plannedSpread(plan),
  ];
}
