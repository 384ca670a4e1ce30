import type { Target } from '../../../shared/journey/target.ts';
import { text } from '../../platform/text.ts';

/** What a note is about, in a few words: its element or passage, a part of it, or the whole page. */
export function targetWord(target: Target | null): string {
  if (!target) return text('notesWholePage');
  return target.region ? text('notesPartOf', target.label) : target.label;
}
