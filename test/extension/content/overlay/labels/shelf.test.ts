import { describe, expect, it } from 'vitest';
import type { Place, Target } from '../../../../../extension/content/overlay/labels/measure.ts';
import { createShelves } from '../../../../../extension/content/overlay/labels/shelf.ts';

const place = (y: number, layer: Place['layer'] = 'page'): Place => ({
  layer,
  x: 0,
  y,
  width: 10,
  height: 10,
});
const target = (at: Place | null): Target => ({
  element: document.createElement('i'),
  place: at,
});

describe('shelves', () => {
  it('find what is between two heights of the page, and all that stays in the window', () => {
    const shelves = createShelves();
    const [near, far, fixed] = [target(place(300)), target(place(9_000)), target(place(5, 'view'))];
    for (const one of [near, far, fixed]) shelves.put(one);
    expect(shelves.between(0, 800)).toEqual([fixed, near]);
    expect(shelves.between(8_900, 9_100)).toEqual([fixed, far]);
  });

  it('follow a target that moved and forget one that is gone', () => {
    const shelves = createShelves();
    const moving = target(place(300));
    shelves.put(moving);
    moving.place = place(5_000);
    shelves.put(moving);
    expect(shelves.between(0, 800)).toEqual([]);
    expect(shelves.between(5_000, 5_000)).toEqual([moving]);
    moving.place = null;
    shelves.put(moving);
    expect(shelves.between(5_000, 5_000)).toEqual([]);
  });
});
