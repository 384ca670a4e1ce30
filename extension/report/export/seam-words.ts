import type { SeamSum } from '../../../shared/journey/map/seam-sums.ts';
import { counted, text } from '../../platform/text.ts';
import { sideValueWord } from '../walk/side-words.ts';

/** A hand-over of the map in words: from where to where, what changes, and how often it broke. */
export function seamWords({ kind, from, to, times, broke }: SeamSum, language: string): string[] {
  const side = (value: string) => sideValueWord(kind, value, language);
  return [
    `${side(from)} → ${side(to)}`,
    text(`reportSeam_${kind}`),
    counted('exportSeamBrokeOf', times, broke),
  ];
}
