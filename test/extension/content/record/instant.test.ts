import { afterEach, expect, it, vi } from 'vitest';
import { stepInstant } from '../../../../extension/content/record/instant.ts';

afterEach(() => vi.useRealTimers());

const at = (now: number) => {
  vi.setSystemTime(now);
  return stepInstant();
};

it('steps of one tick of the clock keep their order, and a clock that was set back is believed', () => {
  vi.useFakeTimers();
  expect([at(10_000), at(10_000), at(10_000), at(10_050)]).toEqual([
    ...[10_000, 10_001, 10_002, 10_050],
  ]);
  expect([at(10_040), at(9_050), at(9_050)]).toEqual([10_051, 9_050, 9_051]);
});
