/** What Similo keeps of an element; ids are hidden here, so that its path from an id is the one from the root. */
export interface RivalTraits {
  tag: string;
  classes: string;
  name: string;
  href: string;
  alt: string;
  path: string;
  isButton: boolean;
  x: number;
  y: number;
  wide: number;
  high: number;
  text: string;
  /** Words of the elements around it. */
  beside: string;
}

/** As much of a text is compared. */
const COMPARED = 49;
/** So many pixels away a place is another. */
const FAR = 100;

const equal = (one: string, other: string) =>
  one && one.toLowerCase() === other.toLowerCase() ? 1 : 0;

const cut = (text: string) => (text.length > COMPARED + 1 ? text.slice(0, COMPARED) : text);

/** Share of the letters that stay, by edits. */
function alike(one: string, other: string): number {
  if (!one || !other) return 0;
  const [was, is] = [cut(one).toLowerCase(), cut(other).toLowerCase()];
  if (was === is) return 1;
  const longest = Math.max(was.length, is.length);
  return Math.floor(((longest - edits(was, is)) * 100) / longest) / 100;
}

function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let place = 1; place <= other.length; place += 1) {
      const step = one[at - 1] === other[place - 1] ? 0 : 1;
      const turn = (row[place - 1] ?? 0) + step;
      next.push(Math.min(turn, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function near(one: number, other: number): number {
  const most = Math.max(one, other);
  return most === 0 ? 1 : Math.floor(((most - Math.abs(one - other)) * 100) / most) / 100;
}

const shape = ({ wide, high }: RivalTraits) => (high === 0 ? 0 : Math.floor((wide * 100) / high));

function place(was: RivalTraits, is: RivalTraits): number {
  return Math.max(FAR - Math.floor(Math.hypot(was.x - is.x, was.y - is.y)), 0) / FAR;
}

const isOneOf = (word: string, words: readonly string[]) =>
  words.some((other) => {
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    return word === other || (short !== long && (long.startsWith(short) || long.endsWith(short)));
  });

/** Letters of the words that are in both, of the letters of the longer one. */
function common(one: string, other: string): number {
  if (!one || !other) return 0;
  const [was, is] = [one.split(/\s+/), other.split(/\s+/)];
  const letters = Math.max(one.length - was.length + 1, other.length - is.length + 1);
  const shared = was.reduce((sum, word) => sum + (isOneOf(word, is) ? word.length : 0), 0);
  return Math.min(shared / letters, 1);
}

/**
 * Similo as published (Nass et al., ACM TOSEM 2023, arXiv 2208.00677): fourteen properties, weighed 1.5 and 0.5; its own
 * id is hidden, and never counts here.
 */
const PROPERTIES: readonly [weight: number, (was: RivalTraits, is: RivalTraits) => number][] = [
  [1.5, (was, is) => equal(was.tag, is.tag)],
  [0.5, (was, is) => alike(was.classes, is.classes)],
  [1.5, (was, is) => equal(was.name, is.name)],
  [1.5, () => 0],
  [0.5, (was, is) => alike(was.href, is.href)],
  [0.5, (was, is) => alike(was.alt, is.alt)],
  [0.5, (was, is) => alike(was.path, is.path)],
  [0.5, (was, is) => alike(was.path, is.path)],
  [0.5, (was, is) => (was.isButton === is.isButton ? 1 : 0)],
  [0.5, place],
  [0.5, (was, is) => near(was.wide * was.high, is.wide * is.high)],
  [0.5, (was, is) => near(shape(was), shape(is))],
  [1.5, (was, is) => alike(was.text, is.text)],
  [1.5, (was, is) => common(was.beside, is.beside)],
];

/** The place of the likeliest; it never says that none is. */
export function findBySimilo(was: RivalTraits, candidates: readonly RivalTraits[]): number {
  let best = -1;
  let most = -1;
  candidates.forEach((is, index) => {
    const score = PROPERTIES.reduce((sum, [weight, compare]) => sum + weight * compare(was, is), 0);
    if (score <= most) return;
    most = score;
    best = index;
  });
  return best;
}
