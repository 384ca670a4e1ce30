import type { Plan } from '../../../../shared/journey/plan.ts';
import { presetPlan } from '../../../../shared/journey/presets.ts';
import type { Feeling } from '../../../../shared/journey/records.ts';

type Placed = [id: string, stage: string, over?: Partial<Plan['touchpoints'][number]>];
export const TOUCHPOINTS: readonly Placed[] = [
  ['ad', 'awareness', { owner: 'external', channel: 'instagram', responsible: 'Marketing' }],
  ['landing', 'awareness', { responsible: 'Marketing' }],
  ['list', 'consideration', { responsible: 'Web' }],
  ['product', 'consideration', { responsible: 'Web', momentOfTruth: true }],
  ['reviews', 'consideration', { owner: 'external' }],
  ['cart', 'purchase', { responsible: 'Web' }],
  ['shipping', 'purchase', { responsible: 'Logistics' }],
  ['pay', 'purchase', { owner: 'partner', responsible: 'Finance' }],
  ['confirm', 'retention', { channel: 'email', responsible: 'Marketing' }],
  ['parcel', 'retention', { owner: 'partner', medium: 'physical', responsible: 'Logistics' }],
  ['support', 'retention', { medium: 'physical', channel: 'phone', responsible: 'Support' }],
  ['referral', 'advocacy', {}],
];
export const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
export const stageOf = (id: string) => TOUCHPOINTS.find(([one]) => one === id)?.[1] ?? '';

export function studyPlan(): Plan {
  return {
    ...presetPlan('five'),
    name: { en: 'Rainy day on a budget' },
    touchpoints: TOUCHPOINTS.map(([id, stage, over]) => ({
      ...{ id, label: { en: id }, stages: [stage], medium: 'digital' as const },
      ...over,
    })),
    personas: ['maja', 'karin', 'per'].map((id) => ({
      ...{ id, name: id, primary: id === 'maja', kind: 'b2c' as const },
    })),
  };
}

/** Friction that is planted: who comes to it is hurt with this chance, so badly, and it feels so. */
export interface Planted {
  chance: number;
  severity: 1 | 2 | 3 | 4;
  feeling: Feeling;
  words: string;
  leave: number;
}
export const PLANTED: Record<string, Planted> = {
  shipping: {
    chance: 0.7,
    severity: 4,
    feeling: -2,
    words: 'Shipping cost only at the end',
    leave: 0.6,
  },
  product: { chance: 0.3, severity: 2, feeling: -1, words: 'No size guide', leave: 0.1 },
  support: {
    chance: 0.5,
    severity: 3,
    feeling: -1,
    words: 'Twenty minutes in the queue',
    leave: 0,
  },
  list: { chance: 0.15, severity: 1, feeling: 0, words: 'Filters jump', leave: 0 },
};

export function responsibleFor(touchpoint: string): string | null {
  const [, , over] = TOUCHPOINTS.find(([one]) => one === touchpoint) ?? [];
  return over?.responsible ?? null;
}
