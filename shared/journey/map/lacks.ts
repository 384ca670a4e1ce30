import type { Note, Step } from '../records.ts';

/** Something a customer wanted to know and did not find: what content is to be made of (domain 000-21, 002-02). */
export interface Lack {
  /** The id of the note or of the answer that says so. */
  id: string;
  noteId: string | null;
  at: number;
  stage: string | null;
  touchpoint: string | null;
  address: string;
  text: string;
}

/** The question "what did you need to know here?", and its answer "not found". */
const NEED = 'need';
const NOT_FOUND = 0;

/**
 * What was not found, in the order it was said: answers that say so, and open notes about missing information or with a question.
 * @param notes standing ones
 */
export function lacksOf(steps: readonly Step[], notes: readonly Note[]): Lack[] {
  const answered: Lack[] = steps.flatMap((step) => {
    if (step.kind !== 'answer' || step.question !== NEED || step.value !== NOT_FOUND) return [];
    const { id, at, stage, address, text } = step;
    return text.trim() === ''
      ? []
      : { id, noteId: null, at, stage, touchpoint: null, address, text };
  });
  return [...answered, ...notes.flatMap(lackOf)].sort((a, b) => a.at - b.at);
}

function lackOf(note: Note): Lack[] {
  const { id, at, stage, touchpoint, address, text, kind, work } = note;
  const isOpen = work?.state !== 'solved' && work?.state !== 'wontFix';
  if (!isOpen || (kind !== 'missing' && kind !== 'question') || text.trim() === '') return [];
  return [{ id, noteId: id, at, stage, touchpoint, address, text }];
}
