import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../../extension/content/compose/place-card.ts';
import type { Box } from '../../../../shared/journey/records.ts';

const CARD = { width: 320, height: 430 };

function covers(spot: { x: number; y: number }, target: Box): boolean {
  const right = spot.x + CARD.width > target.x && spot.x < target.x + target.width;
  return right && spot.y + CARD.height > target.y && spot.y < target.y + target.height;
}

describe('the card', () => {
  it('stands to the right of its element where there is room', () => {
    const target = { x: 100, y: 100, width: 200, height: 40 };
    expect(placeCard(target, CARD, { width: 1280, height: 800 })).toEqual({ x: 312, y: 100 });
  });

  it.each([
    ['at the left edge', { x: 0, y: 300, width: 100, height: 40 }],
    ['at the right edge', { x: 1180, y: 300, width: 100, height: 40 }],
    ['in the bottom right corner', { x: 1180, y: 760, width: 100, height: 40 }],
    ['as wide as the page, at the top', { x: 0, y: 0, width: 1280, height: 60 }],
    ['as wide as the page, at the bottom', { x: 0, y: 740, width: 1280, height: 60 }],
    ['partly above the view', { x: 400, y: -100, width: 300, height: 150 }],
  ])('never covers an element %s, and is all in view', (_, target) => {
    const spot = placeCard(target, CARD, { width: 1280, height: 800 });
    expect(covers(spot, target)).toBe(false);
    expect(spot.x).toBeGreaterThanOrEqual(8);
    expect(spot.y).toBeGreaterThanOrEqual(8);
    expect(spot.x + CARD.width).toBeLessThanOrEqual(1272);
    expect(spot.y + CARD.height).toBeLessThanOrEqual(792);
  });

  it('goes below or above on a narrow page', () => {
    const view = { width: 360, height: 760 };
    expect(placeCard({ x: 20, y: 100, width: 120, height: 60 }, CARD, view)).toEqual({
      x: 20,
      y: 172,
    });
    expect(placeCard({ x: 20, y: 600, width: 120, height: 60 }, CARD, view).y).toBe(158);
  });

  it('covers as little as it can of what fills the page', () => {
    const target = { x: 0, y: 0, width: 1280, height: 500 };
    expect(placeCard(target, CARD, { width: 1280, height: 800 }).y).toBe(362);
  });

  it('stands at the bottom right for a note about the whole page', () => {
    expect(placeCard(null, CARD, { width: 1280, height: 800 })).toEqual({ x: 952, y: 362 });
  });
});
