import { describe, expect, it } from 'vitest';
import { addLoss, vanished } from '../../../extension/store/canary.ts';

describe('the canary', () => {
  it.each([
    ['nothing was expected', null, { walks: 0, notes: 0 }, null],
    ['all is there', { walks: 2, notes: 5 }, { walks: 2, notes: 5 }, null],
    ['more is there', { walks: 2, notes: 5 }, { walks: 3, notes: 9 }, null],
    [
      'the database is empty',
      { walks: 2, notes: 5 },
      { walks: 0, notes: 0 },
      { walks: 2, notes: 5 },
    ],
    ['some notes are gone', { walks: 2, notes: 5 }, { walks: 3, notes: 4 }, { walks: 0, notes: 1 }],
  ])('when %s', (_case, expected, found, missing) => {
    expect(vanished(expected, found)).toEqual(missing);
  });

  it('adds up what nobody has looked at yet', () => {
    expect(addLoss({ walks: 1, notes: 2 }, { walks: 1, notes: 0 })).toEqual({ walks: 2, notes: 2 });
    expect(addLoss(null, { walks: 1, notes: 0 })).toEqual({ walks: 1, notes: 0 });
    expect(addLoss({ walks: 1, notes: 0 }, null)).toEqual({ walks: 1, notes: 0 });
  });
});
