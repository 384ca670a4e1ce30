import { describe, expect, it } from 'vitest';
import {
  cadenceMs,
  nextWalk,
  type Walked,
  walkCoverage,
  walkedStages,
} from '../../../shared/journey/next-walk.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Step, Walk } from '../../../shared/journey/records.ts';

const NOW = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;

const PLAN: Plan = {
  ...presetPlan('five'),
  review: { every: 'month' },
  personas: [
    { id: 'ove', name: 'Ove', primary: false, kind: 'b2c' },
    { id: 'maja', name: 'Maja', primary: true, kind: 'b2c' },
  ],
};
const ALL = PLAN.stages.map(({ id }) => id);

function walked(personaId: string | null, stages: string[], daysAgo: number): Walked {
  return {
    walkId: `${personaId}-${daysAgo}`,
    personaId,
    at: NOW - daysAgo * DAY_MS,
    stages: new Set(stages),
    start: '',
    pages: new Map(),
  };
}
const states = (walks: Walked[], persona: string | null) =>
  walkCoverage(PLAN, walks, NOW)
    .find(({ personaId }) => personaId === persona)
    ?.cells.map(({ state }) => state);
const next = (...walks: Walked[]) => nextWalk(PLAN, walkCoverage(PLAN, walks, NOW));

describe('what was walked', () => {
  it('is told by persona and stage, and of the latest walk there', () => {
    const walks = [walked('maja', ['awareness', 'purchase'], 3), walked('maja', ['awareness'], 90)];
    expect(states(walks, 'maja')).toEqual(['walked', 'open', 'walked', 'open', 'open']);
    expect(states(walks, 'ove')).toEqual(['open', 'open', 'open', 'open', 'open']);
  });

  it.each([
    [30, 'walked'],
    [31, 'walked'],
    [32, 'stale'],
  ])('%i days ago in a journey of a month is %s', (days, state) => {
    expect(states([walked('maja', ['awareness'], days)], 'maja')?.[0]).toBe(state);
  });

  it('has a row for nobody in particular only where somebody walked so', () => {
    const rows = walkCoverage(PLAN, [walked('maja', ALL, 1)], NOW);
    expect(rows.map(({ personaId }) => personaId)).toEqual(['ove', 'maja']);
    // Also for a persona that is not in the plan any more.
    const withOld = walkCoverage(PLAN, [walked('gone', ALL, 1)], NOW);
    expect(withOld.at(-1)).toMatchObject({ personaId: null });
    expect(withOld.at(-1)?.cells[0]?.state).toBe('walked');
  });

  it('comes from the steps that count, on pages and off them, and is as old as the end', () => {
    const step = {
      walkId: 'w',
      address: '',
      stage: 'awareness',
    };
    const felt = { ...step, feeling: 1 as const, kind: 'felt' as const };
    const steps: Step[] = [
      { ...felt, id: 'a', at: NOW - 10 },
      { ...felt, id: 'b', at: NOW - 5, stage: 'purchase', deletedAt: NOW },
      { ...felt, id: 'c', at: NOW - 7, stage: null },
    ];
    const page = {
      ...step,
      kind: 'page' as const,
      title: '',
      loadMs: 0,
      marks: 0,
      stage: 'retention',
    };
    const pages: Step[] = [
      { ...page, id: 'd', at: NOW - 9, address: 'https://shop.example/orders' },
      { ...page, id: 'e', at: NOW - 8, address: 'https://shop.example/orders/1' },
    ];
    const walk = { id: 'w', personaId: 'maja', startedAt: NOW - 20, endedAt: null } as Walk;
    expect(
      walkedStages({ ...walk, startAddress: 'https://a.example/' }, [...steps, ...pages]),
    ).toEqual({
      ...{ walkId: 'w', personaId: 'maja', at: NOW - 7, start: 'https://a.example/' },
      stages: new Set(['awareness', 'retention']),
      pages: new Map([['retention', 'https://shop.example/orders']]),
    });
    expect(walkedStages({ ...walk, endedAt: NOW - 1 }, steps).at).toBe(NOW - 1);
  });

  it('counts as too old after a quarter where the journey does not say', () => {
    const { review: _, ...silent } = PLAN;
    expect(cadenceMs(silent as Plan) / DAY_MS).toBe(92);
  });
});

describe('the best next walk', () => {
  it('is the primary persona’s before anything was walked', () => {
    expect(next()).toEqual({ personaId: 'maja', stages: ALL, why: 'never' });
  });

  it('is a persona’s whom nobody walked as', () => {
    expect(next(walked('maja', ALL, 1))).toMatchObject({ personaId: 'ove', why: 'never' });
  });

  it('is what comes after the purchase where that alone is missing', () => {
    const bought = ['awareness', 'consideration', 'purchase'];
    const found = next(walked('maja', bought, 1), walked('ove', ALL, 1));
    expect(found).toEqual({ personaId: 'maja', stages: ['retention', 'advocacy'], why: 'after' });
  });

  it('weighs what comes after the purchase more than what comes before', () => {
    const noAfter = ALL.slice(0, 4);
    const noBefore = ALL.slice(1);
    const found = next(walked('maja', noBefore, 1), walked('ove', noAfter, 1));
    expect(found).toEqual({ personaId: 'ove', stages: ['advocacy'], why: 'after' });
  });

  it('is what was not walked before what was walked too long ago', () => {
    const found = next(walked('maja', ['purchase'], 60), walked('ove', ALL, 60));
    expect(found).toMatchObject({ personaId: 'maja', why: 'open' });
    expect(found?.stages).not.toContain('purchase');
  });

  it('is what was walked too long ago where nothing else is left', () => {
    const found = next(walked('maja', ALL, 60), walked('ove', ALL, 1));
    expect(found).toEqual({ personaId: 'maja', stages: ALL, why: 'stale' });
  });

  it('is none where all is walked and fresh', () => {
    expect(next(walked('maja', ALL, 1), walked('ove', ALL, 30))).toBeNull();
  });
});
