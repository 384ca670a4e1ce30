import { expect, it } from 'vitest';
import { metCounts } from '../../../shared/journey/met-counts.ts';
import { felt, met, page } from './sample-walk.ts';

it('counts what was seen and what was used of each touchpoint, and nothing else', () => {
  const steps = [
    page(0),
    met(1, 'add'),
    met(2, 'add', { action: 'clicked' }),
    felt(3, 1),
    page(4),
    met(5, 'add'),
    met(6, 'add', { action: 'clicked' }),
    met(7, 'form', { action: 'changed' }),
    met(8, 'form', { action: 'submitted' }),
    met(9, 'form', { action: 'changed' }),
    met(10, 'form', { action: 'left' }),
  ];
  expect([...metCounts(steps)]).toEqual([
    ['add', { seen: 2, used: 2 }],
    ['form', { seen: 0, used: 3 }],
  ]);
});
