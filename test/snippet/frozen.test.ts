import { expect, it, vi } from 'vitest';
import { begin } from '../../snippet/start.ts';
import { page } from './tagged-page.ts';

const INTRINSICS = [
  ...[Object, Function, Array, String, Number, Boolean, RegExp, Map, Set, WeakMap, WeakSet],
  ...[Date, Promise, EventTarget, Event, CustomEvent, Node, Element, HTMLElement, Document],
];

it('begins and speaks where the page took `Promise` away and froze what everybody builds on', () => {
  const { Promise: taken } = globalThis;
  const thrown = vi.fn();
  window.addEventListener('error', thrown);
  page.show(
    '<p data-waymark-stage="purchase"><button data-waymark-touchpoint="cart.pay">Pay</button></p>',
  );
  Reflect.set(globalThis, 'Promise', null);
  try {
    for (const { prototype } of INTRINSICS) Object.freeze(prototype);
    for (const space of [JSON, Math, Reflect, Object, Array]) Object.freeze(space);
    // Whatever waits for a promise would wait for ever here: all of it happens in this very task.
    begin();
    vi.advanceTimersByTime(1_000);
    page.find('button').click();
    window.waymark?.stage?.('retention');
    window.waymark?.touchpoint?.('mail.opened');
    vi.advanceTimersByTime(3_000);
  } finally {
    Reflect.set(globalThis, 'Promise', taken);
  }
  expect(Object.isFrozen(Array.prototype)).toBe(true);
  expect(thrown).not.toHaveBeenCalled();
  expect(page.said()).toEqual([
    ...['ready', 'route', 'clicked cart.pay purchase'],
    ...['stage retention', 'seen mail.opened retention'],
  ]);
});
