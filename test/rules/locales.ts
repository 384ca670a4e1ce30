import type { HouseFile } from './tree.ts';

/** A locale's texts by key. */
export type Texts = Record<string, string>;

/** Reads `extension/_locales/<language>/messages.json`. */
export function textsOf({ text }: HouseFile): Texts {
  const entries = Object.entries(JSON.parse(text) as Record<string, { message: string }>);
  return Object.fromEntries(entries.map(([key, { message }]) => [key, message]));
}

/** Where a language differs from English in its keys and fill-ins, or says nothing. */
export function unevenTexts(english: Texts, language: string, texts: Texts): string[] {
  const missing = Object.keys(english).filter((key) => !(key in texts));
  const extra = Object.keys(texts).filter((key) => !(key in english));
  const empty = Object.keys(texts).filter((key) => !texts[key]?.trim());
  const uneven = Object.keys(texts).filter(
    (key) => key in english && fillIns(texts[key]) !== fillIns(english[key]),
  );
  return [
    ...missing.map((key) => `${language} lacks ${key}: translate it`),
    ...extra.map(
      (key) => `${language} has ${key}, which English has not: add it there or remove it`,
    ),
    ...empty.map((key) => `${language} says nothing for ${key}: write the text`),
    ...uneven.map(
      (key) => `${language} fills in other places than English in ${key}: use the same $1..$9`,
    ),
  ];
}

function fillIns(text = ''): string {
  return [...new Set(text.match(/\$\d/g))].sort().join(' ');
}

/** Texts of more than one word that read the same in two languages: forgotten translations. */
export function untranslated(english: Texts, language: string, texts: Texts, same: string[]) {
  return Object.entries(texts)
    .filter(([key, text]) => text === english[key] && !same.includes(key))
    .filter(([, text]) => /\p{L}{2}/u.test(text.replace(/\$\d|Waymark/g, '')))
    .map(
      ([key, text]) =>
        `${language} says '${text}' for ${key}, as English does: translate it, or list the key as the same word`,
    );
}

/**
 * Words that a language has another one for: a thing has one name everywhere (architecture: words). By language: what is
 * not said, and what is said instead.
 */
const OTHER_WORDS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  sv: [
    [/märkning|markering/i, 'märke'],
    [/registrer/i, 'spela in'],
  ],
  nb: [
    [/merking|markering/i, 'merke'],
    [/registrer/i, 'ta opp'],
  ],
  da: [
    [/mærkning|markering/i, 'mærke'],
    [/registrer/i, 'optage'],
  ],
};

/** Texts that call a thing by another name than the rest of the language does. */
export function otherWords(language: string, texts: Texts): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    (OTHER_WORDS[language] ?? [])
      .filter(([other]) => other.test(text))
      .map(([, word]) => `${language} says '${text}' for ${key}: elsewhere that is “${word}”`),
  );
}

/**
 * Keys that no code asks for. A key counts as used where a file spells it in quotes or as `__MSG_key__`, where it is
 * the `_one` or `_other` of a spelled stem, or where a template literal begins like it up to an underscore
 * (`refusal_${reason}` uses every key that begins with `refusal_`).
 */
export function unusedKeys(english: Texts, code: HouseFile[]): string[] {
  const text = code.map((file) => file.text).join('\n');
  const spelled = new Set([...text.matchAll(/['"`](\w+)['"`]/g)].map(([, word]) => word));
  const inManifest = new Set([...text.matchAll(/__MSG_(\w+?)__/g)].map(([, word]) => word));
  const stems = [...text.matchAll(/`(\w+_)\$\{/g)].map(([, stem = '']) => stem);
  return Object.keys(english)
    .filter((key) => !spelled.has(key) && !inManifest.has(key))
    .filter((key) => !spelled.has(key.replace(/_(one|other)$/, '')))
    .filter((key) => !stems.some((stem) => key.startsWith(stem)))
    .map((key) => `no code asks for ${key}: remove it from every language`);
}

/** Keys that code asks for and English has not. */
export function missingKeys(english: Texts, code: HouseFile[]): string[] {
  return code.flatMap(({ path, text }) => {
    const plain = [...text.matchAll(/(?<![\w.])text\(\s*'(\w+)'/g)].map(([, key = '']) => [key]);
    const named = [...text.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => [key]);
    const counted = [...text.matchAll(/(?<![\w.])counted\(\s*'(\w+)'/g)].map(([, key = '']) => [
      `${key}_one`,
      `${key}_other`,
    ]);
    return [...plain, ...named, ...counted]
      .flat()
      .filter((key) => !(key in english))
      .map((key) => `${path} asks for ${key}, which is in no language: add it to all of them`);
  });
}
