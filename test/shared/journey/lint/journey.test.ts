import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lintJourney } from '../../../../shared/journey/lint/journey.ts';
import { ownerOf, PlanSchema } from '../../../../shared/journey/plan.ts';
import { POINTS, plan, planWith, point, said } from './sample-plan.ts';

const five = 'awareness, consideration, purchase, retention, advocacy';

it('has nothing against a journey that is whole', () => {
  expect(lintJourney(plan())).toEqual([]);
});

it('names what has no name, in which language', () => {
  const stages = plan().stages.map((stage, at) => (at === 1 ? { ...stage, name: ' ' } : stage));
  const empty = { ...planWith('pay', { label: '' }), stages, name: { en: 'Shop', xx: '' } };
  expect(lintJourney(empty).map(({ rule, where }) => [rule, where.path])).toEqual([
    ['nameEmpty', 'name.xx'],
    ['nameEmpty', 'stages.1.name'],
    ['nameEmpty', 'touchpoints.3.label'],
  ]);
});

describe('what the journey names and does not hold', () => {
  it('a stage of a touchpoint, at its place', () => {
    const faulty = planWith('pay', { stages: ['purchase', 'buying'] });
    expect(lintJourney(faulty)).toEqual([
      {
        rule: 'unknownStage',
        level: 'error',
        where: { path: 'touchpoints.3.stages.1', touchpoint: 'pay', stage: 'buying' },
        values: ['buying', five],
      },
    ]);
  });

  it('stage and touchpoint of a rule, and stages of a page type', () => {
    const faulty = plan({
      rules: [
        { selector: '.pay', touchpoint: 'pay' },
        { selector: '.x', touchpoint: 'gone', stages: ['gone'] },
      ],
      pageTypes: { product: ['consideration'], cart: ['buying'] },
    });
    expect(lintJourney(faulty).map(({ rule, where }) => [rule, where.path])).toEqual([
      ['unknownTouchpoint', 'rules.1.touchpoint'],
      ['unknownStage', 'rules.1.stages.0'],
      ['unknownStage', 'pageTypes.cart.0'],
    ]);
  });

  it('a next touchpoint', () => {
    const faulty = planWith('invite', { next: ['gone'] });
    expect(said(lintJourney(faulty))).toEqual(['unknownNext | invite | gone']);
  });
});

describe('who answers for a touchpoint', () => {
  it.each(['brand', 'partner'])('is asked where the %s owns it', (owner) => {
    const faulty = planWith('pay', { owner, responsible: undefined });
    expect(said(lintJourney(faulty))).toEqual(['noResponsible | pay']);
  });

  it.each(['customer', 'external'])('is not asked where it is the %s’s', (owner) => {
    expect(lintJourney(planWith('pay', { owner, responsible: undefined }))).toEqual([]);
  });

  it('is nobody where the name is blank', () => {
    expect(said(lintJourney(planWith('pay', { responsible: '  ' })))).toEqual([
      'noResponsible | pay',
    ]);
  });

  it('has an owner only where somebody wrote one down, however the plan was stored since', () => {
    const touchpoints = POINTS.map((one) =>
      one.id === 'pay' ? { ...one, owner: undefined } : one,
    );
    const stored = v.parse(PlanSchema, structuredClone(plan({ touchpoints })));
    expect(lintJourney(stored)).toEqual([
      {
        rule: 'noOwner',
        level: 'advice',
        where: { path: 'touchpoints.3.owner', touchpoint: 'pay' },
        values: ['pay'],
      },
    ]);
    const [touchpoint] = stored.touchpoints.slice(3);
    expect(touchpoint && ownerOf(touchpoint)).toBe('brand');
  });
});

describe('touchpoints over the stages', () => {
  const spread = (...stages: string[]) =>
    said(
      lintJourney(
        plan({ touchpoints: stages.map((stage, index) => point(`t${index}`, stage)) }),
      ).filter(({ rule }) => rule !== 'stageEmpty'),
    );

  it('are few below three up to the purchase', () => {
    expect(spread('awareness', 'purchase', 'retention', 'advocacy')).toEqual([
      'plannedFew | 2 | 3',
    ]);
    expect(spread('awareness', 'consideration', 'purchase', 'retention')).toEqual([]);
  });

  it('may not be in the first and the last alone', () => {
    const ends = ['awareness', 'awareness', 'awareness', 'advocacy'];
    expect(spread(...ends)).toEqual(['plannedOnlyEnds | consideration, purchase, retention']);
    expect(spread(...ends, 'consideration')).toEqual([]);
  });

  it('may not end with the purchase', () => {
    const before = ['awareness', 'consideration', 'purchase'];
    expect(spread(...before)).toEqual(['plannedNothingAfter | retention, advocacy']);
    expect(spread(...before, 'retention')).toEqual([]);
  });

  it('leave no stage empty', () => {
    const touchpoints = POINTS.filter(({ id }) => id !== 'parcel').map((one) => ({
      ...one,
      next: undefined,
    }));
    expect(lintJourney(plan({ touchpoints }))).toEqual([
      {
        rule: 'stageEmpty',
        level: 'advice',
        where: { path: 'stages.3', stage: 'retention' },
        values: ['retention'],
      },
    ]);
  });

  it('say an empty stage once: not again where a graver finding has named it', () => {
    const rules = lintJourney(plan({ touchpoints: [] })).map(({ rule, values }) => [
      rule,
      ...values,
    ]);
    expect(rules).toEqual([
      ['plannedFew', '0', '3'],
      ['plannedNothingAfter', 'retention, advocacy'],
      ['stageEmpty', 'awareness'],
      ['stageEmpty', 'consideration'],
      ['stageEmpty', 'purchase'],
    ]);
  });

  it.each([
    [
      [
        { id: 'a', name: 'Before' },
        { id: 'b', name: { sv: 'Köp' } },
      ],
      ['endsWithPurchase | b'],
    ],
    [
      [
        { id: 'a', name: 'Before' },
        { id: 'during', name: 'Now' },
      ],
      ['endsWithPurchase | during'],
    ],
    [
      [
        { id: 'a', name: 'Hears of it' },
        { id: 'b', name: 'Votes' },
      ],
      [],
    ],
  ])('of %j: the purchase is known by id or name, in any language', (stages, expected) => {
    const touchpoints = ['a', 'a', stages[1]?.id ?? ''].map((stage, index) =>
      point(`t${index}`, stage),
    );
    expect(said(lintJourney(plan({ stages, touchpoints })))).toEqual(expected);
  });
});
