import { describe, expect, it } from 'vitest';
import { startOfNext } from '../../../shared/journey/next-start.ts';
import type { Walked } from '../../../shared/journey/next-walk.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';

const SHOP = 'https://shop.example';
const PLAN: Plan = {
  ...presetPlan('five'),
  sites: ['https://social.example', SHOP],
  touchpoints: [{ id: 'mail.receipt', label: 'Receipt', stages: ['retention'], medium: 'digital' }],
};

const walked = (personaId: string, at: number, start: string, pages: object = {}): Walked => ({
  ...{ walkId: `${personaId}-${at}`, personaId, at, stages: new Set(Object.keys(pages)), start },
  pages: new Map(Object.entries(pages)),
});
const start = (stages: string[], walks: Walked[] = [], rules: Plan['rules'] = []) =>
  startOfNext({ ...PLAN, rules }, walks, { personaId: 'maja', stages, why: 'open' });

describe('a walk from the first stage on begins', () => {
  it('on the journey’s first site before anybody walked', () => {
    expect(start(['awareness'])).toBe('https://social.example/');
  });

  it('where this persona began last, else where anybody did', () => {
    const walks = [
      walked('maja', 1, `${SHOP}/old`),
      walked('maja', 2, `${SHOP}/maja`),
      walked('ove', 3, `${SHOP}/ove`),
    ];
    expect(start(['awareness'], walks)).toBe(`${SHOP}/maja`);
    expect(start(['awareness'], walks.slice(2))).toBe(`${SHOP}/ove`);
    expect(start(['awareness'], [walked('ove', 3, 'about:blank')])).toBe('https://social.example/');
  });

  it('nowhere that is known where the journey has no site', () => {
    const silent = { ...PLAN, sites: [] };
    const next = { personaId: null, stages: ['awareness'], why: 'never' as const };
    expect(startOfNext(silent, [], next)).toBe('');
  });
});

describe('a walk from a later stage on begins', () => {
  const bought = walked('ove', 5, `${SHOP}/`, { retention: `${SHOP}/orders` });

  it('where an earlier walk came into that stage, whoever walked', () => {
    expect(start(['retention', 'advocacy'], [bought])).toBe(`${SHOP}/orders`);
  });

  it.each([
    [
      'the page a rule gives to the stage',
      { pages: '/thanks', stages: ['retention'] },
      'https://social.example/thanks',
    ],
    [
      'the page of a touchpoint there',
      { pages: `${SHOP}/mail`, selector: 'p', touchpoint: 'mail.receipt' },
      `${SHOP}/mail`,
    ],
    ['no pattern of many pages', { pages: `${SHOP}/orders/*`, stages: ['retention'] }, `${SHOP}/`],
    ['no page of another stage', { pages: '/cart', stages: ['purchase'] }, `${SHOP}/`],
  ])('on %s', (_, rule, expected) => {
    expect(start(['retention'], [walked('ove', 5, `${SHOP}/`)], [rule])).toBe(expected);
  });
});
