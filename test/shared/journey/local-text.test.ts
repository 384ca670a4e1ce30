import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { inLanguage, LocalTextSchema } from '../../../shared/journey/local-text.ts';

describe('a text in several languages', () => {
  it.each([
    ['sv', { en: 'Checkout', sv: 'Kassa' }, 'Kassa'],
    ['sv-FI', { en: 'Checkout', sv: 'Kassa' }, 'Kassa'],
    ['nb-NO', { en: 'Checkout', no: 'Kasse' }, 'Kasse'],
    ['no', { en: 'Checkout', nb: 'Kasse' }, 'Kasse'],
    ['pt', { en: 'Checkout', 'pt-BR': 'Caixa' }, 'Caixa'],
    ['pt-PT', { en: 'Checkout', 'pt-BR': 'Caixa' }, 'Caixa'],
    ['fi', { sv: 'Kassa', en: 'Checkout' }, 'Checkout'],
    ['fi', { sv: 'Kassa', da: 'Kasse' }, 'Kassa'],
    ['constructor', { sv: 'Kassa' }, 'Kassa'],
  ])('for a reader of %s: %j', (language, text, wanted) => {
    expect(inLanguage(text, language)).toBe(wanted);
  });

  it('is the same for everybody where it is one text', () => {
    expect(inLanguage('Kassa', 'en')).toBe('Kassa');
  });

  it.each(['en', 'fil', 'zh-Hant-TW', 'es-419', 'de-CH-1996', 'en-x-plain'])(
    'may be in %s',
    (language) => {
      expect(v.is(LocalTextSchema, { [language]: 'x' })).toBe(true);
    },
  );

  it.each(['', 'e', 'english', 'en_GB', 'en-'])('may not be in “%s”', (language) => {
    expect(v.is(LocalTextSchema, { [language]: 'x' })).toBe(false);
  });
});
