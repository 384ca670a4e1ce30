import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Plan, PlanSchema } from '../../../shared/journey/plan.ts';
import { planDifference, withoutTag, withTag } from '../../../shared/journey/tag-plan.ts';

const plan = (more: object = {}): Plan =>
  v.parse(PlanSchema, {
    version: 1,
    id: 'shop',
    name: 'Shop',
    stages: [{ id: 'buy', name: 'Buy' }],
    touchpoints: [
      {
        id: 'cart',
        label: { en: 'Cart', sv: 'Korg' },
        stages: ['buy'],
        next: ['pay'],
        note: 'ours',
      },
      { id: 'pay', label: 'Pay', stages: ['buy'] },
    ],
    rules: [
      { selector: '#cart', touchpoint: 'cart' },
      { selector: '#pay', touchpoint: 'pay', on: 'click' },
    ],
    ...more,
  });
const tag = { rule: null, replaces: null, renamed: null };
const help = {
  ...{ id: 'help', label: 'Help', stages: ['buy'] },
  ...{ medium: 'digital' as const, owner: 'brand' as const },
};

describe('a tag in a plan', () => {
  it('is a touchpoint and a rule more', () => {
    const rule = { pages: '/x', selector: '#help', touchpoint: 'help' };
    const tagged = withTag(plan(), { ...tag, touchpoint: help, rule });
    expect(tagged.touchpoints.map(({ id }) => id)).toEqual(['cart', 'pay', 'help']);
    expect(tagged.rules?.at(-1)).toEqual(rule);
    expect(withTag(tagged, { ...tag, touchpoint: help, rule })).toEqual(tagged);
    expect(() => v.parse(PlanSchema, tagged)).not.toThrow();
  });

  it('keeps what it does not speak of', () => {
    const cart = { ...help, id: 'cart', label: 'Basket' };
    const tagged = withTag(plan(), { ...tag, touchpoint: cart });
    expect(tagged.touchpoints[0]).toMatchObject({ label: 'Basket', note: 'ours', next: ['pay'] });
    expect(tagged.rules).toHaveLength(2);
  });

  it('takes the place of the rule it is for, which keeps its other words', () => {
    const rule = { selector: 'button.pay', touchpoint: 'pay' };
    const pay = { ...help, id: 'pay' };
    const rules = [{ ...rule, pages: '/till', on: 'click', note: 'ours', stages: ['buy'] }];
    const written = (said: object) =>
      withTag(plan({ rules }), {
        ...tag,
        touchpoint: pay,
        rule: { ...rule, ...said },
        replaces: 0,
      }).rules;
    expect(written({ on: 'view' })).toEqual([
      { ...rule, on: 'view', note: 'ours', stages: ['buy'] },
    ]);
    // On every page, and counting as usual: saying nothing says so.
    expect(written({})).toEqual([{ ...rule, note: 'ours', stages: ['buy'] }]);
  });

  it('is renamed wherever it is named', () => {
    const paid = { ...help, id: 'paid' };
    const tagged = withTag(plan(), { ...tag, touchpoint: paid, renamed: 'pay' });
    expect(tagged.touchpoints.map(({ id }) => id)).toEqual(['cart', 'paid']);
    expect(tagged.touchpoints[0]?.next).toEqual(['paid']);
    expect(tagged.rules?.map(({ touchpoint }) => touchpoint)).toEqual(['cart', 'paid']);
  });

  it('goes with its rules, or leaves them alone', () => {
    const gone = withoutTag(plan(), 'pay', 'touchpoint');
    expect(gone.touchpoints.map(({ id, next }) => [id, next])).toEqual([['cart', []]]);
    expect(gone.rules?.map(({ touchpoint }) => touchpoint)).toEqual(['cart']);
    const planned = withoutTag(plan(), 'pay', 'rules');
    expect(planned.touchpoints).toHaveLength(2);
    expect(planned.rules).toHaveLength(1);
  });
});

describe('a working copy beside the file', () => {
  it('is the same whatever the order of the fields', () => {
    const copy = plan();
    copy.touchpoints = copy.touchpoints.map(({ id, ...rest }) => ({ ...rest, id }));
    expect(planDifference(plan(), copy)).toEqual([]);
  });

  it('tells what is new, other and gone', () => {
    const copy = withTag(withoutTag(plan(), 'pay', 'touchpoint'), {
      ...tag,
      touchpoint: help,
      rule: { selector: '#h', touchpoint: 'help' },
    });
    expect(planDifference(plan(), copy)).toEqual([
      { kind: 'changed', what: 'touchpoint', id: 'cart' },
      { kind: 'added', what: 'touchpoint', id: 'help' },
      { kind: 'removed', what: 'touchpoint', id: 'pay' },
      { kind: 'added', what: 'rule', id: 'help' },
      { kind: 'removed', what: 'rule', id: 'pay' },
    ]);
  });
});
