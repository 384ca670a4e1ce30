import * as v from 'valibot';

/** Domain 002-13 and 003-01 for the first five; the walker's own for the rest. */
export const NoteKindSchema = v.picklist([
  'error',
  'missing',
  'unclear',
  'doubt',
  'cumbersome',
  'delight',
  'question',
  'idea',
]);
export type NoteKind = v.InferOutput<typeof NoteKindSchema>;
export const NOTE_KINDS = NoteKindSchema.options;
