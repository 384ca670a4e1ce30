import type { NoteState } from '../../../shared/journey/note-work.ts';
import type { NoteKind } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import type { Severity } from './severity-bars.tsx';

/** The kind in a word or two. */
export function kindWord(kind: NoteKind): string {
  return text(`noteKind_${kind}`);
}

/** What became of it in a word or two. */
export function stateWord(state: NoteState): string {
  return text(`noteState_${state}`);
}

/** The severity in a word or two. */
export function severityWord(severity: Severity): string {
  return text(`severity_${severity}`);
}
