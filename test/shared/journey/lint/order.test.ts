import { describe, expect, it } from 'vitest';
import { orderFaults } from '../../../../shared/journey/lint/order.ts';
import { POINTS, plan, planWith, point, said } from './sample-plan.ts';

it('a touchpoint does not lead to itself', () => {
  expect(said(orderFaults(planWith('list', { next: ['list', 'product'] })))).toEqual([
    'nextSelf | list',
  ]);
});

describe('a way back to an earlier stage', () => {
  const back = { next: ['ad', 'pay'] };

  it('has to be meant', () => {
    expect(orderFaults(planWith('product', back))).toEqual([
      {
        rule: 'nextBack',
        level: 'warning',
        where: { path: 'touchpoints.2.next.0', touchpoint: 'product' },
        values: ['product', 'ad'],
      },
    ]);
    expect(orderFaults(planWith('product', { ...back, loop: true }))).toEqual([]);
  });

  it('is none within a stage, or where stages overlap', () => {
    expect(orderFaults(planWith('product', { next: ['list', 'pay'] }))).toEqual([]);
    const overlap = { ...back, stages: ['awareness', 'consideration'] };
    expect(orderFaults(planWith('product', overlap))).toEqual([]);
  });

  it('needs no word after the purchase: customers buy again', () => {
    expect(orderFaults(planWith('invite', { next: ['ad'] }))).toEqual([]);
    expect(orderFaults(planWith('invite', { next: ['pay'] }))).toEqual([]);
  });

  it('needs one from advocacy back to retention', () => {
    expect(said(orderFaults(planWith('invite', { next: ['parcel'] })))).toEqual([
      'nextBack | invite | parcel',
    ]);
  });
});

describe('a leap over stages', () => {
  it('is told with what is passed over', () => {
    expect(said(orderFaults(planWith('ad', { next: ['parcel'] })))).toEqual([
      'nextSkips | ad | parcel | consideration, purchase',
    ]);
  });

  it('is one way among others where a nearer one is named', () => {
    expect(orderFaults(planWith('ad', { next: ['parcel', 'list'] }))).toEqual([]);
  });

  it('is none over a stage that has no touchpoint', () => {
    const touchpoints = [point('ad', 'awareness', { next: ['pay'] }), point('pay', 'purchase')];
    expect(orderFaults(plan({ touchpoints }))).toEqual([]);
  });
});

describe('circles', () => {
  const circle = [
    point('help', 'retention', { next: ['faq'] }),
    point('faq', 'retention', { next: ['help'] }),
  ];

  it('that nobody can come into or leave', () => {
    expect(said(orderFaults(plan({ touchpoints: [...POINTS, ...circle] })))).toEqual([
      'noWayIn | help, faq',
      'noWayOut | help, faq',
    ]);
  });

  it('are fine with a way in and a way out', () => {
    const touchpoints = [
      ...POINTS.map((one) => (one.id === 'parcel' ? { ...one, next: ['help', 'invite'] } : one)),
      point('help', 'retention', { next: ['faq', 'invite'] }),
      point('faq', 'retention', { next: ['help'] }),
    ];
    expect(orderFaults(plan({ touchpoints }))).toEqual([]);
  });

  it('may be where customers come first', () => {
    const touchpoints = [...POINTS, { ...circle[0], firstContact: true }, circle[1]];
    expect(said(orderFaults(plan({ touchpoints })))).toEqual(['noWayOut | help, faq']);
  });

  it('in the first and in the last stage are no trap', () => {
    const touchpoints = [
      point('ad', 'awareness', { next: ['post'] }),
      point('post', 'awareness', { next: ['ad', 'tip'] }),
      point('tip', 'consideration', { next: ['share'] }),
      point('share', 'advocacy', { next: ['praise'] }),
      point('praise', 'advocacy', { next: ['share'] }),
    ];
    expect(orderFaults(plan({ touchpoints }))).toEqual([]);
  });

  it('are found among as many touchpoints as a plan may have', () => {
    const round = Array.from({ length: 498 }, (_, index) =>
      point(`t${index}`, 'consideration', { next: [`t${(index + 1) % 498}`] }),
    );
    const touchpoints = [point('ad', 'awareness'), ...round, point('thanks', 'retention')];
    const names = 't0, t1, t2, t3, t4, t5, …';
    expect(said(orderFaults(plan({ touchpoints })))).toEqual([
      `noWayIn | ${names}`,
      `noWayOut | ${names}`,
    ]);
  });
});
