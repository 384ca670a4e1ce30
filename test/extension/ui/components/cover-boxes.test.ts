import { describe, expect, it } from 'vitest';
import {
  afterKey,
  boxBetween,
  middleBox,
} from '../../../../extension/ui/components/cover-boxes.ts';

const FRAME = { width: 1_000, height: 500 };
const BOX = { x: 100, y: 100, width: 200, height: 50 };

describe('a box to cover with', () => {
  it('lies between two corners, whichever was first', () => {
    const box = { x: 10, y: 20, width: 90, height: 60 };
    expect(boxBetween({ x: 10, y: 20 }, { x: 100, y: 80 }, FRAME)).toEqual(box);
    expect(boxBetween({ x: 100, y: 80 }, { x: 10, y: 20 }, FRAME)).toEqual(box);
  });

  it('ends where the picture does', () => {
    expect(boxBetween({ x: -50, y: 400 }, { x: 50, y: 900 }, FRAME)).toEqual({
      x: 0,
      y: 400,
      width: 50,
      height: 100,
    });
  });

  it.each([
    [7, 8],
    [8, 7],
    [0, 0],
  ])('is none where it would be %d by %d', (width, height) => {
    expect(boxBetween({ x: 10, y: 10 }, { x: 10 + width, y: 10 + height }, FRAME)).toBeNull();
  });

  it('begins inside the picture', () => {
    const { x, y, width, height } = middleBox(FRAME);
    expect(Math.min(x, y, width, height)).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(FRAME.width);
    expect(y + height).toBeLessThan(FRAME.height);
  });

  it.each([
    ['ArrowLeft', { x: 90 }, { width: 190 }],
    ['ArrowRight', { x: 110 }, { width: 210 }],
    ['ArrowUp', { y: 90 }, { height: 40 }],
    ['ArrowDown', { y: 110 }, { height: 60 }],
  ])('hears %s', (key, moved, sized) => {
    expect(afterKey(BOX, key, false, FRAME)).toEqual({ ...BOX, ...moved });
    expect(afterKey(BOX, key, true, FRAME)).toEqual({ ...BOX, ...sized });
  });

  it('goes no further than the edge, and never grows too small to find', () => {
    const corner = { x: 0, y: 450, width: 10, height: 50 };
    expect(afterKey(corner, 'ArrowLeft', false, FRAME)).toEqual(corner);
    expect(afterKey(corner, 'ArrowDown', false, FRAME)).toEqual(corner);
    expect(afterKey(corner, 'ArrowDown', true, FRAME)).toEqual(corner);
    expect(afterKey(corner, 'ArrowLeft', true, FRAME)?.width).toBe(8);
  });

  it('leaves other keys alone', () => {
    expect(afterKey(BOX, 'Tab', false, FRAME)).toBeNull();
  });
});
