import { describe, expect, it } from 'vitest';
import { digestOf, type WalkDigest } from '../../../../shared/journey/map/digest.ts';
import { changeOf, periodsOf } from '../../../../shared/journey/map/periods.ts';
import { type Study, study } from './study.ts';

const DAY = 86_400_000;
/** The study's journey says nothing of how often it is gone through: a quarter counts. */
const QUARTER = 92 * DAY;

function digestsOf({ journey, walks, steps, notes }: Study): WalkDigest[] {
  return walks.map((walk) =>
    digestOf(
      journey.plan,
      walk,
      steps.filter(({ walkId }) => walkId === walk.id),
      notes.filter(({ walkId }) => walkId === walk.id),
    ),
  );
}

const made = study();
const digests = digestsOf(made);
const ended = new Map(made.walks.map(({ id, endedAt }) => [id, endedAt ?? 0]));
const last = Math.max(...ended.values());

describe('last time beside the times before', () => {
  it.each([
    ['the last quarter', null, last - QUARTER],
    ['since the review', last - 200 * DAY, last - 200 * DAY],
    ['the last quarter where the review is older than all walks', 0, last - QUARTER],
  ])('counts as the study does: %s', (_case, reviewedAt, since) => {
    const periods = periodsOf(made.journey.plan, digests, reviewedAt);
    const isNow = (id: string) => (ended.get(id) ?? 0) >= since;
    const split = (ids: Iterable<string>) => {
      const all = [...ids];
      return { was: all.filter((id) => !isNow(id)).length, now: all.filter(isNow).length };
    };
    const { was, now } = split(ended.keys());
    expect([periods?.was.walks, periods?.now.walks]).toEqual([was, now]);
    for (const { stage, left } of periods?.stages ?? []) {
      const [gone, came] = [
        split(made.truth.left.get(stage) ?? []),
        split(made.truth.came.get(stage) ?? []),
      ];
      expect(left).toEqual({
        was: { of: gone.was, came: came.was },
        now: { of: gone.now, came: came.now },
      });
    }
    for (const place of periods?.places ?? []) {
      const [hurt, met] = [
        split(made.truth.hurt.get(place.id) ?? []),
        split(made.truth.met.get(place.id) ?? []),
      ];
      expect([place.was, place.now]).toEqual([
        { of: hurt.was, came: met.was },
        { of: hurt.now, came: met.now },
      ]);
    }
    expect(periods?.places.map(({ id }) => id).toSorted()).toEqual(
      [...made.truth.hurt.keys()].toSorted(),
    );
  });

  it('counts what was solved since as what it was then', () => {
    const work = { state: 'solved' as const };
    const solved = { ...made, notes: made.notes.map((note) => ({ ...note, work })) };
    expect(periodsOf(made.journey.plan, digestsOf(solved), null)?.places).toHaveLength(
      made.truth.hurt.size,
    );
  });

  it('says nothing of one time alone, or of none', () => {
    expect(periodsOf(made.journey.plan, digests.slice(-3), null)).toBeNull();
    expect(periodsOf(made.journey.plan, [], null)).toBeNull();
  });
});

describe('a change', () => {
  it.each([
    ['better', [14, 25], [1, 9]],
    ['worse', [3, 28], [4, 9]],
    ['same', [1, 29], [1, 11]],
    ['same', [14, 25], [5, 8]],
    ['same', [2, 4], [1, 4]],
    ['better', [4, 4], [0, 4]],
    ['same', [4, 4], [0, 0]],
    ['same', [0, 5], [0, 9]],
  ] as const)('is %s from %o to %o', (expected, [of, came], [nowOf, nowCame]) => {
    const both = { was: { of, came }, now: { of: nowOf, came: nowCame } };
    expect(changeOf(both)).toBe(expected);
  });
});
