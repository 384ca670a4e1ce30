import type { Journey, Note, Picture, Step, Walk } from '../../shared/journey/records.ts';

/** Records that are right in every field; a test says only what it is about. All of them are invented. */
export const START = 1_700_000_000_000;

export function aJourney(over: Partial<Journey> = {}): Journey {
  return {
    id: 'journey-1',
    plan: {
      version: 1,
      id: 'shop',
      name: { sv: 'Butiken', en: 'The shop' },
      sites: [],
      stages: [{ id: 'see', name: { sv: 'Se', en: 'See' } }],
      touchpoints: [
        {
          id: 'ad',
          label: { sv: 'Annons', en: 'Ad' },
          stages: ['see'],
          medium: 'digital',
          owner: 'partner',
        },
      ],
      personas: [],
    },
    source: { kind: 'preset', preset: 'five' },
    savedAt: START,
    ...over,
  };
}

export function aWalk(over: Partial<Walk> = {}): Walk {
  return {
    id: 'walk-1',
    journeyId: 'journey-1',
    personaId: null,
    goal: 'a raincoat',
    channel: 'instagram',
    startAddress: 'https://shop.example/',
    state: 'walking',
    startedAt: START,
    endedAt: null,
    sites: ['https://shop.example'],
    closing: null,
    pauses: [],
    ...over,
  };
}

export function aPageStep(over: Partial<Extract<Step, { kind: 'page' }>> = {}): Step {
  return {
    kind: 'page',
    id: 'page-1',
    walkId: 'walk-1',
    at: START + 1_000,
    address: 'https://shop.example/coats',
    stage: 'see',
    title: 'Coats',
    loadMs: 120,
    marks: 3,
    ...over,
  };
}

export function aNote(over: Partial<Note> = {}): Note {
  return {
    id: 'note-1',
    walkId: 'walk-1',
    journeyId: 'journey-1',
    personaId: null,
    phase: 'draft',
    kind: 'error',
    severity: 2,
    feeling: null,
    text: 'the button is dead',
    stage: 'see',
    touchpoint: null,
    owner: null,
    responsible: null,
    address: 'https://shop.example/coats',
    title: 'Coats',
    viewport: { width: 1_280, height: 800, scale: 1 },
    target: null,
    anchor: 'unknown',
    pictureId: null,
    at: START + 2_000,
    editedAt: START + 2_000,
    revision: 1,
    deletedAt: null,
    ...over,
  };
}

/** A JPEG's first bytes are all a test ever looks at. */
export const JPEG_BYTES = new Uint8Array([
  0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
]);

export function aPicture(over: Partial<Picture> = {}): Picture {
  return {
    id: 'picture-1',
    noteId: 'note-1',
    at: START + 3_000,
    width: 1_280,
    height: 800,
    box: null,
    covered: 0,
    type: 'image/jpeg',
    bytes: new Blob([JPEG_BYTES], { type: 'image/jpeg' }),
    ...over,
  };
}
