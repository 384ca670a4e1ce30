import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { stagesByType } from '../../../extension/background/page-type.ts';
import { typesFrom } from '../../../extension/platform/page-world.ts';
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
});

describe('what comes out of a page’s world', () => {
  it.each<[unknown, string[]]>([
    ['cart\nhome\n', ['cart', 'home']],
    [undefined, []],
    [{ toString: () => 'cart' }, []],
    [['cart'], []],
    [`${'x'.repeat(101)}\ncart\n`, ['cart']],
    ['a\n'.repeat(1_000_000), new Array(8).fill('a')],
  ])('%j is read as a stranger’s', (answer, types) => {
    expect(typesFrom(answer)).toEqual(types);
  });
});
