import type { Note } from './records.ts';

/** True for a note that counts: not in the bin, and more than an empty draft. */
export function isStanding(note: Note): boolean {
  return note.deletedAt === null && (note.phase === 'kept' || note.text.trim() !== '');
}

/** True for a note that says something is wrong: a delight or an idea never does, severity 0 is no problem. */
export function hurts(note: Note): boolean {
  return note.severity > 0 && note.kind !== 'delight' && note.kind !== 'idea';
}

/**
 * The standing notes, worst first: what hurts before what does not, then severity, then feeling
 * (none counts as neutral), then the order they were made in.
 */
export function worstFirst(notes: readonly Note[]): Note[] {
  return notes
    .filter(isStanding)
    .sort(
      (a, b) =>
        Number(hurts(b)) - Number(hurts(a)) ||
        b.severity - a.severity ||
        (a.feeling ?? 0) - (b.feeling ?? 0) ||
        a.at - b.at,
    );
}
