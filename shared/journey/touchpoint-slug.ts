/** What is left of an id's 64 characters for a place in front and a number behind. */
const PART_LIMIT = 28;

/** Letters that lose more than an accent when they are taken apart. */
const LETTERS: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  œ: 'oe',
  þ: 'th',
};

/** A text in lower case and in letters without accents; what is no letter stays as it is. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøßđłœþ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

/** A text as one part of an id: lower case, without accents, words joined by hyphens; empty where nothing is left. */
export function slugOf(text: string): string {
  const plain = plainLetters(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= PART_LIMIT) return plain;
  const cut = plain.slice(0, PART_LIMIT + 1);
  const word = cut.lastIndexOf('-');
  return cut.slice(0, word > 0 ? word : PART_LIMIT);
}

/**
 * An id for a touchpoint that has none: where it is, and what it is called (`kassa.ga-vidare`).
 * @param name what a person would call the element; empty where it has no name
 * @param path the page's path; its first part says where we are
 * @param taken ids that are in use: a number is added where it would be one of them
 */
export function proposeId(name: string, path: string, taken: ReadonlySet<string>): string {
  const place = slugOf(
    path
      .split(/[?#]/)[0]
      ?.split('/')
      .find(Boolean)
      ?.replace(/\.\w+$/, '') ?? '',
  );
  const what = slugOf(name) || 'touchpoint';
  const id = place && place !== what ? `${place}.${what}` : what;
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
  }
}
