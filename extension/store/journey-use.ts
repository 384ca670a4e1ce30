import type { Note, WalkRow } from '../../shared/journey/records.ts';

/** Whether something needs the journey to be read: a walk of it, or a note that is not in the bin. */
export function isUsed(
  journeyId: string,
  walks: readonly Pick<WalkRow, 'journeyId'>[],
  notes: readonly Pick<Note, 'journeyId' | 'deletedAt'>[],
): boolean {
  return (
    walks.some((walk) => walk.journeyId === journeyId) ||
    notes.some((note) => note.journeyId === journeyId && note.deletedAt === null)
  );
}
