import { describe, expect, it } from 'vitest';
import { clock } from '../../../../extension/content/overlay/ribbon.tsx';
import { nearestEdge } from '../../../../extension/content/overlay/ribbon-place.ts';

describe('the ribbon', () => {
  it.each([
    [0, '0:00'],
    [65_000, '1:05'],
    [3_725_000, '1:02:05'],
    [-5, '0:00'],
  ])('tells %i ms as %s', (milliseconds, told) => {
    expect(clock(milliseconds)).toBe(told);
  });

  it.each([
    [
      { x: 0.5, y: 0.1 },
      { x: 0.5, y: 0 },
    ],
    [
      { x: 0.5, y: 0.9 },
      { x: 0.5, y: 1 },
    ],
    [
      { x: 0.02, y: 0.5 },
      { x: 0, y: 0.5 },
    ],
    [
      { x: 0.97, y: 0.4 },
      { x: 1, y: 0.4 },
    ],
  ])('let go at %o docks at %o', (at, docked) => {
    expect(nearestEdge(at)).toEqual(docked);
  });
});
