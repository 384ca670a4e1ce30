import * as v from 'valibot';
import type { Finding } from '../../../../shared/journey/lint/finding.ts';
import {
  type MarkFact,
  type PageMarks,
  PageMarksSchema,
} from '../../../../shared/journey/page-marks.ts';
import { type Plan, PlanSchema } from '../../../../shared/journey/plan.ts';

type Given = Record<string, unknown>;

const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];

export function point(id: string, stage: string, facts: Given = {}): Given {
  return { id, label: id, stages: [stage], owner: 'brand', responsible: 'Shop', ...facts };
}

/** A journey with nothing wrong in it: one touchpoint after another through five stages. */
export const POINTS = [
  point('ad', 'awareness', { next: ['list'] }),
  point('list', 'consideration', { next: ['product'] }),
  point('product', 'consideration', { next: ['pay'] }),
  point('pay', 'purchase', { next: ['parcel'] }),
  point('parcel', 'retention', { next: ['invite'] }),
  point('invite', 'advocacy'),
];

/** The plan as a journey file, to be read whole. */
function journeyFile(facts: Given = {}): Given {
  const stages = STAGES.map((id) => ({ id, name: id }));
  return { version: 1, id: 'shop', name: 'Shop', stages, touchpoints: POINTS, ...facts };
}

export function plan(facts: Given = {}): Plan {
  return v.parse(PlanSchema, journeyFile(facts));
}

/** The clean plan with other facts for one of its touchpoints. */
export function planWith(id: string, facts: Given): Plan {
  return plan({ touchpoints: POINTS.map((one) => (one.id === id ? { ...one, ...facts } : one)) });
}

export function mark(touchpoint: string, facts: Partial<MarkFact> = {}): Given {
  return {
    touchpoint,
    stages: [],
    from: 'markup',
    valid: true,
    reason: null,
    label: 'x',
    ...facts,
  };
}

export function page(marks: Given[], facts: Partial<PageMarks> = {}): PageMarks {
  return v.parse(PageMarksSchema, { address: 'https://shop.example/', marks, ...facts });
}

/** Rule and values of each finding, as a test reads them. */
export function said(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, values }) => [rule, ...values].join(' | '));
}
