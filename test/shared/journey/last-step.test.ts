import { expect, it } from 'vitest';
import { lastStepOf } from '../../../shared/journey/last-step.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { felt, met, page } from './sample-walk.ts';

const ids = (steps: readonly Step[]) => steps.map(({ id }) => id);

it('is what was done last, with what came of itself since', () => {
  const clicked = met(1, 'ad', { action: 'clicked' });
  const shown = page(2);
  const seen = [met(3, 'reviews'), met(4, 'price')];
  const steps = [page(0), clicked, shown, ...seen];
  expect(ids(lastStepOf(steps))).toEqual(ids([shown, ...seen]));
  const undone = steps.map((step) => (step.at >= shown.at ? { ...step, deletedAt: 9 } : step));
  expect(ids(lastStepOf(undone))).toEqual([clicked.id]);
});

it('is a feeling where that was said last', () => {
  const said = felt(2, 1);
  expect(ids(lastStepOf([page(0), said]))).toEqual([said.id]);
});

it('is nothing where nothing is left', () => {
  expect(lastStepOf([])).toEqual([]);
  expect(lastStepOf([met(1, 'ad')])).toEqual([]);
  expect(lastStepOf([{ ...page(0), deletedAt: 1 }])).toEqual([]);
});
