import type { Client } from '../../../extension/ui/client.ts';
import type { Journey, Note, Picture, Step, Walk } from '../../../shared/journey/records.ts';

interface Held {
  journeys: Journey[];
  walks: Walk[];
  steps: Step[];
  notes: Note[];
  pictures: Picture[];
}

/** The store's questions, answered from the arrays. */
export function worldRead(world: Held): Client['read'] {
  return {
    journeys: async () => [...world.journeys].sort((a, b) => b.savedAt - a.savedAt),
    walks: async () => [...world.walks].sort((a, b) => b.startedAt - a.startedAt),
    steps: async (walkId) => world.steps.filter((step) => step.walkId === walkId),
    stepsById: async (ids) => world.steps.filter(({ id }) => ids.includes(id)),
    notes: async (walkId) => world.notes.filter((note) => note.walkId === walkId),
    allNotes: async () => world.notes,
    notesById: async (ids) => world.notes.filter(({ id }) => ids.includes(id)),
    draftsAt: async (address) =>
      world.notes.filter(
        (note) => note.address === address && note.phase === 'draft' && note.deletedAt === null,
      ),
    picture: async (id) => world.pictures.find((picture) => picture.id === id),
  };
}
