import type { Feeling } from '../../shared/journey/record-atoms.ts';
import { type TextKey, text } from './text.ts';

const WORDS: Record<Feeling, TextKey> = {
  [-2]: 'feeling_veryBad',
  [-1]: 'feeling_bad',
  0: 'feeling_neutral',
  1: 'feeling_good',
  2: 'feeling_veryGood',
};

/** The feeling in a word. */
export function feelingWord(feeling: Feeling): string {
  return text(WORDS[feeling]);
}
