import type { LocalText } from './local-text.ts';
import { inLanguage } from './local-text.ts';
import type { Plan } from './plan.ts';

/** What is written in one language of a text; empty where that language has nothing of its own. */
export function wordsIn(text: LocalText | undefined, language: string, base: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return language === base ? text : '';
  const key = keyFor(text, language);
  return key === undefined ? '' : (text[key] ?? '');
}

/**
 * The text with other words in one language.
 * @param base the language that a text without one counts as
 * @returns undefined where no words are left in any language
 */
export function withWords(
  text: LocalText | undefined,
  words: string,
  language: string,
  base: string,
): LocalText | undefined {
  if (text === undefined || typeof text === 'string') {
    if (language === base) return words === '' ? undefined : words;
    if (words === '') return text;
    return text ? { [base]: text, [language]: words } : { [language]: words };
  }
  const key = keyFor(text, language) ?? language;
  const others = Object.entries(text).filter(([one]) => one !== key);
  if (words === '') return others.length > 0 ? Object.fromEntries(others) : undefined;
  // In its place among the others.
  return Object.hasOwn(text, key)
    ? Object.fromEntries(Object.entries(text).map(([one, old]) => [one, one === key ? words : old]))
    : { ...text, [key]: words };
}

/** What stands there in another language: shown where nothing is written yet. */
export function wordsElsewhere(text: LocalText | undefined, language: string): string {
  return text === undefined ? '' : inLanguage(text, language);
}

/** The languages that a plan's texts are written in, as they are coded there, most used first. */
export function languagesOf(plan: Plan): string[] {
  const uses = new Map<string, number>();
  const names = [
    plan.name,
    ...plan.stages.map(({ name }) => name),
    ...plan.touchpoints.map(({ label }) => label),
  ];
  for (const text of names) {
    if (typeof text === 'string') continue;
    for (const code of Object.keys(text)) uses.set(code, (uses.get(code) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a).map(([code]) => code);
}

/** The key a text has for a language: itself, or the other code of the same language. */
function keyFor(text: Record<string, string>, language: string): string | undefined {
  const base = language.split('-')[0] ?? language;
  const twin = { nb: 'no', no: 'nb' }[base];
  return [language, base, twin].find((key) => key !== undefined && Object.hasOwn(text, key));
}
