import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stay } from '../../../../extension/content/signals/stay.ts';
import { SIGNAL_RULES } from '../../../../shared/journey/signal-rules.ts';
import type { View } from '../../../../shared/journey/signals/trail.ts';
import { send } from './watching.ts';

const { clickMs } = SIGNAL_RULES['dead-end'].thresholds;
let life: AbortController;
let now: number;
let stay: Stay;
const ours = document.createElement('x-ours');

beforeEach(() => {
  life = new AbortController();
  now = 1_000;
  const view = {} as View;
  const world = { isOurs: (event: Event) => event.target === ours, now: () => now, clickMs };
  stay = new Stay(view, world, life.signal);
});
afterEach(() => {
  life.abort();
  Reflect.deleteProperty(document, 'hidden');
});

function pass(ms: number): void {
  now += ms;
}
function measure(): View {
  stay.measure();
  return stay.view;
}
function hide(hidden: boolean): void {
  stay.measure();
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  stay.measure();
}
const alive = () => send(document.body, new Event('pointermove', { bubbles: true }));

describe('a stay', () => {
  it('lasts while the page can be seen', () => {
    pass(4_000);
    hide(true);
    pass(60_000);
    hide(false);
    pass(1_000);
    expect(measure()).toMatchObject({ visibleMs: 5_000 });
  });

  it.each([
    ['just within half a minute', 30_000, 30_000],
    ['longer', 30_001, 30_000],
  ])('is somebody’s without a sign of life: %s', (_what, ms, aimlessMs) => {
    pass(ms);
    expect(measure()).toMatchObject({ visibleMs: ms, aimlessMs });
  });

  it('is somebody’s again with every sign of life', () => {
    for (const _ of 'four') {
      pass(20_000);
      alive();
    }
    expect(measure()).toMatchObject({ aimlessMs: 80_000 });
  });

  it.each([
    ['a touchpoint of the plan', true, 1_000],
    ['something else', false, 6_000],
  ])('is aimless since %s was clicked', (_what, isOfPlan, aimlessMs) => {
    pass(5_000);
    stay.clicked(now, isOfPlan);
    pass(1_000);
    expect(measure()).toMatchObject({ acts: 1, aimlessMs });
  });

  it.each([
    ['just before', clickMs - 1, true],
    ['then', clickMs, true],
    ['just after', clickMs + 1, false],
  ])('found a way on by a click two seconds before its end: %s', (_what, ms, wayOn) => {
    stay.clicked(now, false);
    pass(ms);
    expect(measure()).toMatchObject({ wayOn });
  });

  it.each<[what: string, on: EventTarget, more: object, acts: number]>([
    ['by somebody', document.body, {}, 1],
    ['by a script', document.body, { isTrusted: false }, 0],
    ['in our own layer', ours, {}, 0],
  ])('is one in which something was done, %s', (_what, on, more, acts) => {
    document.body.append(ours);
    send(on, new Event('input', { bubbles: true }), more);
    ours.remove();
    expect(measure()).toMatchObject({ acts });
  });

  it('hears of nothing once it has ended', () => {
    stay.end();
    send(document.body, new Event('input', { bubbles: true }));
    expect(measure()).toMatchObject({ acts: 0 });
  });
});
