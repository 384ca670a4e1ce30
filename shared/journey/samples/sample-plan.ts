import type { Plan } from '../plan.ts';
import { PR_SOFTWARE } from './pr-software.ts';
import { RAINCOAT } from './raincoat.ts';

/** The two sample journeys: a consumer's (domain 000-11) and a company's (000-12). */
export type Sample = 'b2c' | 'b2b';
export const SAMPLES: readonly Sample[] = ['b2c', 'b2b'];

const PLANS: Record<Sample, Plan> = { b2c: RAINCOAT, b2b: PR_SOFTWARE };

/** A new object every time: the caller may change it. */
export function samplePlan(sample: Sample): Plan {
  return structuredClone(PLANS[sample]);
}
