import type { NoteKind } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import type { Severity } from './severity-bars.tsx';

/** The kind in a word or two. */
export function kindWord(kind: NoteKind): string {
  return text(`noteKind_${kind}`);
}

/** The severity in a word or two. */
export function severityWord(severity: Severity): string {
  return text(`severity_${severity}`);
}
