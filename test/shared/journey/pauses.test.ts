import { describe, expect, it } from 'vitest';
import { PAUSE_LIMIT } from '../../../shared/journey/limits.ts';
import { closed, isPaused, lastHeardOf, rested, resumed } from '../../../shared/journey/pauses.ts';
import { felt, page, START, sampleNote, sampleWalk } from './sample-walk.ts';

const walking = sampleWalk({ state: 'walking', endedAt: null, closing: null });

describe('a walk', () => {
  it('rests and goes on', () => {
    const resting = rested(walking, START + 10);
    expect(resting).toMatchObject({ state: 'paused', pauses: [{ from: START + 10, to: null }] });
    expect(resumed(resting, START + 30)).toEqual({
      ...walking,
      pauses: [{ from: START + 10, to: START + 30 }],
    });
  });

  it('that rests already keeps the beginning it had', () => {
    const resting = rested(walking, START + 10);
    expect(rested(resting, START + 20)).toEqual(resting);
  });

  it('that has ended is not touched', () => {
    expect(rested(sampleWalk(), START + 10)).toEqual(sampleWalk());
  });

  it('that goes on without having rested has no pause', () => {
    expect(resumed(walking, START + 30)).toEqual(walking);
  });

  it('never gets a pause that ends before it began, though the clock was set back', () => {
    const resting = rested(walking, START + 10);
    expect(closed(resting.pauses, START)).toEqual([{ from: START + 10, to: START + 10 }]);
  });

  it('stays readable after more pauses than anybody takes', () => {
    const pauses = Array.from({ length: PAUSE_LIMIT }, (_, index) => ({
      from: START + index,
      to: START + index,
    }));
    const resting = rested({ ...walking, pauses }, START + 5_000);
    expect(resting.pauses).toHaveLength(PAUSE_LIMIT);
    expect(resting.pauses.at(-1)).toEqual({ from: START + PAUSE_LIMIT - 1, to: null });
  });
});

describe('when a walk was last heard of', () => {
  const now = START + 1_000_000;
  const last = (...args: [Parameters<typeof page>[0][], Parameters<typeof sampleNote>[0][]]) =>
    lastHeardOf(
      walking,
      args[0].map((after) => page(after)),
      args[1].map((facts) => sampleNote(facts)),
      now,
    ) - START;

  it('is its latest step, whatever order they come in', () => {
    expect(lastHeardOf(walking, [page(500), felt(900, 1), page(100)], [], now)).toBe(START + 900);
  });
  it('is a note that was edited after it', () => {
    expect(last([500], [{ at: START + 100, editedAt: START + 700 }])).toBe(700);
  });
  it('is its beginning while nothing has happened', () => {
    expect(last([], [])).toBe(0);
  });
  it('is the end of its latest pause, where nothing came after', () => {
    const walk = { ...walking, pauses: [{ from: START + 10, to: START + 800 }] };
    expect(lastHeardOf(walk, [page(5)], [], now)).toBe(START + 800);
  });
  it('is never later than now', () => {
    expect(last([2_000_000], [])).toBe(1_000_000);
  });
});

describe('a stretch of time', () => {
  const pauses = [
    { from: 10, to: 20 },
    { from: 30, to: null },
  ];
  it.each([
    [10, 20, true],
    [12, 15, true],
    [5, 15, false],
    [15, 25, false],
    [30, 99, true],
    [20, 30, false],
  ])('from %i to %i is paused: %s', (from, end, expected) => {
    expect(isPaused(pauses, from, end)).toBe(expected);
  });
});
