import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createDragging,
  createRegionKeys,
  type Drawing,
} from '../../../../extension/content/pick/draw-region.ts';
import type { Box } from '../../../../shared/journey/target.ts';

const drawn = signal<Box | null>(null);
let taken: Box[];
let passed: string[];
let drawing: Drawing;
beforeEach(() => {
  drawn.value = null;
  taken = [];
  passed = [];
  const pointed = { x: 100, y: 100, width: 80, height: 40 };
  drawing = {
    drawn,
    pointed: () => pointed,
    lead: () => undefined,
    take: (box) => taken.push(box),
  };
});

describe('dragging', () => {
  it('draws in every direction, and nothing by an unsteady hand', () => {
    const dragging = createDragging(drawing);
    dragging.begin({ x: 100, y: 100 });
    dragging.move({ x: 104, y: 95 });
    expect([dragging.isOn, drawn.value]).toEqual([false, null]);
    dragging.move({ x: 60, y: 130 });
    expect(drawn.value).toEqual({ x: 60, y: 100, width: 40, height: 30 });
    expect(dragging.isOn).toBe(true);
    dragging.stop();
    dragging.move({ x: 0, y: 0 });
    expect(drawn.value).toEqual({ x: 60, y: 100, width: 40, height: 30 });
  });
});

describe('keys', () => {
  const keys = () =>
    createRegionKeys(drawing, ({ key }) => {
      passed.push(key);
      return false;
    });
  const press = (key: string, more: KeyboardEventInit = {}) =>
    keys()(new KeyboardEvent('keydown', { key, ...more }));

  it('belong to pointing until R begins a box', () => {
    expect([press('ArrowLeft'), press('Enter'), press('r', { ctrlKey: true })]).toEqual([
      ...[false, false, false],
    ]);
    expect(passed).toEqual(['ArrowLeft', 'Enter', 'r']);
    expect(press('R')).toBe(true);
    expect(drawn.value).toEqual({ x: 120, y: 110, width: 40, height: 20 });
  });

  it('move it, make it larger and smaller, never to nothing, and never out of the window', () => {
    press('r');
    press('ArrowLeft');
    press('ArrowDown', { shiftKey: true });
    expect(drawn.value).toEqual({ x: 112, y: 110, width: 40, height: 28 });
    for (let time = 0; time < 99; time += 1) {
      press('ArrowLeft');
      press('ArrowUp', { shiftKey: true });
    }
    expect(drawn.value).toEqual({ x: 0, y: 110, width: 40, height: 8 });
  });

  it('take it with Enter, give it up with Escape, and let no letter through', () => {
    press('r');
    expect([press('p'), press('Tab')]).toEqual([true, true]);
    press('Enter');
    expect(taken).toEqual([{ x: 120, y: 110, width: 40, height: 20 }]);
    press('Escape');
    expect([drawn.value, passed]).toEqual([null, []]);
  });
});
