import { describe, expect, it } from 'vitest';
import { cropAround } from '../../../extension/ui/components/picture-crop.tsx';

const PAGE = { width: 1280, height: 800 };

describe('the part of a picture that a note is about', () => {
  it.each([
    ['an element in the middle', { x: 600, y: 380, width: 100, height: 40 }, 1],
    ['an element in the corner', { x: 0, y: 0, width: 30, height: 30 }, 1],
    ['an element at the far edge', { x: 1270, y: 790, width: 10, height: 10 }, 1],
    ['an element wider than the picture is high', { x: 0, y: 100, width: 1280, height: 60 }, 1],
    ['an element larger than the page', { x: -50, y: -50, width: 2000, height: 2000 }, 16 / 9],
    ['a wide part', { x: 900, y: 420, width: 240, height: 40 }, 16 / 9],
  ])('lies inside the picture: %s', (_what, box, aspect) => {
    const part = cropAround({ ...PAGE, box }, aspect);
    expect(part.x).toBeGreaterThanOrEqual(0);
    expect(part.y).toBeGreaterThanOrEqual(0);
    expect(part.x + part.width).toBeLessThanOrEqual(PAGE.width + 0.001);
    expect(part.y + part.height).toBeLessThanOrEqual(PAGE.height + 0.001);
    expect(part.width / part.height).toBeCloseTo(aspect);
  });

  it('holds the whole of an element that fits', () => {
    const box = { x: 820, y: 415, width: 240, height: 48 };
    const part = cropAround({ ...PAGE, box });
    expect(part.x).toBeLessThanOrEqual(box.x);
    expect(part.x + part.width).toBeGreaterThanOrEqual(box.x + box.width);
  });

  it('begins at the top of the page for a note about all of it', () => {
    expect(cropAround({ ...PAGE, box: null })).toEqual({ x: 0, y: 0, width: 800, height: 800 });
  });
});
