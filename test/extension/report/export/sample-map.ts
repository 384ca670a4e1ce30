import type { MapRead } from '../../../../extension/report/map/map-read.ts';
import { digestOf } from '../../../../shared/journey/map/digest.ts';
import { journeyMap } from '../../../../shared/journey/map/journey-map.ts';
import { STUDY_END, type Study, study } from '../../../shared/journey/map/study.ts';

/** What a study's map is written from. No format looks at the pictures. */
export function mapReadOf(made: Study, language = 'en'): MapRead {
  const { plan } = made.journey;
  const digests = made.walks.map((walk) =>
    digestOf(
      plan,
      walk,
      made.steps.filter(({ walkId }) => walkId === walk.id),
      made.notes.filter(({ walkId }) => walkId === walk.id),
    ),
  );
  const map = journeyMap({ plan, digests, loose: [], reviewedAt: null, now: STUDY_END });
  const pictures = {
    picture: () => {
      throw new Error('a format asked for a picture');
    },
  };
  return { journey: made.journey, plan, map, pictures, language };
}

/** All that has a meaning in one of the formats. */
export const HOSTILE = `=cmd|' /C calc'!A0; 50% #1: <script>alert("1")</script> & {code} [x](javascript:1) ]]> 'q', end`;

/** The study as somebody writes it who wants to break a file: names, notes, links and who answers. */
export function hostileStudy(): Study {
  const made = study();
  const { plan } = made.journey;
  return {
    ...made,
    journey: {
      ...made.journey,
      plan: {
        ...plan,
        name: HOSTILE,
        stages: plan.stages.map((stage) => ({ ...stage, name: `${stage.id} ${HOSTILE}` })),
        personas: plan.personas.map((persona) => ({
          ...persona,
          name: `${persona.id}, ${HOSTILE}`,
        })),
        touchpoints: plan.touchpoints.map((one) => ({
          ...one,
          label: `${HOSTILE} ${one.id}`,
          responsible: HOSTILE,
        })),
      },
    },
    notes: made.notes.map((note) => ({
      ...note,
      text: `${HOSTILE}\nsecond line`,
      responsible: HOSTILE,
      work: {
        state: 'accepted' as const,
        action: 'content' as const,
        evidence: `${HOSTILE}\n${HOSTILE}`,
        links: ['https://tracker.example/1?a=1&b=2#c'],
      },
    })),
  };
}
