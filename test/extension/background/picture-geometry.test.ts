import { describe, expect, it } from 'vitest';
import {
  fitsViewport,
  paintPlan,
  stoodStill,
} from '../../../extension/background/picture-geometry.ts';
import type { Stillness } from '../../../extension/platform/messages.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const still = (over: Partial<Stillness> = {}): Stillness => ({
  covers: [box(10, 10, 100, 20)],
  box: box(50, 60, 40, 30),
  address: 'https://shop.example/',
  viewport: { width: 400, height: 300, scale: 1 },
  ...over,
});

describe('whether the page stood still', () => {
  it.each([
    ['nothing changed', still(), true],
    ['less than a pixel', still({ covers: [box(10.6, 10, 100, 20)] }), true],
    ['a field moved', still({ covers: [box(10, 14, 100, 20)] }), false],
    ['a field grew', still({ covers: [box(10, 10, 100, 60)] }), false],
    ['a field came', still({ covers: [box(10, 10, 100, 20), box(0, 90, 9, 9)] }), true],
    ['all fields went', still({ covers: [] }), true],
    ['one field went and one came', still({ covers: [box(0, 90, 9, 9)] }), false],
    ['the noted element moved', still({ box: box(50, 70, 40, 30) }), false],
    ['the noted element went', still({ box: null }), false],
    ['another page came', still({ address: 'https://shop.example/cart' }), false],
    ['the window was resized', still({ viewport: { width: 399, height: 300, scale: 1 } }), false],
    ['the page was zoomed', still({ viewport: { width: 400, height: 300, scale: 2 } }), false],
  ])('when %s', (_case, after, expected) => {
    expect(stoodStill(still(), after)).toBe(expected);
    expect(stoodStill(after, still())).toBe(expected);
  });
});

describe('whether a picture shows what was measured', () => {
  it.each([
    ['pixel for pixel', { width: 400, height: 300 }, 1, true],
    ['on a dense screen', { width: 800, height: 600 }, 2, true],
    ['rounded at a zoom of 110 %', { width: 441, height: 331 }, 1.1, true],
    ['half as large', { width: 200, height: 150 }, 1, false],
    ['cut off by a panel', { width: 300, height: 300 }, 1, false],
    ['less tall', { width: 400, height: 280 }, 1, false],
  ])('%s', (_case, size, scale, expected) => {
    expect(fitsViewport(size, { width: 400, height: 300, scale })).toBe(expected);
  });
});

describe('what is painted', () => {
  it('covers what was measured before and after, a little beyond its edges', () => {
    const after = still({ covers: [box(10, 10, 100, 20), box(200, 100, 10, 10)] });
    const { covers } = paintPlan(still(), after, { width: 400, height: 300 });
    expect(covers).toEqual([box(8, 8, 104, 24), box(198, 98, 14, 14)]);
  });

  it('goes outwards to whole picture pixels on a dense screen', () => {
    const dense = { viewport: { width: 400, height: 300, scale: 1.5 } };
    const before = still({ ...dense, covers: [box(10.3, 10.3, 10.3, 10.3)] });
    const { covers, box: mark } = paintPlan(before, before, { width: 600, height: 450 });
    expect(covers).toEqual([box(12, 12, 22, 22)]);
    expect(mark).toEqual(box(75, 90, 60, 45));
  });

  it('stays inside the picture and leaves out what is not in it', () => {
    const before = still({
      covers: [box(-50, -50, 60, 60), box(390, 290, 100, 100), box(500, 0, 9, 9)],
      box: box(-100, -100, 20, 20),
    });
    const plan = paintPlan(before, before, { width: 400, height: 300 });
    expect(plan).toEqual({ covers: [box(0, 0, 12, 12), box(388, 288, 12, 12)], box: null });
  });
});
