/** Domain 002-13 and 003-01 for the first five; the walker's own for the rest. */
export const NOTE_KINDS = [
  'error',
  'missing',
  'unclear',
  'doubt',
  'cumbersome',
  'delight',
  'question',
  'idea',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
