/** Shares of places where the kind of character changes (lower, upper, digit), out of all places. */
const SHORT_TOKEN_CHANGE = 0.5;
const LONG_TOKEN_CHANGE = 0.2;
const SHORT_TOKEN_LENGTH = 10;
const LONG_TOKEN_LENGTH = 20;

/**
 * Personal numbers of the north, cards and accounts (IBAN) by their shape: an address or a title can spare what only looks
 * like one, and this script is in every page. By their checks they are known in `personal-number.ts`.
 */
export const NUMBER_SHAPES =
  /(?<!\d)(?:(?:19|20)?\d\d[014589]\d{3}[-+ ]\d{4,5}|\d{6}[-+A-FU-Y]\d{3}[\dA-Y]|\d{4}[ -]\d{4,6}[ -]\d{4,5}[ -]?\d*)(?!\d)|\b[A-Z]{2}\d\d(?:[ -]?[A-Z\d]{2,4}){4,8}\b/g;

/**
 * True for a piece of an address that nobody would type: an e-mail address, a token, a long or a personal number.
 * Judged word by word, since a slug is words (`storm-raincoat-2`) and a token hides behind one (`reset-4f9d2c7b...`).
 * Random base 62 changes its kind of character at 0.62 of all places, a product name at less than 0.5.
 */
export function isSecret(piece: string): boolean {
  const plain = decoded(piece);
  if (plain.includes('@')) return true;
  if (/^\d{9,}$/.test(plain) || plain.search(NUMBER_SHAPES) >= 0) return true;
  return plain.split(/[-_.=:,+~\s]+/).some(isToken);
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    // A malformed escape is judged as it stands.
    return piece;
  }
}

function isToken(word: string): boolean {
  if (!/\d/.test(word)) return false;
  // Eleven, because a product number of ten inside a slug is common in shops.
  if (/^\d+$/.test(word)) return word.length >= 11;
  // Half of every UUID, and every digest.
  if (/^[0-9a-f]{12,}$/i.test(word)) return true;
  const change = changesOfKind(word) / word.length;
  if (word.length >= LONG_TOKEN_LENGTH) return change >= LONG_TOKEN_CHANGE;
  // Without a lower-case letter it is an article number: B07XJ8C8F5.
  return word.length >= SHORT_TOKEN_LENGTH && /[a-z]/.test(word) && change >= SHORT_TOKEN_CHANGE;
}

function kindOf(character: string): string {
  if (/\d/.test(character)) return 'digit';
  return character === character.toLowerCase() ? 'lower' : 'upper';
}

function changesOfKind(word: string): number {
  const kinds = [...word].map(kindOf);
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
}
