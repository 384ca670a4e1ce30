import type { Feeling, Note, NoteKind } from './records.ts';

type Severity = Note['severity'];

/**
 * How bad a note of a kind is, until its writer says otherwise: an error is assumed to stop people more often than not (3
 * of Nielsen's 4), other friction to cost them time (2); delight, question and idea are no problem (0). Nothing is assumed
 * of how it felt: that is for the person to say, and a curve of what nobody said would be made up.
 */
const SEVERITY: Record<NoteKind, Severity> = {
  error: 3,
  missing: 2,
  unclear: 2,
  doubt: 2,
  cumbersome: 2,
  delight: 0,
  question: 0,
  idea: 0,
};

/** Every kind, friction first. Here as well as in the schema, so that a page can list them without the validator. */
export const KINDS = Object.keys(SEVERITY) as NoteKind[];

/**
 * What a new note is until its writer, or the signal it comes from, says otherwise; whatever the note before was:
 * trouble of one kind says nothing of the next.
 */
export const FIRST_KIND: NoteKind = 'unclear';

/** What a writer chooses of a note, apart from its text. */
export interface NoteChoices {
  kind: NoteKind;
  severity: Severity;
  /** Null while nothing was said. */
  feeling: Feeling | null;
}

/** What a note of a kind starts with. */
export function defaultsOf(kind: NoteKind): Omit<NoteChoices, 'kind'> {
  return { severity: SEVERITY[kind], feeling: null };
}

/** The choices after another kind was chosen: a severity that still stood at the old kind's moves along, what was said stays. */
export function withKind(
  { kind: before, severity, feeling }: NoteChoices,
  kind: NoteKind,
): NoteChoices {
  return { kind, severity: severity === SEVERITY[before] ? SEVERITY[kind] : severity, feeling };
}
