import { describe, expect, it } from 'vitest';
import { placesOf, stageNow } from '../../../shared/journey/place.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { stagePace } from '../../../shared/journey/stage-pace.ts';
import { timePerStage } from '../../../shared/journey/stage-time.ts';
import { felt, MINUTE, met, moment, page, START, sampleWalk } from './sample-walk.ts';

const plan = presetPlan('three');
const at = (minute: number, stage: string | null, facts = {}) =>
  page(minute * MINUTE, { stage, ...facts });
type Action = Extract<Step, { kind: 'touchpoint' }>['action'];
const did = (minute: number, action: Action, stage: string | null) =>
  met(minute * MINUTE, 'cart.open', { action, stage });

describe('the stage the walker is in', () => {
  it.each<[string, Step[], string | null]>([
    ['is none before the first page', [], null],
    ['is the page’s', [at(0, 'before')], 'before'],
    ['is the latest page’s', [at(0, 'before'), at(1, 'during')], 'during'],
    ['is none on a page of none', [at(0, 'before'), at(1, null)], null],
    ['is none where the page says one that the plan does not know', [at(0, 'limbo')], null],
    [
      'is that of the first touchpoint met on a page that says none',
      [at(0, null), did(1, 'seen', 'during'), did(2, 'seen', 'after')],
      'during',
    ],
    [
      'stays where a touchpoint of a later stage comes into sight',
      [at(0, 'before'), did(1, 'seen', 'after')],
      'before',
    ],
    [
      'goes on with what is done at a touchpoint of a later stage',
      [at(0, 'before'), did(1, 'clicked', 'during')],
      'during',
    ],
    [
      'goes on from stage to stage of one page',
      [at(0, 'before'), did(1, 'changed', 'during'), did(2, 'submitted', 'after')],
      'after',
    ],
    ['does not go back on one page', [at(0, 'during'), did(1, 'clicked', 'before')], 'during'],
    ['is not that of what was left undone', [at(0, 'before'), did(1, 'left', 'after')], 'before'],
    [
      'is not that of a stage nobody knows',
      [at(0, 'before'), did(1, 'clicked', 'limbo')],
      'before',
    ],
    [
      'is the next page’s, whatever was done before',
      [at(0, 'before'), did(1, 'clicked', 'after'), at(2, 'during')],
      'during',
    ],
    [
      'is the page’s after something off the page, and after a feeling',
      [at(0, 'before'), moment(MINUTE, { stage: 'after' }), felt(2 * MINUTE, 1)],
      'before',
    ],
  ])('%s', (_rule, steps, expected) => {
    expect(stageNow(plan, steps)).toBe(expected);
    expect(placesOf(plan, steps).at(-1)?.stage ?? null).toBe(expected);
  });

  it('is the one that its time is counted for', () => {
    const steps = [at(0, 'before'), did(3, 'clicked', 'during'), at(4, 'after')];
    const walk = sampleWalk({ endedAt: START + 6 * MINUTE });
    const time = timePerStage(plan, walk, steps, []);
    expect(time.stages.map(({ ms }) => ms / MINUTE)).toEqual([3, 1, 2]);
  });

  it('has its part of what a page of two stages measured', () => {
    const both = at(0, 'before', { activeMs: 2 * MINUTE, leftAt: START + 4 * MINUTE });
    const steps = [both, did(3, 'clicked', 'during'), at(4, 'after')];
    const walk = sampleWalk({ endedAt: START + 6 * MINUTE });
    const paces = stagePace(plan, walk, steps, []);
    expect(paces.map(({ activeMs }) => activeMs)).toEqual([1.5 * MINUTE, 0.5 * MINUTE, null]);
  });
});
