import type { Feeling, NoteKind } from './records.ts';

/** What a note of one kind starts with, until its writer says otherwise. */
interface KindDefaults {
  severity: 0 | 1 | 2 | 3 | 4;
  feeling: Feeling | null;
}

/**
 * An error is assumed to stop people more often than not (3 of Nielsen's 4), other friction to cost them time (2);
 * delight, question and idea are no problem (0). Feeling follows: friction is felt mildly bad, delight mildly good.
 */
const DEFAULTS: Record<NoteKind, KindDefaults> = {
  error: { severity: 3, feeling: -1 },
  missing: { severity: 2, feeling: -1 },
  unclear: { severity: 2, feeling: -1 },
  doubt: { severity: 2, feeling: -1 },
  cumbersome: { severity: 2, feeling: -1 },
  delight: { severity: 0, feeling: 1 },
  question: { severity: 0, feeling: null },
  idea: { severity: 0, feeling: null },
};

/** Every kind, friction first. Here as well as in the schema, so that a page can list them without the validator. */
export const KINDS = Object.keys(DEFAULTS) as NoteKind[];

export function defaultsOf(kind: NoteKind): KindDefaults {
  return DEFAULTS[kind];
}

/** What a writer chooses of a note, apart from its text. */
export interface NoteChoices extends KindDefaults {
  kind: NoteKind;
}

/** The choices after another kind was chosen: what still stood at the old kind's default moves along, what was said stays. */
export function withKind(choices: NoteChoices, kind: NoteKind): NoteChoices {
  const before = DEFAULTS[choices.kind];
  const after = DEFAULTS[kind];
  return {
    kind,
    severity: choices.severity === before.severity ? after.severity : choices.severity,
    feeling: choices.feeling === before.feeling ? after.feeling : choices.feeling,
  };
}
