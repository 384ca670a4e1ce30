import { describe, expect, it } from 'vitest';
import { deadDetector } from '../../../../shared/journey/signals/dead.ts';
import type { Observation } from '../../../../shared/journey/signals/observation.ts';
import { answer, brief, change, click, left, scrolled, time, watch } from './seen.ts';

const other = (at: number) => click(at, { target: 2 });
const leftWindow = (at: number): Observation => ({ kind: 'window', at });

const TABLE: [what: string, seen: Observation[], found: string[]][] = [
  ['nothing at all', [click(0)], ['dead strong']],
  ['a change after 999 ms', [click(0), change(999)], []],
  ['a change after a second', [click(0), change(1_000)], ['slow-response weak']],
  ['a change after 2500 ms', [click(0), change(2_500)], ['slow-response weak']],
  ['a change after 2501 ms', [click(0), change(2_501)], ['slow-response strong']],
  ['a change after 6999 ms', [click(0), change(6_999)], ['slow-response strong']],
  ['a change after 7 s', [click(0), change(7_000)], ['slow-response strong']],
  ['a change after 7001 ms', [click(0), change(7_001)], ['dead strong']],
  ['a change while the button was down', [change(-20), click(0)], []],
  ['a change before that', [change(-51), click(0)], ['dead strong']],
  ['looks of its own', [click(0), { kind: 'change', at: 30, own: true }], []],
  ['another answer', [click(0), answer(30)], []],
  ['on the way to another page', [click(0), { kind: 'answer', at: 9, leaving: true }], []],
  ['a scroll by hand', [click(0), scrolled(50, 300)], ['dead strong']],
  ['a scroll by the page', [click(0), scrolled(50, 300, true)], []],
  ['a selection', [click(0), { kind: 'selected', at: 40 }], []],
  ['nothing that should answer', [click(0, { expectsAnswer: false })], []],
  ['the window left a second later', [click(0), leftWindow(1_000)], []],
  ['the window left two seconds later', [click(0), leftWindow(2_000)], []],
  ['the window left three seconds later', [click(0), leftWindow(3_000)], ['dead strong']],
  ['the window come to just under a second before', [leftWindow(0), click(999)], []],
  ['the window come to a second before', [leftWindow(0), click(1_000)], []],
  ['the window come to earlier', [leftWindow(0), click(1_001)], ['dead strong']],
  ['the page left after 2499 ms', [click(0), left(2_499)], []],
  ['the page left after 2500 ms', [click(0), left(2_500)], []],
  ['the page left after 2501 ms', [click(0), left(2_501)], ['dead strong']],
  ['twice the same', [click(0), click(400)], ['dead strong']],
  [
    'something else pressed after 2501 ms, which answers',
    [click(0), other(2_600), change(2_620)],
    ['dead strong'],
  ],
  ['something else pressed before, which answers', [click(0), other(1_500), change(1_520)], []],
  [
    'a link pressed before, which leads to another page',
    [
      ...[click(0), click(60), click(1_500, { target: 2, expectsAnswer: false })],
      { kind: 'answer', at: 1_505, leaving: true },
    ],
    [],
  ],
  ['the same pressed again', [click(0), click(900), change(1_520)], ['slow-response weak']],
  ['the same again, just under a second after', [click(0), change(30), click(1_029)], []],
  ['the same again, a second after its answer', [click(0), change(30), click(1_030)], []],
  ['the same again, later than that', [click(0), change(30), click(1_031)], ['dead strong']],
  ['the same again, answered while the button was down', [change(-20), click(0), click(130)], []],
  ['something else after an answer', [click(0), change(30), other(130)], ['dead strong']],
  ['two that do nothing', [click(0), other(300)], ['dead strong', 'dead strong']],
];

describe('a dead or slow click', () => {
  it.each(TABLE)('%s', (_what, seen, found) => {
    expect(brief(watch(deadDetector(), seen))).toEqual(found);
  });

  it('is not judged by a page that stood still', () => {
    const detector = deadDetector();
    detector.see(click(0));
    expect(detector.due()).toBe(7_001);
    expect(detector.see(time(8_001))).toEqual([]);
    expect(detector.due()).toBeNull();
  });

  it('is judged by one that was a little late', () => {
    const detector = deadDetector();
    detector.see(click(0));
    expect(brief(detector.see(time(8_000)))).toEqual(['dead strong']);
  });

  it('says how often and how long', () => {
    expect(watch(deadDetector(), [click(0), click(500)])[0]?.values).toEqual({
      clicks: 2,
      ms: 7_000,
    });
    expect(watch(deadDetector(), [click(0), change(1_234)])[0]?.values).toEqual({
      clicks: 1,
      ms: 1_234,
    });
  });
});
