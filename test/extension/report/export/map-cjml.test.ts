import type { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { mapCjml } from '../../../../extension/report/export/map-cjml.ts';
import { type Study, study } from '../../../shared/journey/map/study.ts';
import { HOSTILE, hostileStudy, mapReadOf } from './sample-map.ts';
import { named, said, xmlOf } from './xml-of.ts';

const made = study();
/** A handful of walks, so that somebody has missed something; nobody planned the reviews. */
const few: Study = {
  ...made,
  walks: made.walks.slice(0, 6),
  journey: {
    ...made.journey,
    plan: {
      ...made.journey.plan,
      touchpoints: made.journey.plan.touchpoints.filter(({ id }) => id !== 'reviews'),
    },
  },
};
const child = (element: Element, name: string) => {
  const [found] = named(element, name);
  return found ? said(found) : '';
};
const points = (journey: Element | undefined, kind: 'planned' | 'actual') =>
  journey ? named(journey, `${kind}CommunicationPoint`) : [];

describe('the map in CJML', () => {
  it('has the plan, in its order and with its phases', () => {
    const root = xmlOf(mapCjml(mapReadOf(few)));
    expect([root.name, root.attribs.version]).toEqual(['CJML', '2.0']);
    const [planned] = named(root, 'plannedJourney');
    expect(points(planned, 'planned').map((one) => child(one, 'initiatorLabel'))).toEqual(
      few.journey.plan.touchpoints.map(({ id }) => id),
    );
    expect(named(planned as Element, 'journeyPhase').map(({ attribs }) => attribs.phaseID)).toEqual(
      few.journey.plan.stages.map(({ id }) => id),
    );
    expect(named(planned as Element, 'compliance')).toEqual([]);
  });

  it('has for each persona what was walked: done, missing, ad hoc or failing', () => {
    const root = xmlOf(mapCjml(mapReadOf(few)));
    const journeys = named(root, 'actualJourney');
    const walked = ['maja', 'karin', 'per'].filter((persona) =>
      few.walks.some(({ personaId }) => personaId === persona),
    );
    expect(journeys.map((journey) => child(journey, 'journeyTitle'))).toEqual(walked);
    const seen = new Set<string>();
    for (const journey of journeys) {
      const persona = child(journey, 'journeyTitle');
      const walks = few.walks.filter(({ personaId }) => personaId === persona).map(({ id }) => id);
      for (const point of points(journey, 'actual')) {
        const touchpoint = child(point, 'initiatorLabel');
        const met = walks.filter((id) => made.truth.met.get(touchpoint)?.has(id)).length;
        const fails = made.notes.some(
          (note) =>
            note.touchpoint === touchpoint &&
            note.severity === 4 &&
            walks.includes(note.walkId ?? ''),
        );
        const expected =
          met === 0
            ? 'missing'
            : touchpoint === 'reviews'
              ? 'adhoc'
              : fails
                ? 'failing'
                : 'completed';
        seen.add(expected);
        expect([touchpoint, child(point, 'compliance'), child(point, 'comment')]).toEqual([
          ...[touchpoint, expected],
          `met on ${met} of ${walks.length} walk${walks.length === 1 ? '' : 's'}`,
        ]);
        expect(child(point, 'touchpointID')[0]).toBe(touchpoint === 'reviews' ? 'D' : 'T');
      }
    }
    expect(seen).toEqual(new Set(['completed', 'missing', 'adhoc', 'failing']));
  });

  it('refers to actors and phases that are there, and plans to those that were planned', () => {
    const root = xmlOf(mapCjml(mapReadOf(made)));
    const actors = [...named(root, 'endUser'), ...named(root, 'serviceProvider')];
    const ids = actors.flatMap(({ attribs }) => attribs.actorID ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attribs } of named(root, 'refersTo')) expect(ids).toContain(attribs.actorIDref);
    const phases = named(root, 'journeyPhase').map(({ attribs }) => attribs.phaseID);
    for (const { attribs } of named(root, 'belongsTo'))
      expect(phases).toContain(attribs.phaseIDref);
    for (const one of named(root, 'plannedReference')) expect(said(one)).toBe('PJ1');
    const companies = named(root, 'companyName').map(said);
    expect(companies).toEqual(expect.arrayContaining(['Marketing', 'Logistics', 'Finance']));
  });

  it('is XML whatever anybody wrote', () => {
    const root = xmlOf(mapCjml(mapReadOf(hostileStudy())));
    expect(named(root, 'script')).toEqual([]);
    const [planned] = named(root, 'plannedJourney');
    expect(child(planned as Element, 'journeyTitle')).toBe(HOSTILE);
    expect(named(root, 'companyName').map(said)).toContain(HOSTILE);
    expect(named(root, 'experienceDescription').map(said)).toContain(HOSTILE);
  });
});
