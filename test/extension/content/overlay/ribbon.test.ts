import { signal } from '@preact/signals-core';
import { h, render } from 'preact';
import { describe, expect, it } from 'vitest';
import { clock, Ribbon } from '../../../../extension/content/overlay/ribbon.tsx';
import {
  nearestEdge,
  type RibbonMover,
} from '../../../../extension/content/overlay/ribbon-place.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

const nothing = () => undefined;

/** The button that hides all that lies over the page, with these keys for it. */
function hideButton(overlayKeys: string): HTMLElement {
  const briefing = { overlayKeys, stages: [], paused: true } as unknown as Briefing;
  const grip = { onPointerDown: nothing, onPointerMove: nothing, onPointerUp: nothing };
  const place = { place: signal({ x: 0, y: 1 }), dragged: signal(false) };
  const ribbon = h(Ribbon, {
    ...{ briefing: signal(briefing), stage: signal(null), elapsed: signal(0), labels: signal(0) },
    ...{ dodges: signal(false), said: signal(''), told: signal(''), feeling: signal(null) },
    mover: { ...place, ...grip, onKeyDown: nothing } as unknown as RibbonMover,
    ...{ onFeel: nothing, drawn: nothing, onStepLabels: nothing, onCloseLabels: nothing },
    onHide: nothing,
  });
  const layer = document.createElement('div');
  render(ribbon, layer);
  const button = [...layer.querySelectorAll('button')].at(-1);
  if (!button) throw new Error('no button');
  return button;
}

describe('the ribbon', () => {
  it.each([
    ['Alt+Shift+O', 'Hide everything on the page (Alt+Shift+O)'],
    ['', 'Hide everything on the page'],
  ])('says the keys that hide it as they are set: “%s”', (keys, title) => {
    const button = hideButton(keys);
    expect(button.title).toBe(title);
    expect(button.getAttribute('aria-keyshortcuts')).toBe(keys || null);
  });

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
