import type { Note, Step, Walk } from '../../../shared/journey/records.ts';
import { AFTER_WALK, afterNote, ON_SITE, START } from './sample-after.ts';

const MINUTE_MS = 60_000;
const SHOP = 'https://shop.example';

/** The same charter, a month before. */
const { repeats: _repeats, history: _history, ...CHARTERED } = AFTER_WALK;
export const BEFORE_WALK: Walk = {
  ...CHARTERED,
  ...{
    id: 'walk-before',
    startedAt: START - 43_200 * MINUTE_MS,
    endedAt: START - 43_170 * MINUTE_MS,
  },
  closing: { reached: false, leftAt: 'purchase', ease: 3, remark: '' },
};

export const BEFORE_STEPS: Step[] = ON_SITE.map((step) => ({
  ...step,
  ...{ id: `before-${step.id}`, walkId: 'walk-before' },
  at: BEFORE_WALK.startedAt + (step.at - START) * 2,
}));

export const BEFORE_NOTES: Note[] = [
  afterNote({ id: 'before-1', walkId: 'walk-before', at: BEFORE_WALK.startedAt + 20 * MINUTE_MS }),
  afterNote({
    ...{
      id: 'before-2',
      walkId: 'walk-before',
      kind: 'unclear',
      severity: 2,
      text: 'Which size is mine?',
    },
    ...{ touchpoint: 'product.buy', stage: 'consideration', address: `${SHOP}/coats/short` },
    at: BEFORE_WALK.startedAt + 13 * MINUTE_MS,
  }),
  afterNote({
    ...{
      id: 'before-3',
      walkId: 'walk-before',
      kind: 'error',
      severity: 4,
      text: 'The store is closed',
    },
    ...{ touchpoint: null, stage: 'purchase', address: `${SHOP}/stores` },
    at: BEFORE_WALK.startedAt + 14 * MINUTE_MS,
  }),
];
