import { describe, expect, it } from 'vitest';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { stagePace } from '../../../shared/journey/stage-pace.ts';
import { timePerStage, WAITING_GAP_MS } from '../../../shared/journey/stage-time.ts';
import { felt, MINUTE, met, page, START, sampleNote, sampleWalk } from './sample-walk.ts';

const plan = presetPlan('three');
const walkOf = (endMs: number | null) =>
  sampleWalk({ endedAt: endMs === null ? null : START + endMs });

/** Minutes before, during, after, elsewhere and waiting. */
function minutes(
  steps: Step[],
  endMs: number | null,
  notes = [] as ReturnType<typeof sampleNote>[],
) {
  const time = timePerStage(plan, walkOf(endMs), steps, notes);
  const sums = [...time.stages.map(({ ms }) => ms), time.elsewhereMs, time.waitingMs];
  return sums.map((ms) => ms / MINUTE);
}
const at = (minute: number, stage: string | null) => page(minute * MINUTE, { stage });

describe('time per stage', () => {
  it.each<[string, Step[], number | null, number[]]>([
    ['lasts until the next page', [at(0, 'before'), at(3, 'during')], 3, [3, 0, 0, 0, 0]],
    ['lasts until the walk ends', [at(0, 'before'), at(3, 'during')], 8, [3, 5, 0, 0, 0]],
    [
      'adds up over several visits',
      [at(0, 'before'), at(2, 'during'), at(5, 'before')],
      9,
      [6, 3, 0, 0, 0],
    ],
    ['is elsewhere without a stage', [at(0, 'before'), at(2, null)], 5, [2, 0, 0, 3, 0]],
    ['is elsewhere at an unknown stage', [at(0, 'limbo')], 5, [0, 0, 0, 5, 0]],
    ['begins with the first page', [at(4, 'before')], 6, [2, 0, 0, 0, 0]],
    [
      'ends at the last sign of life while walking',
      [at(0, 'before'), at(4, 'during')],
      null,
      [4, 0, 0, 0, 0],
    ],
    ['is nothing for a walk without pages', [felt(MINUTE, 1)], 5, [0, 0, 0, 0, 0]],
    ['is never negative when the clock was set back', [at(0, 'before')], -60, [0, 0, 0, 0, 0]],
    ['counts half an hour as walking', [at(0, 'before')], 30, [30, 0, 0, 0, 0]],
    ['counts more as waiting', [at(0, 'before')], 31, [0, 0, 0, 0, 31]],
    ['goes on after waiting', [at(0, 'before'), at(90, 'during')], 95, [0, 5, 0, 0, 90]],
  ])('%s', (_rule, steps, endMinute, expected) => {
    expect(minutes(steps, endMinute === null ? null : endMinute * MINUTE)).toEqual(expected);
  });

  it('is no waiting where something was felt in between', () => {
    const steps = [at(0, 'before'), felt(25 * MINUTE, 0)];
    expect(minutes(steps, 50 * MINUTE)).toEqual([50, 0, 0, 0, 0]);
  });

  it('is no waiting while a note was written', () => {
    const note = sampleNote({ at: START + 20 * MINUTE, editedAt: START + 40 * MINUTE });
    expect(minutes([at(0, 'before')], 60 * MINUTE, [note])).toEqual([60, 0, 0, 0, 0]);
  });

  it('is not changed by a note edited after the walk', () => {
    const note = sampleNote({ at: START + MINUTE, editedAt: START + 9 * WAITING_GAP_MS });
    expect(minutes([at(0, 'before')], 5 * MINUTE, [note])).toEqual([5, 0, 0, 0, 0]);
  });

  it('takes the stage of a page that says none from the first touchpoint met there', () => {
    const steps = [
      at(0, null),
      met(MINUTE, 'cart.open', { stage: 'during' }),
      met(2 * MINUTE, 'mail.open', { stage: 'after' }),
    ];
    expect(minutes(steps, 5 * MINUTE)).toEqual([0, 5, 0, 0, 0]);
  });

  it('is not moved by a touchpoint of another stage on a page that has one', () => {
    const steps = [at(0, 'before'), met(MINUTE, 'cart.open', { stage: 'during' })];
    expect(minutes(steps, 5 * MINUTE)).toEqual([5, 0, 0, 0, 0]);
  });

  it('sums stages and elsewhere, and no waiting', () => {
    const steps = [at(0, 'before'), at(2, null), at(100, 'after')];
    expect(timePerStage(plan, walkOf(101 * MINUTE), steps, []).activeMs).toBe(3 * MINUTE);
  });
});

describe('time in a pause', () => {
  const pause = (from: number, to: number | null) => ({
    from: START + from * MINUTE,
    to: to === null ? null : START + to * MINUTE,
  });
  const told = (
    steps: Step[],
    endMinute: number | null,
    pauses: ReturnType<typeof pause>[],
    notes = [] as ReturnType<typeof sampleNote>[],
  ) => {
    const endedAt = endMinute === null ? null : START + endMinute * MINUTE;
    const time = timePerStage(plan, sampleWalk({ endedAt, pauses }), steps, notes);
    const { told, gap, rest } = time.waits;
    expect(time.waitingMs).toBe(told + gap + rest);
    return [...time.stages.map(({ ms }) => ms), gap, rest].map((ms) => ms / MINUTE);
  };

  it.each<[string, Step[], number | null, ReturnType<typeof pause>[], number[]]>([
    ['is no walking', [at(0, 'before')], 20, [pause(5, 15)], [10, 0, 0, 0, 10]],
    [
      'belongs to no stage when it spans a page',
      [at(0, 'before'), at(12, 'during')],
      20,
      [pause(5, 15)],
      [5, 5, 0, 0, 10],
    ],
    [
      'lasts until the end where nobody went on',
      [at(0, 'before')],
      20,
      [pause(5, null)],
      [5, 0, 0, 0, 15],
    ],
    ['stops the watch while it lasts', [at(0, 'before')], null, [pause(5, null)], [5, 0, 0, 0, 0]],
    [
      'is rest and no gap, however long',
      [at(0, 'before')],
      200,
      [pause(5, 190)],
      [15, 0, 0, 0, 185],
    ],
    [
      'breaks up what would else be a gap',
      [at(0, 'before')],
      60,
      [pause(20, 40)],
      [40, 0, 0, 0, 20],
    ],
    [
      'is counted once where two overlap',
      [at(0, 'before')],
      20,
      [pause(5, 15), pause(10, 12)],
      [10, 0, 0, 0, 10],
    ],
    [
      'is nothing where the clock was set back in it',
      [at(0, 'before')],
      20,
      [pause(15, 5)],
      [20, 0, 0, 0, 0],
    ],
    [
      'from before the first page is in no sum',
      [at(4, 'before')],
      10,
      [pause(1, 6)],
      [4, 0, 0, 0, 2],
    ],
  ])('%s', (_rule, steps, end, pauses, expected) => {
    expect(told(steps, end, pauses)).toEqual(expected);
  });

  it('is waiting of the stage it began in, where stages are told apart', () => {
    const walk = sampleWalk({ endedAt: START + 60 * MINUTE, pauses: [pause(20, 50)] });
    const steps = [at(0, 'before'), at(10, 'during'), at(55, 'after')];
    const paces = stagePace(plan, walk, steps, []);
    expect(paces.map(({ waitingMs }) => waitingMs / MINUTE)).toEqual([0, 30, 0]);
  });

  it('does not become walking by what is noted in it', () => {
    const note = sampleNote({ at: START + 8 * MINUTE, editedAt: START + 9 * MINUTE });
    expect(told([at(0, 'before'), felt(7 * MINUTE, 1)], 20, [pause(5, 15)], [note])).toEqual([
      10, 0, 0, 0, 10,
    ]);
  });
});
