import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/journey/plan.ts';
import {
  changedPersona,
  changedStage,
  changedTouchpoint,
  freeId,
  movedIn,
  movedTouchpoint,
  personaFor,
  stepPlace,
  withoutStage,
  withPageType,
  withPrimary,
  withRenamedStage,
} from '../../../shared/journey/plan-edit.ts';
import { richFile, withUnknownFields } from './rich-plan.ts';

const point = (id: string, ...stages: string[]) => ({
  ...{ id, label: id, stages, medium: 'digital' as const, note: `unknown of ${id}` },
});

const PLAN: Plan = {
  ...{ version: 1, id: 'shop', name: 'Shop', sites: [], personas: [], future: { kept: true } },
  stages: ['see', 'buy', 'use'].map((id) => ({ id, name: id.toUpperCase(), extra: id.length })),
  touchpoints: [
    point('ad', 'see'),
    point('page', 'see', 'buy'),
    point('pay', 'buy'),
    point('box', 'use'),
  ],
  rules: [
    { pages: '/pay', stages: ['buy'] },
    { pages: '/all', stages: ['buy', 'use'] },
  ],
  pageTypes: { cart: ['buy'] },
};

const inStage = (plan: Plan, stage: string) =>
  plan.touchpoints.filter(({ stages }) => stages.includes(stage)).map(({ id }) => id);

it('what nobody here knows survives every edit', () => {
  const rich = withUnknownFields(richFile()) as Plan;
  const [stage, touchpoint, persona] = [rich.stages[0], rich.touchpoints[0], rich.personas[0]];
  if (!stage || !touchpoint || !persona) throw new Error('the rich plan has one of each');
  const later = (plan: Plan) => JSON.stringify(plan).split('x-later').length;
  const place = { stage: stage.id, before: null };
  const edited = [
    changedStage(rich, stage.id, (one) => ({ ...one, name: 'x' })),
    changedTouchpoint(rich, touchpoint.id, (one) => ({ ...one, label: 'x' })),
    changedPersona(rich, persona.id, (one) => ({ ...one, name: 'x' })),
    movedTouchpoint(rich, touchpoint.id, touchpoint.stages[0] ?? '', place),
    withRenamedStage(rich, stage.id, 'quite-new'),
    withPrimary(rich, persona.id, false),
    withPageType(rich, 'cart', null),
  ];
  for (const plan of edited) {
    expect(plan).not.toEqual(rich);
    expect(later(plan)).toBe(later(rich));
  }
});

describe('moving in a list', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, 99, 'bca'],
    [1, -5, 'bac'],
    [7, 0, 'abc'],
  ])('from %i to %i makes %s', (from, to, expected) => {
    expect(movedIn(['a', 'b', 'c'], from, to).join('')).toBe(expected);
  });
});

describe('moving a touchpoint', () => {
  it('before another one of its stage', () => {
    const moved = movedTouchpoint(PLAN, 'pay', 'buy', { stage: 'buy', before: 'page' });
    expect(inStage(moved, 'buy')).toEqual(['pay', 'page']);
    expect(inStage(moved, 'see')).toEqual(['ad', 'page']);
  });

  it('into another stage, keeping the stages it was not taken from and what nobody here knows', () => {
    const moved = movedTouchpoint(PLAN, 'page', 'buy', { stage: 'use', before: null });
    expect(inStage(moved, 'see')).toEqual(['ad', 'page']);
    expect(inStage(moved, 'use')).toEqual(['box', 'page']);
    expect(moved.touchpoints.at(-1)).toMatchObject({ note: 'unknown of page' });
    expect(moved).toMatchObject({ future: { kept: true } });
  });

  it('into a stage it is in already leaves it there once', () => {
    const moved = movedTouchpoint(PLAN, 'page', 'see', { stage: 'buy', before: null });
    expect(moved.touchpoints.find(({ id }) => id === 'page')?.stages).toEqual(['buy']);
  });

  it('by steps goes past its neighbours and on into the next stage, and back the same way', () => {
    let plan = PLAN;
    let stage = 'see';
    const seen: string[] = [];
    for (
      let place = stepPlace(plan, 'ad', stage, 1);
      place;
      place = stepPlace(plan, 'ad', stage, 1)
    ) {
      plan = movedTouchpoint(plan, 'ad', stage, place);
      stage = place.stage;
      seen.push(`${stage}:${inStage(plan, stage).join(',')}`);
    }
    expect(seen).toEqual([
      'see:page,ad',
      'buy:ad,page,pay',
      'buy:page,ad,pay',
      'buy:page,pay,ad',
      'use:ad,box',
      'use:box,ad',
    ]);
    const back = stepPlace(plan, 'ad', 'use', -1);
    expect(back).toEqual({ stage: 'use', before: 'box' });
    expect(stepPlace(PLAN, 'ad', 'see', -1)).toBeNull();
  });
});

describe('a stage', () => {
  it('that is deleted leaves its touchpoints to the one before it, and its name nowhere', () => {
    const without = withoutStage(PLAN, 'buy');
    expect(inStage(without, 'see')).toEqual(['ad', 'page', 'pay']);
    expect(without.rules).toEqual([
      { pages: '/pay', stages: ['see'] },
      { pages: '/all', stages: ['use'] },
    ]);
    expect(without.pageTypes).toEqual({ cart: ['see'] });
    expect(JSON.stringify(without)).not.toContain('"buy"');
  });

  it('that is the last one stays', () => {
    const one = { ...PLAN, stages: PLAN.stages.slice(0, 1) };
    expect(withoutStage(one, 'see')).toBe(one);
  });

  it('has its new id wherever it is named', () => {
    const renamed = withRenamedStage(PLAN, 'buy', 'purchase');
    expect(JSON.stringify(renamed)).not.toContain('"buy"');
    expect(inStage(renamed, 'purchase')).toEqual(['page', 'pay']);
    expect(withRenamedStage(renamed, 'purchase', 'buy')).toEqual(PLAN);
  });
});

describe('a page type', () => {
  const PLAIN: Plan = { ...PLAN, pageTypes: { cart: ['buy'], help: ['use'] } };
  it.each([
    ['has other stages', withPageType(PLAIN, 'cart', ['see', 'buy']), 'cart see,buy help use'],
    ['has another name, in its place', withPageType(PLAIN, 'cart', ['buy'], 'c'), 'c buy help use'],
    ['is one more', withPageType(PLAIN, 'end', ['use']), 'cart buy help use end use'],
    ['goes', withPageType(PLAIN, 'cart', null), 'help use'],
    ['that is not there goes', withPageType(PLAIN, 'none', null), 'cart buy help use'],
  ])('%s', (_, { pageTypes = {} }, said) => {
    expect(Object.entries(pageTypes).flat().join(' ')).toBe(said);
  });

  it('that was the last one leaves nothing behind', () => {
    expect(withPageType(PLAN, 'cart', null)).not.toHaveProperty('pageTypes');
  });
});

it.each([
  ['is the primary one where it is the first', [], { name: 'A', kind: 'b2c' }, 'persona-1 true'],
  [
    'is not where there is one',
    ['a'],
    { name: 'A', kind: 'b2c', primary: true },
    'persona-2 false',
  ],
  ['keeps its id where it is free', ['a'], { id: 'ove', name: 'A', kind: 'b2b' }, 'ove false'],
  [
    'has another id where it is not',
    ['ove'],
    { id: 'ove', name: 'A', kind: 'b2b' },
    'persona-2 false',
  ],
] as const)('a persona that comes %s', (_, there, said, expected) => {
  const personas = there.map((id) => ({ id, name: id, primary: false, kind: 'b2c' as const }));
  const made = personaFor({ ...PLAN, personas }, said);
  expect(`${made.id} ${made.primary}`).toBe(expected);
  expect(made).toMatchObject({ name: 'A', kind: said.kind });
});

it('only one persona stands for the majority', () => {
  const person = (id: string, primary: boolean) => ({
    id,
    name: id,
    primary,
    kind: 'b2c' as const,
  });
  const plan = { ...PLAN, personas: [person('a', true), person('b', false)] };
  const primary = (now: Plan) => now.personas.filter((one) => one.primary).map(({ id }) => id);
  expect(primary(withPrimary(plan, 'b', true))).toEqual(['b']);
  expect(primary(withPrimary(plan, 'a', false))).toEqual([]);
});

it('an id is one that nothing has', () => {
  expect(freeId([{ id: 'stage-2' }], 'stage')).toBe('stage-3');
  expect(freeId([], 'stage')).toBe('stage-1');
});
