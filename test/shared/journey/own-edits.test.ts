import { describe, expect, it } from 'vitest';
import { siteBefore, withOwnEdits } from '../../../shared/journey/own-edits.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { merged } from '../../../shared/journey/plan-merge.ts';

const point = (id: string, stage: string) => ({
  ...{ id, label: id, stages: [stage], medium: 'digital' as const },
});
const SITE: Plan = {
  ...{ version: 1, id: 'shop', name: 'The shop', sites: ['https://shop.example'] },
  purpose: 'See how people buy',
  stages: [
    { id: 'see', name: 'See' },
    { id: 'buy', name: 'Buy' },
    { id: 'use', name: 'Use' },
  ],
  touchpoints: [point('ad', 'see'), point('pay', 'buy')],
  personas: [{ id: 'maja', name: 'Maja', primary: true, kind: 'b2c' }],
};

describe('the site’s newer file', () => {
  it('brings what is new and leaves every own edit', () => {
    const copy: Plan = {
      ...SITE,
      name: 'Our shop',
      stages: [
        { id: 'see', name: 'See', needs: ['to be seen'] },
        { id: 'buy', name: 'Buy' },
        { id: 'use', name: 'Use' },
      ],
      personas: [...SITE.personas, { id: 'ove', name: 'Ove', primary: false, kind: 'b2c' }],
    };
    const newer: Plan = {
      ...SITE,
      purpose: 'See how people buy and return',
      stages: [
        { id: 'see', name: 'Notice' },
        { id: 'buy', name: 'Buy' },
        { id: 'use', name: 'Use' },
        { id: 'tell', name: 'Tell' },
      ],
      touchpoints: [...SITE.touchpoints, point('friend', 'tell')],
    };
    const { plan, kept } = withOwnEdits(newer, copy, SITE);
    expect(plan.name).toBe('Our shop');
    expect(plan.purpose).toBe('See how people buy and return');
    expect(plan.stages).toEqual([
      { id: 'see', name: 'Notice', needs: ['to be seen'] },
      { id: 'buy', name: 'Buy' },
      { id: 'use', name: 'Use' },
      { id: 'tell', name: 'Tell' },
    ]);
    expect(plan.personas.map(({ id }) => id)).toEqual(['maja', 'ove']);
    expect(plan.touchpoints.map(({ id }) => id)).toEqual(['ad', 'pay', 'friend']);
    // The name, the stage and the persona.
    expect(kept).toBe(3);
  });

  it('keeps an own order of stages, with the site’s new one behind its neighbour', () => {
    const [see, buy, use] = SITE.stages;
    if (!see || !buy || !use) throw new Error('three stages');
    const copy = { ...SITE, stages: [use, see, buy] };
    const newer = { ...SITE, stages: [see, { id: 'weigh', name: 'Weigh' }, buy, use] };
    const { plan } = withOwnEdits(newer, copy, SITE);
    expect(plan.stages.map(({ id }) => id)).toEqual(['use', 'see', 'weigh', 'buy']);
  });

  it('does not bring back a deleted stage, and its new touchpoints go to one that is there', () => {
    const copy = { ...SITE, stages: SITE.stages.slice(0, 2) };
    const newer = { ...SITE, touchpoints: [...SITE.touchpoints, point('manual', 'use')] };
    const { plan } = withOwnEdits(newer, copy, SITE);
    expect(plan.stages.map(({ id }) => id)).toEqual(['see', 'buy']);
    expect(plan.touchpoints.find(({ id }) => id === 'manual')?.stages).toEqual(['see']);
  });

  it('changes nothing where nothing is one’s own', () => {
    const newer = { ...SITE, name: 'The new shop', unheard: { of: 1 } };
    expect(withOwnEdits(newer, SITE, SITE)).toEqual({ plan: newer, kept: 0 });
  });

  it('of a row from before it was written down counts tags alone as own', () => {
    const tagged = { ...SITE, touchpoints: [...SITE.touchpoints, point('own', 'see')] };
    const before = siteBefore({ plan: tagged });
    const edited = { ...tagged, name: 'Ours' };
    const { plan } = withOwnEdits({ ...SITE, purpose: 'New' }, edited, before);
    expect(plan).toMatchObject({ name: 'Ours', purpose: 'New' });
    expect(plan.touchpoints.map(({ id }) => id)).toContain('own');
  });
});

describe('two people’s changes', () => {
  it.each([
    [
      'of different fields are both there',
      { a: 1, b: 1 },
      { a: 2, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 2 },
    ],
    ['of the same field are mine', { a: 1 }, { a: 2 }, { a: 3 }, { a: 3 }],
    ['with a field I took out', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1 }, { a: 2 }],
    ['with records each of us added', [], [{ id: 'x' }], [{ id: 'y' }], [{ id: 'y' }, { id: 'x' }]],
    [
      'with a record they wrote in and I deleted',
      [{ id: 'x', a: 1 }],
      [{ id: 'x', a: 2 }],
      [],
      [{ id: 'x', a: 2 }],
    ],
    [
      'with a record they deleted and I left',
      [{ id: 'x' }, { id: 'y' }],
      [{ id: 'y' }],
      [{ id: 'x' }, { id: 'y', a: 1 }],
      [{ id: 'y', a: 1 }],
    ],
    ['of plain lists are mine whole', ['a'], ['a', 'b'], ['c'], ['c']],
  ] as [string, unknown, unknown, unknown, unknown][])('%s', (_, base, theirs, mine, both) => {
    expect(merged(base, theirs, mine)).toEqual(both);
  });
});
