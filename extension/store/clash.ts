import type { IDBPTransaction } from 'idb';
import type { Journey, Note, Picture, Step, Walk } from '../../shared/journey/records.ts';
import type { WaymarkSchema } from './schema.ts';

type Store = 'journeys' | 'walks' | 'steps' | 'notes' | 'pictures';
/** A transaction that may write; `write.ts` alone opens one. */
export type Writing = IDBPTransaction<WaymarkSchema, Store[], 'readwrite'>;

/** Records that come from outside the database: from a file or from the copy. */
export interface Incoming {
  journeys: Journey[];
  walks: Walk[];
  steps: Step[];
  notes: Note[];
  pictures: Picture[];
}

/**
 * The path of the first record whose id is used here by something else: writing it would replace a record of another
 * walk. Anybody can write a file, and ids are easily copied.
 */
export async function firstClash(tx: Writing, incoming: Incoming): Promise<string | undefined> {
  for (const { id, journeyId } of incoming.walks) {
    const stored = await tx.objectStore('walks').get(id);
    if (stored && stored.journeyId !== journeyId) return 'walk.id';
  }
  for (const [index, { id, walkId }] of incoming.steps.entries()) {
    const stored = await tx.objectStore('steps').get(id);
    if (stored && stored.walkId !== walkId) return `steps.${index}.id`;
  }
  for (const [index, { id, walkId }] of incoming.notes.entries()) {
    const stored = await tx.objectStore('notes').get(id);
    if (stored && stored.walkId !== walkId) return `notes.${index}.id`;
  }
  for (const [index, { id, noteId }] of incoming.pictures.entries()) {
    const stored = await tx.objectStore('pictures').get(id);
    if (stored && stored.noteId !== noteId) return `pictures.${index}.id`;
  }
  return undefined;
}
