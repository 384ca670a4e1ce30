import { ID_LIMIT, isTouchpointId } from '../contract/marker.ts';

/** Why an id is none. One word each, so that a text can be found for it (`markFault_<reason>`). */
export const MARK_FAULTS = ['empty', 'space', 'long', 'upper', 'character', 'dots'] as const;
export type MarkFault = (typeof MARK_FAULTS)[number];

const NOT_IN_AN_ID = /[^A-Za-z0-9._-]/;

/**
 * What is wrong with an id as it was written; null for one that is right. Where several things are wrong, the one that
 * mends most is named: an id with a space in it is usually two, and lower case is the next thing people forget.
 */
export function markFault(written: string): MarkFault | null {
  const id: unknown = written;
  if (isTouchpointId(id)) return null;
  if (written.trim() === '') return 'empty';
  if (/\s/.test(written)) return 'space';
  if (written.length > ID_LIMIT) return 'long';
  if (NOT_IN_AN_ID.test(written)) return 'character';
  return written === written.toLowerCase() ? 'dots' : 'upper';
}
