import type { DBSchema } from 'idb';
import type { Journey, Note, Picture, Step, WalkRow } from '../../shared/journey/records.ts';

export const DATABASE_NAME = 'waymark';

/** The stores, their keys and indexes; the compiler refuses a wrong name. */
export interface WaymarkSchema extends DBSchema {
  journeys: { key: string; value: Journey };
  walks: { key: string; value: WalkRow; indexes: { byStart: number } };
  steps: { key: string; value: Step; indexes: { byWalk: [walkId: string, at: number] } };
  notes: {
    key: string;
    value: Note;
    indexes: { byWalk: [walkId: string, at: number]; byAddress: string; byTime: number };
  };
  /** Apart from the notes, so that a list never loads bytes. */
  pictures: { key: string; value: Picture; indexes: { byNote: string } };
}
