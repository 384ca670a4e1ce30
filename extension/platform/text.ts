import browser from 'webextension-polyfill';
import type english from '../_locales/en/messages.json';
import { numberFormat, pluralRules } from './formats.ts';

/** Every key there is; a key that is not in `_locales/en` does not compile. */
export type TextKey = keyof typeof english;

/** The keys of a counted text: `notes` stands for `notes_one` and `notes_other`. */
export type CountedKey = {
  [Key in TextKey]: Key extends `${infer Stem}_other` ? Stem : never;
}[TextKey];

/** What was last said under each key. */
const said = new Map<string, string>();

/**
 * Asks the browser, and remembers. In a page whose extension was updated under it the browser answers no more
 * (Chromium throws); what stands there is drawn on with the words it had.
 */
function asked(key: string, ask: () => string): string {
  try {
    const words = ask();
    said.set(key, words);
    return words;
  } catch {
    return said.get(key) ?? '';
  }
}

/** The text for a key in the browser's language, with `$1` to `$9` filled in. */
export function text(key: TextKey, ...fills: (string | number)[]): string {
  return asked(key, () => browser.i18n.getMessage(key, fills.map(String)) || key);
}

/** The browser's interface language, BCP 47. */
export function language(): string {
  return asked('', () => browser.i18n.getUILanguage()) || 'en';
}

/** A text with a number in it, in the plural form the language wants. `$1` is the formatted number. */
export function counted(key: CountedKey, count: number, ...fills: (string | number)[]): string {
  const form = pluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  const formatted = numberFormat(language()).format(count);
  return text(`${key}_${form}` as TextKey, formatted, ...fills);
}
