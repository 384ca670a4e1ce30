import { describe, expect, it } from 'vitest';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Pause, Step } from '../../../shared/journey/records.ts';
import { stagePace } from '../../../shared/journey/stage-pace.ts';
import { timePerStage } from '../../../shared/journey/stage-time.ts';
import { MINUTE, moment, page, START, sampleWalk } from './sample-walk.ts';

const plan = presetPlan('three');
const pageAt = (minute: number) => page(minute * MINUTE, { stage: 'before' });
const call = (minute: number, waited: number, took = 0) =>
  moment(minute * MINUTE, {
    stage: 'after',
    waitedMs: waited ? waited * MINUTE : null,
    tookMs: took ? took * MINUTE : null,
  });
const pause = (from: number, to: number): Pause => ({
  from: START + from * MINUTE,
  to: START + to * MINUTE,
});

/** Minutes before, during, after, elsewhere, of waiting that was told, and at rest; there are no gaps. */
function minutes(steps: Step[], end: number, pauses: Pause[] = []) {
  const walk = sampleWalk({ endedAt: START + end * MINUTE, pauses });
  const inOrder = [...steps].sort((a, b) => a.at - b.at);
  const time = timePerStage(plan, walk, inOrder, []);
  const sums = [...time.stages.map(({ ms }) => ms), time.elsewhereMs];
  const { told, rest, gap } = time.waits;
  expect(gap).toBe(0);
  expect(time.waitingMs).toBe(told + rest);
  return [...sums, told, rest].map((ms) => ms / MINUTE);
}

describe('time told of a moment off the page', () => {
  it('is told and walked on together where somebody reads on meanwhile', () => {
    const walk = sampleWalk({ endedAt: START + 30 * MINUTE });
    const { waits, walkedOnMs } = timePerStage(
      plan,
      walk,
      [pageAt(0), pageAt(15), call(25, 20)],
      [],
    );
    expect([waits.told, walkedOnMs]).toEqual([10 * MINUTE, 10 * MINUTE]);
  });

  it.each<[string, Step[], number, Pause[], number[]]>([
    [
      'a wait shorter than a gap is waiting',
      [pageAt(0), call(25, 20)],
      30,
      [],
      [10, 0, 0, 0, 20, 0],
    ],
    [
      'what it took is time in its own stage, however long',
      [pageAt(0), call(10, 0, 45)],
      60,
      [],
      [15, 0, 45, 0, 0, 0],
    ],
    [
      'who reads on meanwhile waits only from then',
      [pageAt(0), pageAt(15), call(25, 20)],
      30,
      [],
      [20, 0, 0, 0, 10, 0],
    ],
    [
      'a wait in a pause is waiting, and no longer rest',
      [pageAt(0), call(100, 50)],
      120,
      [pause(10, 110)],
      [20, 0, 0, 0, 50, 50],
    ],
    [
      'two waits at once are one',
      [pageAt(0), call(25, 20), call(26, 20)],
      30,
      [],
      [9, 0, 0, 0, 21, 0],
    ],
    [
      'a wait of days around rests and walks is each once',
      [pageAt(0), pageAt(20), pageAt(3000), pageAt(3010), call(6000, 5990)],
      6010,
      [pause(30, 2995), pause(3020, 5900)],
      // Both rests and the gap after the second lie in the wait; what was done on pages meanwhile was no waiting.
      [65, 0, 0, 0, 2965 + 2880 + 100, 0],
    ],
    [
      'a rest around a wait is what is left of it',
      [pageAt(0), call(2000, 60)],
      4000,
      [pause(10, 3990)],
      [20, 0, 0, 0, 60, 3920],
    ],
    ['a wait before the first page counts', [call(-10, 20), pageAt(0)], 5, [], [5, 0, 0, 0, 20, 0]],
    [
      'a wait begun before the first page is no walking there',
      [pageAt(0), pageAt(2), call(5, 20)],
      10,
      [],
      [7, 0, 0, 0, 18, 0],
    ],
    ['no wait and no length change nothing', [pageAt(0), call(10, 0)], 20, [], [20, 0, 0, 0, 0, 0]],
  ])('%s', (_rule, steps, end, pauses, expected) => {
    expect(minutes(steps, end, pauses)).toEqual(expected);
  });

  it('of a stage that the plan does not know belongs to where the walker was', () => {
    const odd = { ...call(10, 0, 5), stage: 'unknown' };
    expect(minutes([pageAt(0), odd], 20)).toEqual([20, 0, 0, 0, 0, 0]);
  });

  it('is the same waiting stage by stage, once', () => {
    const walk = sampleWalk({ endedAt: START + 30 * MINUTE });
    const pace = stagePace(plan, walk, [pageAt(0), call(25, 20)], []);
    expect(pace.map(({ stage, waitingMs }) => [stage, waitingMs / MINUTE])).toEqual([
      ['before', 0],
      ['during', 0],
      ['after', 20],
    ]);
  });
});
