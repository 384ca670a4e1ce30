import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { signalDetail, signalSentence } from '../../../extension/platform/signal-words.ts';

const LANGUAGES = ['en', 'sv', 'nb', 'no', 'da'] as const;
const said = vi.hoisted(() => ({ language: 'en' }));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getUILanguage: () => said.language,
      getMessage: (key: string, fills: string[]) =>
        (wordsOf(said.language)[key]?.message ?? '').replaceAll(
          /\$(\d)/g,
          (_, place) => fills[Number(place) - 1] ?? '',
        ),
    },
  },
}));

function wordsOf(language: string): Record<string, { message: string }> {
  const file = new URL(`../../../extension/_locales/${language}/messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
afterEach(() => {
  said.language = 'en';
});

const facts = (rule: string, values: Record<string, number>) => ({
  ...{ rule, values, strength: 'strong' as const, label: 'Pay', address: 'https://shop.example/' },
});
const RAGE = facts('rage', { clicks: 1200, ms: 820, px: 1234 });
const FORM = facts('form-abandoned', { changed: 2, fields: 5, ms: 42_300 });
const SLOW = facts('slow-page', { lcp: 5200, cls: 0.31 });

it.each([
  ['en', 'all on one spot', 'on different spots of it', 'filled in for 42.3s'],
  ['sv', 'alla på samma ställe', 'på olika ställen på det', 'ifyllt under 42,3s'],
  ['nb', 'alle på samme sted', 'på ulike steder på det', 'fylt ut i 42,3s'],
  ['no', 'alle på samme sted', 'på ulike steder på det', 'fylt ut i 42,3s'],
  ['da', 'alle på samme sted', 'på forskellige steder på det', 'udfyldt i 42,3'],
])('figures beside the sentence are words of %s', (language, near, apart, time) => {
  said.language = language;
  const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');
  const clicked = (px: number) => plain(signalDetail(facts('rage', { clicks: 4, px })));
  expect([0, 30, 31].map(clicked)).toEqual([near, near, apart]);
  expect(plain(signalDetail(FORM)).replace(' s', 's')).toContain(time);
});

it('how far content jumped has no unit a reader knows: it is said without', () => {
  const slow = signalSentence(facts('slow-page', { lcp: 5200, cls: 0.31 }));
  expect(slow).toContain('main content after 5.2');
  expect(slow).toMatch(/content jumped\.$/);
});

it.each(LANGUAGES)('no name of a rule or of a figure stands in what is said in %s', (language) => {
  said.language = language;
  for (const one of [RAGE, FORM, SLOW]) {
    const words = `${signalSentence(one)} ${signalDetail(one)}`;
    expect(words).not.toMatch(/\b(ms|px|cls|lcp|clicks \d|changed \d|form-abandoned|rage)\b/);
    expect(words).not.toContain('1200');
  }
});

it('says nothing beside a sentence that says all', () => {
  expect(signalDetail(facts('dead', { clicks: 1, ms: 2500 }))).toBe('');
});
