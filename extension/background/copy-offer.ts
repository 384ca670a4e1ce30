import { picturesOf } from '../../shared/journey/pictured.ts';
import type { Note, Walk } from '../../shared/journey/records.ts';
import type { CopyOffer } from '../platform/storage-health.ts';
import { type Copied, readCopy } from '../store/copy.ts';
import { allNotes, walks } from '../store/read.ts';

/** What the copy has and the database has not. */
export interface Missing {
  copied: Copied;
  walks: Walk[];
  notes: Note[];
}

export async function missingInDatabase(): Promise<Missing> {
  const [copied, walksHere, notesHere] = await Promise.all([readCopy(), walks(), allNotes()]);
  const here = new Set([...walksHere, ...notesHere].map(({ id }) => id));
  return {
    copied,
    walks: copied.parts.flatMap(({ walk }) => (walk && !here.has(walk.id) ? [walk] : [])),
    notes: copied.parts.flatMap((part) => part.notes).filter(({ id }) => !here.has(id)),
  };
}

/** What can be offered; null where the copy has nothing of what is missing. */
export async function copyOffer(): Promise<CopyOffer | null> {
  const { copied, walks, notes } = await missingInDatabase();
  if (walks.length + notes.length === 0) return null;
  const pictures = new Set(copied.pictures.map(({ id }) => id));
  const picturesMissing = notes.flatMap(picturesOf).filter((id) => !pictures.has(id));
  return {
    walks: walks.length,
    notes: notes.length,
    picturesMissing: picturesMissing.length,
    at: copied.at,
  };
}
