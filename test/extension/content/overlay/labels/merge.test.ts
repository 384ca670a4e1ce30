import { describe, expect, it } from 'vitest';
import {
  type LabelBox,
  mergeOverlapping,
} from '../../../../../extension/content/overlay/labels/merge.ts';

const box = (x: number, y: number, layer: LabelBox['layer'] = 'page'): LabelBox => ({
  layer,
  x,
  y,
  width: 100,
  height: 20,
});

describe('labels', () => {
  it.each([
    ['stand alone side by side', [box(0, 0), box(110, 0)], [0, 1]],
    ['stand alone one below the other', [box(0, 0), box(0, 30)], [0, 1]],
    ['are one where they overlap', [box(0, 0), box(50, 5)], [0, 0]],
    ['are led by the first in reading order', [box(50, 5), box(0, 0)], [1, 1]],
    ['of one spot have one leader', [box(0, 0), box(10, 4), box(20, 8)], [0, 0, 0]],
    ['are not led by one they do not touch', [box(0, 0), box(0, 15), box(0, 30)], [0, 0, 2]],
    ['of page and window are apart', [box(0, 0), box(0, 0, 'view')], [0, 1]],
  ])('%s', (_, boxes, leaders) => {
    expect(mergeOverlapping(boxes)).toEqual(leaders);
  });

  it('of a thousand on one spot are one', () => {
    const leaders = mergeOverlapping(Array.from({ length: 1_000 }, () => box(0, 0)));
    expect(new Set(leaders).size).toBe(1);
  });
});
