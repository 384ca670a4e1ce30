import { expect, it } from 'vitest';
import { PAGE_EVENT } from '../../../shared/contract/attributes.ts';
import { init } from '../../../snippet/sinks/data-layer.ts';
import type { SinkOptions } from '../../../snippet/sinks/options.ts';
import { clicked, lifetime, put, ready, route, say } from './say.ts';

type Pushed = Record<string, string | undefined>;

function begin(options: SinkOptions = {}, name = 'dataLayer'): Pushed[] {
  const layer: Pushed[] = [];
  put(name, layer);
  init({ signal: lifetime(), ...options });
  return layer;
}

/** GA4 takes names of letters, digits and underscores, at most 40 characters, and values of at most 100. */
function withinLimits(pushed: Pushed): boolean {
  return Object.entries(pushed).every(
    ([name, value]) => /^[a-z][a-z0-9_]{0,39}$/.test(name) && (value ?? '').length <= 100,
  );
}

it('pushes touchpoints and stages in the shape of GTM and GA4', () => {
  const layer = begin();
  say(ready());
  say(route('purchase'));
  say(clicked('checkout.pay', ['purchase']));
  expect(layer).toEqual([
    {
      event: 'waymark_stage',
      waymark_touchpoint: undefined,
      waymark_stage: 'purchase',
      waymark_action: 'stage',
    },
    {
      event: 'waymark_touchpoint',
      waymark_touchpoint: 'checkout.pay',
      waymark_stage: 'purchase',
      waymark_action: 'click',
    },
  ]);
  expect(layer.every(withinLimits)).toBe(true);
});

it('says what an event lacks, because the data layer would keep it from the one before', () => {
  const layer = begin({ props: ['plan'] });
  say(clicked('checkout.pay', ['purchase'], { plan: 'pro' }));
  say(clicked('menu'));
  expect(layer[0]).toMatchObject({ waymark_prop_plan: 'pro', waymark_stage: 'purchase' });
  expect(layer[1]).toStrictEqual({
    event: 'waymark_touchpoint',
    waymark_touchpoint: 'menu',
    waymark_stage: undefined,
    waymark_action: 'click',
    waymark_prop_plan: undefined,
  });
});

it('keeps to the limits of names and values', () => {
  const long = 'a'.repeat(64);
  const name = 'a-name.with-far-too-many-characters-in-it';
  const layer = begin({ props: `plan-type ${name}` });
  const props = { 'plan-type': 'x'.repeat(100), [name]: 'y' };
  say(clicked(long, [long, 'b', 'c'.repeat(60), 'd'], props));
  expect(layer).toHaveLength(1);
  expect(layer.every(withinLimits)).toBe(true);
  expect(layer[0]).toMatchObject({
    waymark_stage: `${long} b`,
    waymark_touchpoint: long,
    waymark_prop_plan_type: 'x'.repeat(100),
  });
});

it('pushes to a data layer of another name', () => {
  const layer = begin({ global: 'myLayer' }, 'myLayer');
  say(clicked('menu'));
  expect(layer).toHaveLength(1);
});

it('waits for an answer, and takes no other word for one', () => {
  const layer = begin({ consent: 'required' });
  say(clicked('checkout.pay'));
  for (const state of ['maybe', 'GRANTED', '', null]) {
    const detail = JSON.stringify({ v: 1, type: 'consent', state });
    document.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail }));
  }
  expect(layer).toEqual([]);
  say({ type: 'consent', state: 'granted' });
  expect(layer).toHaveLength(1);
});
