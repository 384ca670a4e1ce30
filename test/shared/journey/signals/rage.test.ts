import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../../shared/journey/signals/observation.ts';
import { rageDetector } from '../../../../shared/journey/signals/rage.ts';
import { answer, brief, change, click, left, scrolled, watch } from './seen.ts';

const clicks = (...at: number[]) => at.map((each) => click(each));
const elsewhere = (at: number, x: number) => click(at, { target: at, x });

const TABLE: [what: string, seen: Observation[], found: string[]][] = [
  ['two clicks', clicks(0, 500), []],
  ['three clicks', clicks(0, 500, 1_000), ['rage weak']],
  ['four clicks', clicks(0, 500, 1_000, 1_500), ['rage weak']],
  ['gaps just under a second', clicks(0, 999, 1_998), ['rage weak']],
  ['gaps of a second', clicks(0, 1_000, 2_000), ['rage weak']],
  ['a gap of more than a second', clicks(0, 1_000, 2_001), []],
  ['four in just under 750 ms', clicks(0, 250, 500, 749), ['rage strong']],
  ['four in 750 ms', clicks(0, 250, 500, 750), ['rage strong']],
  ['four in 751 ms', clicks(0, 250, 500, 751), ['rage weak']],
  ['three in 100 ms', clicks(0, 50, 100), ['rage weak']],
  ['two bursts', clicks(0, 300, 600, 5_000, 5_300, 5_600), ['rage weak', 'rage weak']],
  ['29 px apart', [elsewhere(1, 0), elsewhere(200, 29), elsewhere(400, 29)], ['rage weak']],
  ['30 px apart', [elsewhere(1, 0), elsewhere(200, 30), elsewhere(400, 0)], ['rage weak']],
  ['31 px apart', [elsewhere(1, 0), elsewhere(200, 31), elsewhere(400, 0)], []],
  ['far apart on the same element', [0, 300, 600].map((at) => click(at, { x: at })), ['rage weak']],
  [
    'text selected before the last click ended',
    [...clicks(0, 200), { kind: 'selected', at: 380 }, click(400)],
    [],
  ],
  ['text selected after it', [...clicks(0, 200, 400), { kind: 'selected', at: 450 }], []],
  [
    'text selected long before',
    [{ kind: 'selected', at: 0 }, ...clicks(500, 700, 900)],
    ['rage weak'],
  ],
  ['the page scrolled', [...clicks(0, 200), scrolled(300, 100), click(400)], []],
  ['made to be repeated', [0, 200, 400].map((at) => click(at, { mayRepeat: true })), []],
  ['each click answered', [0, 200, 400].flatMap((at) => [click(at), change(at + 20)]), []],
  [
    'each answered before the button came up',
    [change(-10), click(0), change(190), click(200), change(390), click(400)],
    [],
  ],
  ['one of three not answered', [click(0), change(20), click(200), answer(220), click(400)], []],
  ['two of three not answered', [click(0), change(20), click(200), click(400)], ['rage weak']],
  [
    'answered by the looks of the button alone',
    [0, 200, 400].flatMap((at): Observation[] => [
      click(at),
      { kind: 'change', at: at + 20, own: true },
    ]),
    ['rage weak'],
  ],
  [
    'answered by a page that is long in coming',
    [0, 200, 400].flatMap((at): Observation[] => [
      click(at),
      { kind: 'answer', at: at + 5, leaving: true },
    ]),
    ['rage weak'],
  ],
  ['the page left at once', [...clicks(0, 200, 400), left(450)], ['rage weak']],
];

describe('rage', () => {
  it.each(TABLE)('%s', (_what, seen, found) => {
    expect(brief(watch(rageDetector(), seen))).toEqual(found);
  });

  it('says how many, how long and how far', () => {
    const seen = [click(0), click(300, { x: 103, y: 104 }), click(900)];
    expect(watch(rageDetector(), seen)).toEqual([
      {
        ...{ rule: 'rage', strength: 'weak', at: 900, target: 1 },
        values: { clicks: 3, ms: 900, px: 5 },
      },
    ]);
  });
});
