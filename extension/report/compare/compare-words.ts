import type { Comparison } from '../../../shared/journey/compare.ts';
import { counted, text } from '../../platform/text.ts';

/** The answer in a sentence: what became of what hurt. */
export function compareSentence({ notes }: Comparison): string {
  const { solved, still, fresh, lost } = notes;
  const parts = [
    solved.length > 0 ? counted('compareSolvedCount', solved.length) : '',
    still.length > 0 ? counted('compareStillCount', still.length) : '',
    fresh.length > 0 ? counted('compareFreshCount', fresh.length) : '',
    lost.length > 0 ? counted('compareLostCount', lost.length) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : text('compareNoNotes');
}
