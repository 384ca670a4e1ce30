import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../shared/journey/map/digest.ts';
import { journeyMap, type Lens } from '../../../../shared/journey/map/journey-map.ts';
import { STUDY_END, type Study, study } from './study.ts';

function mapOf(made: Study, lens?: Lens, reviewedAt: number | null = null) {
  const { plan } = made.journey;
  const digests = made.walks.map((walk) =>
    digestOf(
      plan,
      walk,
      made.steps.filter(({ walkId }) => walkId === walk.id),
      made.notes.filter(({ walkId }) => walkId === walk.id),
    ),
  );
  return journeyMap({ plan, digests, loose: [], reviewedAt, now: STUDY_END }, lens);
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

describe.each([7, 21, 99])('the map of a study whose truth is known (seed %i)', (seed) => {
  const made = study(seed);
  const { truth } = made;
  const map = mapOf(made);

  it('counts who met and was hurt at each touchpoint', () => {
    for (const { touchpoint, met, hurt, used } of map.touchpoints) {
      expect([touchpoint, met, used, hurt]).toEqual([
        touchpoint,
        truth.met.get(touchpoint)?.size ?? 0,
        truth.met.get(touchpoint)?.size ?? 0,
        truth.hurt.get(touchpoint)?.size ?? 0,
      ]);
    }
  });

  it('draws what was felt, everybody and each persona, a walk counting once', () => {
    for (const { persona, points } of map.curves) {
      const stages = truth.felt.get(persona ?? '*');
      expect(points.map(({ stage }) => stage)).toEqual(
        made.journey.plan.stages.map(({ id }) => id).filter((id) => stages?.has(id)),
      );
      for (const point of points) {
        const means = [...(stages?.get(point.stage)?.values() ?? [])].map(mean);
        expect(point.mean).toBeCloseTo(mean(means), 10);
        expect([point.lowest, point.highest, point.walks]).toEqual([
          Math.min(...means),
          Math.max(...means),
          means.length,
        ]);
      }
    }
    expect(map.curves.map(({ walks }) => walks)[0]).toBe(made.walks.length);
  });

  it('says where they left, of how many who came', () => {
    for (const { stage, came, left, walks } of map.losses) {
      expect([stage, came, left]).toEqual([
        stage,
        truth.came.get(stage)?.size ?? 0,
        truth.left.get(stage)?.length ?? 0,
      ]);
      expect(walks.toSorted()).toEqual((truth.left.get(stage) ?? []).toSorted());
    }
    expect(map.headlines.leaves).toMatchObject({ stage: 'purchase' });
    expect(map.headlines.leaves?.why?.touchpoint).toBe('shipping');
  });

  it('names what hurts, heaviest first: severity times frequency times feeling', () => {
    const weights = [...truth.hurt].map(([touchpoint, hurt]) => {
      const [severity, feeling] = {
        shipping: [4, -2],
        product: [2, -1],
        support: [3, -1],
        list: [1, 0],
      }[touchpoint] ?? [0, 0];
      const frequency = hurt.size / (truth.met.get(touchpoint)?.size ?? 1);
      return { touchpoint, weight: (severity ?? 0) * frequency * ((3 - (feeling ?? 0)) / 3) };
    });
    const expected = weights.toSorted((a, b) => b.weight - a.weight);
    expect(map.pains.map(({ touchpoint }) => touchpoint)).toEqual(
      expected.map(({ touchpoint }) => touchpoint),
    );
    for (const [index, pain] of map.pains.entries()) {
      expect(pain.weight).toBeCloseTo(expected[index]?.weight ?? 0, 10);
    }
    expect(map.headlines.breaks?.touchpoint).toBe('shipping');
  });

  it('counts every way between touchpoints', () => {
    const flows = Object.fromEntries(
      map.flows.map(({ from, to, kind, times }) => [`${from} ${kind} ${to}`, times]),
    );
    expect(flows).toEqual(Object.fromEntries(truth.flows));
  });

  it('lays the plan beside the walks, persona by persona', () => {
    for (const { persona, rows } of map.deviations) {
      const missing = rows
        .filter((row) => row.missing > 0)
        .map((row) => [row.touchpoint, row.missing]);
      expect(new Map(missing as [string, number][])).toEqual(
        truth.missing.get(persona) ?? new Map(),
      );
    }
  });

  it('is the map of some of the walks through a lens', () => {
    const own = made.walks.filter(({ personaId }) => personaId === 'karin');
    const seen = mapOf(made, { personas: ['karin'] });
    expect(seen.walks).toBe(own.length);
    const alone = mapOf({
      ...made,
      walks: own,
      notes: made.notes.filter(({ personaId }) => personaId === 'karin'),
    });
    expect(seen).toEqual(alone);
  });

  it('tells what changed since the last review', () => {
    const at = made.walks[30]?.startedAt ?? 0;
    const { since } = mapOf(made, {}, at);
    const after = made.walks.slice(30);
    expect(since?.walks).toBe(after.length);
    const first = new Map<string, number>();
    for (const note of made.notes) {
      first.set(
        note.touchpoint ?? '',
        Math.min(note.at, first.get(note.touchpoint ?? '') ?? note.at),
      );
    }
    expect(since?.fresh.map(({ touchpoint }) => touchpoint).toSorted()).toEqual(
      [...first].flatMap(([touchpoint, when]) => (when >= at ? touchpoint : [])).toSorted(),
    );
  });
});
