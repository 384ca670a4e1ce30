import type { Pin } from '../../../shared/journey/briefing.ts';

/** By which a pin is known: a note about several places has one at each. */
export function pinKey({ noteId, part = 0 }: Pick<Pin, 'noteId' | 'part'>): string {
  return part === 0 ? noteId : `${noteId}#${part}`;
}
