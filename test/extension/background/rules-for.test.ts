import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rulesFor } from '../../../extension/background/briefing.ts';
import { PlanSchema } from '../../../shared/journey/plan.ts';

const planWith = (rules?: unknown) =>
  v.parse(PlanSchema, {
    version: 1,
    id: 'a',
    name: 'A',
    stages: [{ id: 'purchase', name: 'Purchase' }],
    ...(rules ? { rules } : {}),
  });

// Workers of both browsers have one; Node 20 does not.
beforeEach(() => void vi.stubGlobal('URLPattern', URLPattern));
afterEach(() => void vi.unstubAllGlobals());

describe('rules that go down into a page', () => {
  it('are those that may hold on its site, with their place in the file and nothing unknown', () => {
    const plan = planWith([
      { pages: 'https://pay.example/*', selector: '#a', touchpoint: 'pay.card' },
      { pages: '/cart', stages: ['purchase'], note: 'ours alone' },
      { pages: 'https://shop.example/*', stages: ['purchase'] },
      { selector: 'form', touchpoint: 'shop.form', on: 'submit' },
    ]);
    const told = rulesFor(plan, 'https://shop.example');
    expect(told.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(JSON.stringify(told)).not.toContain('ours alone');
    expect(told[2]).toMatchObject({ selector: 'form', touchpoint: 'shop.form', on: 'submit' });
  });

  it('are no more than a page can carry', () => {
    const rule = { selector: `#${'x'.repeat(1_900)}`, touchpoint: 'shop.form' };
    const told = rulesFor(planWith(new Array(200).fill(rule)), 'https://shop.example');
    expect(told.length).toBeGreaterThan(40);
    expect(JSON.stringify(told).length).toBeLessThanOrEqual(101_000);
  });

  it('are none where the journey has none', () => {
    expect(rulesFor(planWith(), 'https://shop.example')).toEqual([]);
  });
});
