/**
 * How the database fares. Both browsers open a damaged one as an empty one without an error,
 * so what was there is counted in a second place and compared.
 */
export type StorageHealth =
  | { state: 'sound' }
  /** Walks or notes are gone that nobody deleted. */
  | { state: 'vanished'; walks: number; notes: number; copy: CopyOffer | null }
  /** The database cannot be opened; what is written on pages waits in the outbox. */
  | { state: 'closed' }
  /** A newer Waymark has written this database. */
  | { state: 'newer' };

/** What the rolling copy has of the missing. */
export interface CopyOffer {
  walks: number;
  notes: number;
  /** Pictures of these notes that it does not have. */
  picturesMissing: number;
  /** When it was last brought up to date. */
  at: number;
}
