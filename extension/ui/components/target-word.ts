import type { Note } from '../../../shared/journey/records.ts';
import type { Target } from '../../../shared/journey/target.ts';
import { targetsOf } from '../../../shared/journey/targets.ts';
import { text } from '../../platform/text.ts';

/** What a note is about, in a few words: its element or passage, a part of it, or the whole page. */
export function targetWord(target: Target | null): string {
  if (!target) return text('notesWholePage');
  return target.region ? text('notesPartOf', target.label) : target.label;
}

/** The same of a note, with how many places more it is about. */
export function aboutWord(note: Pick<Note, 'target' | 'more' | 'stepId' | 'title'>): string {
  if (note.stepId !== undefined) return note.title || text('notePlace_off');
  const [first = null, ...more] = targetsOf(note);
  const word = targetWord(first);
  return more.length > 0 ? text('notesMorePlaces', word, more.length) : word;
}
