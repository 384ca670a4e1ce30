import * as v from 'valibot';
import { TEXT_LIMIT } from './limits.ts';

const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/));
const Sentence = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));

/** A text in one language, or the same text in several: `"Kassa"` or `{ "sv": "Kassa", "en": "Checkout" }`. */
export const LocalTextSchema = v.union([
  Sentence,
  v.pipe(v.record(Language, Sentence), v.minEntries(1, 'at least one language')),
]);
export type LocalText = v.InferOutput<typeof LocalTextSchema>;

/** Norwegian has two codes in use; a text under one serves the other. */
const SAME_LANGUAGE: Record<string, string> = { nb: 'no', no: 'nb' };

/**
 * The text for a reader.
 * @param language BCP 47, for example `sv` or `nb-NO`; falls back to its base, then to the same language elsewhere
 * (`pt-BR` for `pt-PT`), then English, then whatever there is
 */
export function inLanguage(text: LocalText, language: string): string {
  if (typeof text === 'string') return text;
  const base = baseOf(language);
  const languages = [language, base, SAME_LANGUAGE[base] ?? base];
  const elsewhere = Object.keys(text).filter((key) => baseOf(key) === base);
  for (const key of [...languages, ...elsewhere, 'en']) {
    if (Object.hasOwn(text, key)) return text[key] ?? '';
  }
  return Object.values(text)[0] ?? '';
}

function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}
