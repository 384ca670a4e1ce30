import type { MapInput } from '../../../../extension/report/export/map-input.ts';
import type { MapRead } from '../../../../extension/report/map/map-read.ts';
import { digestOf } from '../../../../shared/journey/map/digest.ts';
import { journeyMap } from '../../../../shared/journey/map/journey-map.ts';
import type { Picture } from '../../../../shared/journey/records.ts';
import { STUDY_END, type Study, study } from '../../../shared/journey/map/study.ts';

/** What a study's map is written from. No format looks at the pictures. */
export function mapReadOf(made: Study, language = 'en'): MapRead {
  return mapInputOf(made, language).read;
}

/** The same with all that a format may ask for; pictures by their id. */
export function mapInputOf(
  made: Study,
  language = 'en',
  pictures: readonly Picture[] = [],
): MapInput {
  const { plan } = made.journey;
  const digests = made.walks.map((walk) =>
    digestOf(
      plan,
      walk,
      made.steps.filter(({ walkId }) => walkId === walk.id),
      made.notes.filter(({ walkId }) => walkId === walk.id),
    ),
  );
  const sources = { plan, digests, loose: [], reviewedAt: null, now: STUDY_END };
  const shown = {
    picture: () => {
      throw new Error('a format asked for a picture of the page');
    },
  };
  const { journey, steps } = made;
  const map = journeyMap(sources);
  return {
    read: { journey, plan, map, pictures: shown, language },
    ...{ sources, lens: {}, steps, now: STUDY_END },
    picture: async (id) => pictures.find((picture) => picture.id === id),
    leftOut: { names: false, pictures: false, words: false },
  };
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
