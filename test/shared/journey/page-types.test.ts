import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pageTypeOf, plannedType, stagesByType } from '../../../shared/journey/page-types.ts';
import { PlanSchema } from '../../../shared/journey/plan.ts';

const plan = v.parse(PlanSchema, {
  version: 1,
  id: 'a',
  name: 'A',
  stages: [{ id: 'purchase', name: 'Purchase' }],
  pageTypes: { Cart: ['purchase'], cart: ['consideration'], 'Order Status': ['retention'] },
});

describe('the stages of a page by its own word', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [['home'], []],
    [['home', 'Cart'], ['purchase']],
    [['cart'], ['consideration']],
    [[' order status '], ['retention']],
    [['constructor', '__proto__', 'toString'], []],
  ])('%j: %j', (said, stages) => {
    expect(stagesByType(plan, said)).toEqual(stages);
  });

  it('are none where the journey maps no types', () => {
    const { pageTypes: _, ...rest } = plan;
    expect(stagesByType(rest, ['cart'])).toEqual([]);
  });

  it('are told with the type, mapped or not', () => {
    expect(pageTypeOf(plan, ['home', 'Cart'])).toEqual({ type: 'Cart', stages: ['purchase'] });
    expect(pageTypeOf(plan, [' home '])).toEqual({ type: 'home', stages: [] });
    expect(pageTypeOf({}, [])).toEqual({ type: '', stages: [] });
  });

  it('are told with the name the plan has for it', () => {
    expect(plannedType(plan, ['home', ' order status '])).toBe('Order Status');
    expect(plannedType(plan, ['home'])).toBeUndefined();
  });
});
