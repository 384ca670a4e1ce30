/** Where something stands in a text. */
export interface Span {
  start: number;
  end: number;
}

/** What people put between the groups of a number: also the spaces that keep it on one line. */
const GAP = '[ \\-\\u00a0\\u2009\\u202f\\u2011]';
/** A digit or a letter before it, and it is the end of something longer. */
const FRESH = '(?<![\\p{L}\\d])';
const OVER = '(?![\\p{L}\\d])';
const pattern = (inner: string) => new RegExp(FRESH + inner + OVER, 'gu');

interface Kind {
  looks: RegExp;
  /** @param plain without gaps; the match itself where the sign between counts */
  holds(plain: string, written: string): boolean;
}

const digitsOf = (text: string): number[] => [...text].map(Number);
const modulus = (digits: readonly number[], weights: readonly number[], by: number): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % by;

/** The check of payment cards and of Swedish numbers. */
function isLuhn(text: string): boolean {
  const sum = digitsOf(text)
    .reverse()
    .reduce((total, digit, at) => {
      const twice = at % 2 === 1 ? digit * 2 : digit;
      return total + (twice > 9 ? twice - 9 : twice);
    }, 0);
  return sum % 10 === 0;
}

/** Whether such a day is in a calendar; without the century a leap day may always be one. */
function isDay(day: number, month: number): boolean {
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= longest;
}

const two = (text: string, at: number): number => Number(text.slice(at, at + 2));

/** Cards of the schemes there are begin with 2 to 6, and a row of the same digit is an example. */
function isCard(plain: string): boolean {
  return plain.length >= 14 && plain.length <= 19 && /^[2-6]/.test(plain) && isLuhn(plain);
}

/** Personnummer, and samordningsnummer, whose day is 60 later. A bare number that begins with 0 is a telephone's. */
function isSwedish(plain: string, written: string): boolean {
  const ten = plain.slice(-10);
  if (plain.length === 10 && plain.startsWith('0') && /^\d+$/.test(written)) return false;
  const day = two(ten, 4);
  return isDay(day > 60 ? day - 60 : day, two(ten, 2)) && isLuhn(ten);
}

/** Fødselsnummer with its two checks; a D-number's day is 40 later, a help number's month 40, an invented one's 80. */
function isNorwegian(plain: string): boolean {
  const digits = digitsOf(plain);
  const day = two(plain, 0);
  const month = two(plain, 2);
  return (
    isDay(day > 40 ? day - 40 : day, month > 80 ? month - 80 : month > 40 ? month - 40 : month) &&
    modulus(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1], 11) === 0 &&
    modulus(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11) === 0
  );
}

/** CPR. Since 2007 some fail the old check, so what is written as one with a gap counts; a bare number must pass it. */
function isDanish(plain: string, written: string): boolean {
  if (!isDay(two(plain, 0), two(plain, 2))) return false;
  return (
    written.length === 11 || modulus(digitsOf(plain), [4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11) === 0
  );
}

const FINNISH_CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
function isFinnish(_: string, written: string): boolean {
  const number = Number(written.slice(0, 6) + written.slice(7, 10));
  return isDay(two(written, 0), two(written, 2)) && FINNISH_CHECK[number % 31] === written[10];
}

/** ISO 13616: letters are numbers from 10 on, the first four characters stand last, and by 97 it leaves 1. */
function isIban(plain: string): boolean {
  const turned = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of turned) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
  return rest === 1;
}

const KINDS: readonly Kind[] = [
  { looks: pattern(`\\d(?:${GAP}?\\d){13,18}`), holds: isCard },
  { looks: pattern(`(?:19|20)?\\d{6}[+]?${GAP}?\\d{4}`), holds: isSwedish },
  { looks: pattern(`\\d{6}${GAP}?\\d{5}`), holds: isNorwegian },
  { looks: pattern(`\\d{6}${GAP}?\\d{4}`), holds: isDanish },
  { looks: pattern('\\d{6}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]'), holds: isFinnish },
];
/** The longest there is has 34 characters; words may follow, so its end is sought. */
const IBAN = new RegExp(`${FRESH}[A-Z]{2}\\d{2}(?:${GAP}?[A-Z0-9]){11,40}`, 'gu');
const SHORTEST_IBAN = 15;
const BREAK = new RegExp(GAP, 'gu');
const compact = (text: string): string => text.replace(BREAK, '').replace('+', '');

function* ibansIn(text: string): Generator<Span> {
  for (const { 0: run, index } of text.matchAll(IBAN)) {
    for (let end = run.length; end >= SHORTEST_IBAN; end -= 1) {
      const isEnd =
        !/[\p{L}\d]/u.test(text[index + end] ?? '') && /[A-Z0-9]/.test(run[end - 1] ?? '');
      const plain = compact(run.slice(0, end));
      if (plain.length < SHORTEST_IBAN) break;
      if (!isEnd || plain.length > 34 || !isIban(plain)) continue;
      yield { start: index, end: index + end };
      break;
    }
  }
}

/**
 * Where numbers stand that belong to a person: payment cards, accounts (IBAN), and the personal numbers of Sweden, Norway,
 * Denmark and Finland. Each is known by its check, so that prices, dates, telephone and order numbers are left alone.
 */
export function* personalNumbers(text: string): Generator<Span> {
  // Most texts have no number of that length.
  if (!/\d(?:.{0,2}\d){5}/u.test(text)) return;
  for (const { looks, holds } of KINDS) {
    for (const { 0: written, index } of text.matchAll(looks)) {
      if (holds(compact(written), written)) yield { start: index, end: index + written.length };
    }
  }
  yield* ibansIn(text);
}
