import { expect, it } from 'vitest';
import {
  languagesOf,
  withWords,
  wordsElsewhere,
  wordsIn,
} from '../../../shared/journey/local-edit.ts';
import type { LocalText } from '../../../shared/journey/local-text.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';

it.each([
  ['a text without a language, in the reader’s own', 'Pay', 'Checkout', 'en', 'Checkout'],
  ['the same, in another', 'Pay', 'Kassa', 'sv', { en: 'Pay', sv: 'Kassa' }],
  ['nothing yet', undefined, 'Pay', 'en', 'Pay'],
  ['nothing yet, in another', undefined, 'Kassa', 'sv', { sv: 'Kassa' }],
  ['one of several, in its place', { sv: 'a', en: 'b' }, 'c', 'sv', { sv: 'c', en: 'b' }],
  ['one more', { sv: 'a' }, 'b', 'da', { sv: 'a', da: 'b' }],
  ['Norwegian by either code', { no: 'a' }, 'b', 'nb', { no: 'b' }],
  ['English of a country', { en: 'a' }, 'b', 'en-GB', { en: 'b' }],
  ['the only one, emptied', { sv: 'a' }, '', 'sv', undefined],
  ['one of several, emptied', { sv: 'a', en: 'b' }, '', 'sv', { en: 'b' }],
  ['a text without a language, emptied in another', 'Pay', '', 'sv', 'Pay'],
  ['a text without a language, emptied', 'Pay', '', 'en', undefined],
] as [string, LocalText | undefined, string, string, LocalText | undefined][])(
  'writes %s',
  (_, text, words, language, expected) => {
    const written = withWords(text, words, language, 'en');
    expect(written).toEqual(expected);
    if (words) expect(wordsIn(written, language, 'en')).toBe(words);
  },
);

it('shows what a text says elsewhere', () => {
  expect(wordsIn({ sv: 'Kassa' }, 'da', 'en')).toBe('');
  expect(wordsElsewhere({ sv: 'Kassa' }, 'da')).toBe('Kassa');
  expect(wordsElsewhere(undefined, 'da')).toBe('');
});

it('knows the languages of a plan', () => {
  expect(languagesOf(presetPlan('five')).sort()).toEqual(['da', 'en', 'nb', 'sv']);
  expect(
    languagesOf({ ...presetPlan('five'), name: 'x', stages: [{ id: 'a', name: 'A' }] }),
  ).toEqual([]);
});
