import type { Note } from '../../../../shared/journey/records.ts';

/** A note to change in tests. */
export function aNote(changes: Partial<Note> = {}): Note {
  return {
    id: 'n1',
    walkId: 'w1',
    journeyId: 'j1',
    personaId: null,
    phase: 'draft',
    kind: 'unclear',
    severity: 2,
    feeling: -1,
    text: '',
    stage: 'purchase',
    touchpoint: null,
    owner: null,
    responsible: null,
    address: 'https://shop.example/',
    title: 'Shop',
    viewport: { width: 800, height: 600, scale: 1 },
    target: null,
    anchor: 'unknown',
    pictureId: null,
    at: 1,
    editedAt: 1,
    revision: 0,
    deletedAt: null,
    ...changes,
  };
}
