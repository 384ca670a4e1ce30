import { describe, expect, it } from 'vitest';
import { partOf, shareOf } from '../../../shared/journey/region.ts';

const WHOLE = { x: 100, y: 50, width: 400, height: 200 };

describe('a part of something', () => {
  it('is the same part wherever the whole stands and however large it is', () => {
    const region = shareOf(WHOLE, { x: 200, y: 100, width: 200, height: 50 });
    expect(region).toEqual({ x: 0.25, y: 0.25, width: 0.5, height: 0.25 });
    expect(partOf({ x: 0, y: 0, width: 40, height: 20 }, region)).toEqual({
      ...{ x: 10, y: 5, width: 20, height: 5 },
    });
  });

  it('is cut off where it reaches beyond the whole, and nothing where none of it is in it', () => {
    expect(shareOf(WHOLE, { x: 0, y: 0, width: 1_000, height: 150 })).toEqual({
      ...{ x: 0, y: 0, width: 1, height: 0.5 },
    });
    expect(shareOf(WHOLE, { x: 0, y: 0, width: 90, height: 90 })).toBeUndefined();
    expect(shareOf({ ...WHOLE, width: 0 }, WHOLE)).toBeUndefined();
  });

  it('is all of it where none was drawn', () => {
    expect(partOf(WHOLE, undefined)).toBe(WHOLE);
  });
});
