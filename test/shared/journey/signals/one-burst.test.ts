import { describe, expect, it } from 'vitest';
import { allDetectors } from '../../../../shared/journey/signals/detectors.ts';
import type { Observation } from '../../../../shared/journey/signals/observation.ts';
import { brief, change, click, left, scrolled, watch } from './seen.ts';

const clicks = (...at: number[]) => at.map((each) => click(each));
const longBurst = clicks(0, 900, 1_800, 2_700, 3_600);
const ANGRY = [0, 200, 400, 600];

const TABLE: [what: string, seen: Observation[], found: string[]][] = [
  ['in anger, unanswered', clicks(...ANGRY), ['rage strong']],
  ['in anger for longer than an answer may take', longBurst, ['rage weak']],
  ['and left in the middle', [...longBurst, left(3_700)], ['rage weak']],
  ['once, then in anger', clicks(0, 1_500, 1_700, 1_900), ['rage weak']],
  ['in anger, then once more while it waits', clicks(...ANGRY, 2_000), ['rage strong']],
  [
    'two things on one spot',
    [0, 200, 400].map((at) => click(at, { target: at === 0 ? 2 : 1 })),
    ['rage weak'],
  ],
  ['in anger, and again later', clicks(...ANGRY, 20_000), ['rage strong', 'dead strong']],
  [
    'in anger at one thing, then at another before the first is judged',
    [
      ...clicks(0, 200, 400),
      ...[1_600, 1_800, 2_000].map((at) => click(at, { target: 2, x: 500 })),
    ],
    ['rage weak', 'rage weak'],
  ],
  ['twice', clicks(0, 400), ['dead strong']],
  [
    'in anger, and another thing meanwhile',
    [...clicks(...ANGRY), click(2_000, { target: 2, x: 500 })],
    ['rage strong', 'dead strong'],
  ],
  [
    'another thing first',
    [click(0, { target: 2, x: 500 }), ...clicks(500, 700, 900)],
    ['rage weak', 'dead strong'],
  ],
  [
    'in anger while the page is scrolled',
    [...clicks(...ANGRY), scrolled(700, 90)],
    ['dead strong'],
  ],
  [
    'in anger, answered late',
    [...clicks(...ANGRY), change(3_000)],
    ['rage strong', 'slow-response strong'],
  ],
];

describe('clicks that nothing answers', () => {
  it.each(TABLE)('%s', (_what, seen, found) => {
    expect(brief(watch(allDetectors(), seen)).sort().reverse()).toEqual(
      [...found].sort().reverse(),
    );
  });

  it('are told as soon as it is known that they are no rage', () => {
    const found = allDetectors();
    for (const seen of longBurst) found.see(seen);
    expect(found.due()).toBe(4_601);
  });
});
