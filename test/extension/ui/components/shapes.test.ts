import { describe, expect, it } from 'vitest';
import {
  afterKey,
  boxOf,
  cutAround,
  middleShape,
  movedBy,
  shapeBetween,
  withShape,
} from '../../../../extension/ui/components/shapes.ts';
import { barbsOf, SHAPE_KINDS, type Shape } from '../../../../shared/journey/shape.ts';

const FRAME = { width: 1_000, height: 500 };
const BOX = { x: 100, y: 100, width: 200, height: 50 };
const COVER: Shape = { kind: 'cover', box: BOX };
const ARROW: Shape = { kind: 'arrow', from: { x: 100, y: 100 }, to: { x: 300, y: 100 } };

describe('what is drawn on a picture', () => {
  it('lies between two corners, whichever was first', () => {
    const box = { x: 10, y: 20, width: 90, height: 60 };
    const [a, b] = [
      { x: 10, y: 20 },
      { x: 100, y: 80 },
    ];
    for (const kind of ['cover', 'frame', 'crop'] as const) {
      expect(shapeBetween(kind, a, b, FRAME)).toEqual({ kind, box });
      expect(shapeBetween(kind, b, a, FRAME)).toEqual({ kind, box });
    }
  });

  it('is an arrow from here to there, also a level one', () => {
    expect(shapeBetween('arrow', { x: 300, y: 100 }, { x: 100, y: 100 }, FRAME)).toEqual({
      ...{ kind: 'arrow', from: { x: 300, y: 100 }, to: { x: 100, y: 100 } },
    });
    expect(shapeBetween('arrow', { x: 0, y: 0 }, { x: 9, y: 9 }, FRAME)).toBeNull();
  });

  it('ends where the picture does', () => {
    expect(shapeBetween('cover', { x: -50, y: 400 }, { x: 50, y: 900 }, FRAME)).toEqual({
      ...{ kind: 'cover', box: { x: 0, y: 400, width: 50, height: 100 } },
    });
  });

  it.each([
    [7, 8],
    [8, 7],
    [0, 0],
  ])('is none where it would be %d by %d', (width, height) => {
    const to = { x: 10 + width, y: 10 + height };
    expect(shapeBetween('frame', { x: 10, y: 10 }, to, FRAME)).toBeNull();
  });

  it.each(SHAPE_KINDS)('begins inside the picture: %s', (kind) => {
    const { x, y, width, height } = boxOf(middleShape(kind, FRAME));
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
    expect(afterKey(COVER, key, false, FRAME)).toEqual({
      kind: 'cover',
      box: { ...BOX, ...moved },
    });
    expect(afterKey(COVER, key, true, FRAME)).toEqual({ kind: 'cover', box: { ...BOX, ...sized } });
  });

  it('of an arrow moves the tip with Shift, and all of it without', () => {
    expect(afterKey(ARROW, 'ArrowDown', true, FRAME)).toEqual({ ...ARROW, to: { x: 300, y: 110 } });
    expect(afterKey(ARROW, 'ArrowDown', false, FRAME)).toEqual({
      ...{ kind: 'arrow', from: { x: 100, y: 110 }, to: { x: 300, y: 110 } },
    });
  });

  it('goes no further than the edge, and never grows too small to find', () => {
    const corner: Shape = { kind: 'frame', box: { x: 0, y: 450, width: 10, height: 50 } };
    expect(afterKey(corner, 'ArrowLeft', false, FRAME)).toEqual(corner);
    expect(afterKey(corner, 'ArrowDown', false, FRAME)).toEqual(corner);
    expect(afterKey(corner, 'ArrowDown', true, FRAME)).toEqual(corner);
    expect(boxOf(afterKey(corner, 'ArrowLeft', true, FRAME) ?? corner).width).toBe(8);
    expect(boxOf(movedBy(COVER, { x: 5_000, y: -5_000 }, FRAME))).toEqual({ ...BOX, x: 800, y: 0 });
  });

  it('leaves other keys alone', () => {
    expect(afterKey(COVER, 'Tab', false, FRAME)).toBeNull();
  });

  it('is cut once: a later cut takes the place of the earlier', () => {
    const first = cutAround(BOX, FRAME);
    expect(boxOf(first)).toEqual({ x: 60, y: 60, width: 280, height: 130 });
    const second: Shape = { kind: 'crop', box: BOX };
    expect(withShape(withShape([COVER], first), second)).toEqual([COVER, second]);
    expect(withShape([COVER], COVER)).toHaveLength(2);
  });

  it('has barbs behind an arrow’s tip, on both sides of it', () => {
    const [one, other] = barbsOf({ from: { x: 100, y: 100 }, to: { x: 300, y: 100 } }, 3);
    expect(one.x).toBeCloseTo(other.x, 6);
    expect(one.x).toBeLessThan(300);
    expect(one.y - 100).toBeCloseTo(100 - other.y, 6);
    expect(one.y).not.toBeCloseTo(100, 1);
  });
});
