import { describe, expect, it } from 'vitest';
import { emotionCurve } from '../../../shared/journey/emotion-curve.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import { felt, MINUTE, page, START, sampleNote } from './sample-walk.ts';

const plan = presetPlan('three');

describe('the feeling curve', () => {
  it('has a point with mean and spread for each stage in which something was felt', () => {
    const steps = [
      page(0, { stage: 'before' }),
      felt(1, 1, { stage: 'before' }),
      felt(2, -2, { stage: 'before' }),
      felt(3, 2, { stage: 'after' }),
    ];
    const points = emotionCurve(plan, steps, []).map(({ felt: _felt, ...point }) => point);
    expect(points).toEqual([
      { stage: 'before', index: 0, mean: -0.5, lowest: -2, highest: 1 },
      { stage: 'after', index: 2, mean: 2, lowest: 2, highest: 2 },
    ]);
  });

  it('is made of notes too, in the order things were felt', () => {
    const note = sampleNote({ stage: 'during', feeling: -1, at: START + MINUTE });
    const steps = [felt(2 * MINUTE, 1, { stage: 'during' })];
    const [point] = emotionCurve(plan, steps, [note]);
    expect(point?.felt.map(({ noteId, feeling }) => [noteId, feeling])).toEqual([
      ['note-1', -1],
      [null, 1],
    ]);
    expect(point?.mean).toBe(0);
  });

  it('takes a feeling without a stage to the stage of the page it was felt on', () => {
    const steps = [page(0, { stage: 'during' }), felt(1, -1)];
    expect(emotionCurve(plan, steps, []).map(({ stage }) => stage)).toEqual(['during']);
  });

  it.each([
    ['a note in the bin', sampleNote({ stage: 'before', deletedAt: START })],
    ['a note without a feeling', sampleNote({ stage: 'before', feeling: null })],
    ['an empty draft', sampleNote({ stage: 'before', phase: 'draft', text: ' ' })],
    ['a stage that is not in the plan', sampleNote({ stage: 'limbo' })],
  ])('leaves out %s', (_what, note) => {
    expect(emotionCurve(plan, [], [note])).toEqual([]);
  });
});
