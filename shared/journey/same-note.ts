import type { Note } from './records.ts';

/** Notes that agree this far are about the same thing: the same element, or place and words together. */
const SAME_SCORE = 3;
/** Words that share this much say the same: half of all words, or a fifth where the place says it already. */
const MUCH_SHARED = 0.5;
const SOME_SHARED = 0.2;

/**
 * Pairs of notes of two walks that are about the same thing, the surest first; a note is in one pair at most. What counts: the
 * touchpoint (2), the element on the same page (2), the page (1), the kind (1), the words (2 where half of them are shared,
 * 1 for a fifth). Three make a pair.
 */
export function sameNotes(before: readonly Note[], after: readonly Note[]): [Note, Note][] {
  const scored = before.flatMap((one) =>
    after.map((other) => ({ one, other, score: agreement(one, other) })),
  );
  const pairs: [Note, Note][] = [];
  const taken = new Set<Note>();
  for (const { one, other, score } of scored.sort((a, b) => b.score - a.score)) {
    if (score < SAME_SCORE || taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

function agreement(one: Note, other: Note): number {
  const isSamePage = pageOf(one) === pageOf(other);
  const selector = one.target?.selector;
  const isSameElement = isSamePage && selector !== undefined && selector === other.target?.selector;
  const shared = sharedWords(one.text, other.text);
  return (
    (one.touchpoint !== null && one.touchpoint === other.touchpoint ? 2 : 0) +
    (isSameElement ? 2 : 0) +
    (isSamePage ? 1 : 0) +
    (one.kind === other.kind ? 1 : 0) +
    (shared >= MUCH_SHARED ? 2 : shared >= SOME_SHARED ? 1 : 0)
  );
}

/** An address without what may differ between two visits. */
export function pageOf({ address }: Pick<Note, 'address'>): string {
  return address.replace(/[?#].*$/, '').replace(/\/$/, '');
}

/** Words both have, as a share of the words either has: 0 to 1. */
function sharedWords(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : [...a].filter((word) => b.has(word)).length / all.size;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{Letter}\p{Number}]{3,}/gu));
}
