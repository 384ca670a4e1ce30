import type { Traits } from './traits.ts';

/** So many of a page are compared with what was kept, the likeliest by their rarest words: those behind them never win. */
const SHORT = 48;
/** What so many elements share tells none of them apart. */
const COMMON = 400;
/** What can be known of what stands around an element: before it, after it, and the heading above. */
const BESIDE = 3;
/** Steps of the path that make a place. */
const PLACE = 3;

/** The elements of a page by what each says of itself, so that one need not be compared with all of them. */
export interface Candidates {
  all: readonly Traits[];
  byWord: Map<string, number[]>;
  /** The only words somebody will ask for; null: anything may be asked for. */
  wanted: ReadonlySet<string> | null;
  byTag: Map<string, number[]>;
}

/** What may tell an element from others, each as a word with its kind before it. */
function wordsOf(traits: Traits): string[] {
  const { tag, given, id, name, label, link, image, hint, before, after, heading, path } = traits;
  const said = traits.text ?? label;
  const pieces: [kind: string, word: string | undefined][] = [
    ['given', given],
    ['id', id],
    ['name', name],
    ['said', said],
    ['start', said?.slice(0, 24)],
    ['link', link],
    ['image', image],
    ['hint', hint],
    [`${tag} before`, before],
    [`${tag} after`, after],
    [`${tag} below`, heading],
    [`${tag} at`, path?.slice(0, PLACE).join(' ')],
    [`${tag} in`, traits.classes?.join(' ')],
  ];
  return pieces.flatMap(([kind, word]) => (word ? `${kind} ${word.toLowerCase()}` : []));
}

/**
 * How much of what stood around an element is still said somewhere on the page: on one that was rebuilt little of it is, and
 * an element may look much unlike itself; on one that was not, something that only resembles it is something else.
 * @returns from 0 to 1
 */
export function neighboursOf(was: Traits, { byWord }: Candidates): number {
  return around(was).filter((word) => byWord.has(word)).length / BESIDE;
}

const around = ({ before, after, heading }: Traits) =>
  [before, after, heading].flatMap((one) => (one ? `said ${one.toLowerCase()}` : []));

function put(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}

/**
 * An empty page; elements are added as they are read.
 * @param sought all that will be looked for in it, where that is known: of the page's many words only theirs are kept
 */
export function noCandidates(sought?: readonly Traits[]): Candidates & { all: Traits[] } {
  const wanted = sought
    ? new Set(sought.flatMap((was) => [...wordsOf(was), ...around(was)]))
    : null;
  return { all: [], byWord: new Map(), byTag: new Map(), wanted };
}

export function addCandidate(candidates: ReturnType<typeof noCandidates>, traits: Traits): void {
  const index = candidates.all.push(traits) - 1;
  for (const word of wordsOf(traits)) {
    if (!candidates.wanted || candidates.wanted.has(word)) put(candidates.byWord, word, index);
  }
  put(candidates.byTag, traits.tag, index);
}

/**
 * Which elements are worth comparing with what was kept of one: those that share its rarest words, and those of its tag
 * that stand nearest to where it stood.
 * @returns indices into `all`, ascending
 */
export function shortlist(was: Traits, { all, byWord, byTag }: Candidates): number[] {
  if (all.length <= SHORT) return all.map((_, index) => index);
  const votes = new Map<number, number>();
  for (const word of wordsOf(was)) {
    const sharing = byWord.get(word) ?? [];
    if (sharing.length > COMMON) continue;
    for (const index of sharing) votes.set(index, (votes.get(index) ?? 0) + 1 / sharing.length);
  }
  const likely = [...votes].sort(([, one], [, other]) => other - one).slice(0, SHORT);
  const alike = byTag.get(was.tag) ?? [];
  const chosen = new Set([...likely.map(([index]) => index), ...nearest(was, alike, all)]);
  return [...chosen].sort((one, other) => one - other);
}

/** Of those of its tag, in the page's order, a window around the place it had among them; some of them may not be here. */
function nearest(
  { order = 0 }: Traits,
  alike: readonly number[],
  all: readonly Traits[],
): readonly number[] {
  if (alike.length <= SHORT) return alike;
  const after = alike.findIndex((index) => (all[index]?.order ?? 0) >= order);
  const middle = after < 0 ? alike.length : after;
  const from = Math.min(Math.max(0, middle - SHORT / 2), alike.length - SHORT);
  return alike.slice(from, from + SHORT);
}
