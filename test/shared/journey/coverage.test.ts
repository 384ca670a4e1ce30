import { describe, expect, it } from 'vitest';
import { coverage } from '../../../shared/journey/coverage.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Note, Step } from '../../../shared/journey/records.ts';
import { met, sampleNote } from './sample-walk.ts';

const touchpoint = (id: string, stages: string[]) => ({
  ...{ id, label: id, stages },
  ...{ medium: 'digital' as const, owner: 'brand' as const },
});
/** Awareness, consideration, purchase, retention, advocacy. */
const plan: Plan = {
  ...presetPlan('five'),
  touchpoints: [
    touchpoint('chat', ['purchase', 'awareness', 'retention']),
    touchpoint('ad', ['awareness']),
    touchpoint('lost', ['limbo']),
  ],
};

/** `stage action` for each stage where it was met, a bang where it hurt. */
function stagesOf(id: string, steps: Step[], notes: Note[] = []): string[] {
  const meeting = coverage(plan, steps, notes).find((one) => one.touchpoint === id);
  return [...(meeting?.inStage ?? [])].map(
    ([stage, { action, hurt }]) => `${stage} ${action}${hurt ? '!' : ''}`,
  );
}

describe('a touchpoint of several stages', () => {
  it.each<[string, Step[], string[]]>([
    ['is missed in all where it was not met', [], []],
    [
      'is met in the stage the step says alone',
      [met(0, 'chat', { stage: 'retention' })],
      ['retention seen'],
    ],
    [
      'is met in both when it was met in both, each as far as it went there',
      [
        met(0, 'chat', { stage: 'awareness' }),
        met(1, 'chat', { stage: 'purchase', action: 'clicked' }),
        met(2, 'chat', { stage: 'purchase' }),
      ],
      ['awareness seen', 'purchase clicked'],
    ],
    [
      'counts for its nearest stage where the step says another',
      [met(0, 'chat', { stage: 'advocacy' })],
      ['retention seen'],
    ],
    [
      'counts for the earlier of two as near',
      [met(0, 'chat', { stage: 'consideration' })],
      ['awareness seen'],
    ],
    [
      'counts for its first where the step says no stage',
      [met(0, 'chat', { stage: null })],
      ['purchase seen'],
    ],
    [
      'counts for its first where the plan does not know the stage',
      [met(0, 'chat', { stage: 'limbo' })],
      ['purchase seen'],
    ],
  ])('%s', (_rule, steps, expected) => {
    expect(stagesOf('chat', steps)).toEqual(expected);
  });

  it('is one touchpoint, met once, as far as the walker went with it anywhere', () => {
    const steps = [
      met(0, 'chat', { stage: 'awareness' }),
      met(1, 'chat', { stage: 'purchase', action: 'clicked' }),
    ];
    const all = coverage(plan, steps, []).filter(({ action }) => action !== null);
    expect(all).toMatchObject([{ touchpoint: 'chat', action: 'clicked' }]);
  });

  it('hurts in the stage of the note, and not where it was met without pain', () => {
    const note = sampleNote({ touchpoint: 'chat', stage: 'purchase' });
    expect(stagesOf('chat', [met(0, 'chat', { stage: 'awareness' })], [note])).toEqual([
      'awareness seen',
      'purchase seen!',
    ]);
  });
});

describe('a touchpoint of one stage', () => {
  it.each(['awareness', 'advocacy', 'limbo', null])(
    'is met in it when the step says %s',
    (stage) => {
      expect(stagesOf('ad', [met(0, 'ad', { stage })])).toEqual(['awareness seen']);
    },
  );
  it('that the plan does not know is met in none', () => {
    expect(stagesOf('lost', [met(0, 'lost', { stage: 'purchase' })])).toEqual([]);
    expect(coverage(plan, [met(0, 'lost')], [])[2]).toMatchObject({ stages: [], action: 'seen' });
  });
});

describe('a touchpoint nobody planned', () => {
  it('is where it was met', () => {
    const steps = [met(0, 'popup', { stage: 'purchase' }), met(1, 'popup', { stage: 'limbo' })];
    expect(stagesOf('popup', steps)).toEqual(['purchase seen']);
    expect(coverage(plan, steps, []).at(-1)).toMatchObject({
      stages: ['purchase'],
      planned: false,
    });
  });
});
