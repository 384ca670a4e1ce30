import { hasIdentity, mayBecome } from './identity.ts';
import { likeness, TRAITS, type TraitName } from './likeness.ts';
import { wordsIn } from './meaning.ts';
import { isAnother, isInPlaceOfTwin } from './others.ts';
import type { Traits } from './traits.ts';
import { GONE, GONE_AMONG_NEIGHBOURS, ONLY_SUCH_WORDS, WEIGHTS } from './weights.ts';

/**
 * At least so sure, from 0 to 1, to say where it is without a question mark: on pages years apart and never fitted on,
 * nothing was wrong above it (`test/bench/README.md`).
 */
export const FOUND = 0.4;
/** At least so sure to show a place with a question mark. */
export const MOVED = 0.35;
/** How sure it has to be, from 0 to 1. */
export interface Limits {
  found: number;
  moved: number;
}
/** As sure, to say so without a question mark, where nothing but its place speaks for it. */
const BY_PLACE = 0.6;
const LIMITS: Limits = { found: FOUND, moved: MOVED };
/** A second one this close may be it as well: neither is shown without a question mark. A difference of scores. */
const NEAR_TIE = 1;
/** As much of it counts where nothing that stood around it is on the page. */
const RENAMED_ANYWHERE = 0.25;
/** Words at least so long are told from others by themselves. */
const TELLING = 3;
/** What tells one from others that say the same. */
const APART = ['given', 'id', 'name', 'link', 'image', 'hint'] as const;
/** Traits that are told as evidence. */
const EVIDENCE = 4;

export interface Found {
  answer: 'found' | 'moved' | 'lost';
  /** The place in the list of candidates; -1 where there are none. */
  index: number;
  /** From 0 to 1: that this is it, and neither another nor none. */
  confidence: number;
  /** What spoke for it most, the most telling first. */
  evidence: TraitName[];
  /** Why it is not simply found. */
  reason?: 'noCandidates' | 'nothingAlike' | 'doubtful' | 'severalAlike';
}

/** How often each wording occurs: the same words say more where nobody else has them. */
function countWords(candidates: readonly Traits[]): Map<string, number> {
  const counts = new Map<string, number>();
  candidates.forEach((one, place) => {
    const words = wordsIn(one);
    const next = candidates[place + 1];
    if (!next || wordsIn(next) !== words || !isInside(next, one))
      counts.set(words, (counts.get(words) ?? 0) + 1);
  });
  return counts;
}

/** What is drawn around one thing says what that says: it is no second one. */
const isInside = (inner: Traits, outer: Traits): boolean =>
  (inner.path?.length ?? 0) > (outer.path?.length ?? 0);

function score(
  was: Traits,
  is: Traits,
  counts: ReadonlyMap<string, number>,
  neighbours: number,
): number {
  const figures = likeness(was, is);
  let sum = 0;
  TRAITS.forEach((trait, place) => {
    const weight = WEIGHTS[trait];
    // Where all words are others, as in another language, one that says something else is no wonder.
    const force = trait === 'renamed' ? Math.min(1, RENAMED_ANYWHERE + neighbours) : 1;
    const [alike = 0, unlike = 0] = figures.subarray(place * 2);
    sum += weight.for * alike - weight.against * unlike * force;
  });
  const words = wordsIn(was);
  if (words && wordsIn(is) === words) sum += ONLY_SUCH_WORDS / (counts.get(words) ?? 1);
  return sum;
}

/**
 * Which of these elements is the one that was described.
 * @param was what was kept of it
 * @param candidates the elements of the page as it is now
 * @param neighbours how much of what stood around it is still on the page, from 0 to 1
 * @param limits only a bench asks for others
 */
export function findAgain(
  was: Traits,
  candidates: readonly Traits[],
  neighbours = 0,
  limits = LIMITS,
): Found {
  const counts = countWords(candidates);
  const scores = candidates.map((is) => score(was, is, counts, neighbours));
  const likeliest = scores.indexOf(Math.max(...scores));
  const index = namesakeOr(likeliest, was, candidates, counts);
  const best = candidates[index];
  if (!best)
    return { answer: 'lost', index: -1, confidence: 0, evidence: [], reason: 'noCandidates' };
  const top = scores[index] ?? 0;
  const gone = GONE + GONE_AMONG_NEIGHBOURS * neighbours;
  const confidence =
    1 / scores.reduce((sum, one) => sum + Math.exp(one - top), Math.exp(gone - top));
  const known = { index, confidence, evidence: evidenceFor(was, best) };
  // Its words are here and something else is in its place: either may be meant.
  if (index !== likeliest) return { answer: 'moved', ...known, reason: 'doubtful' };
  if (confidence < limits.moved) return byWordsAlone(was, candidates, counts, known);
  const twin = asTwin(was, best, candidates);
  if (twin === 'other') return { answer: 'lost', ...known, reason: 'nothingAlike' };
  if (scores.some((one, place) => place !== index && top - one < NEAR_TIE))
    return { answer: 'moved', ...known, reason: 'severalAlike' };
  const least = hasIdentity(was, best) ? limits.found : Math.max(limits.found, BY_PLACE);
  if (confidence < least || twin === 'any')
    return { answer: 'moved', ...known, reason: 'doubtful' };
  return { answer: 'found', ...known };
}

/**
 * It was one of several that said the same, and may be another: fewer do now, whatever they now say, or it stands below
 * another heading and nothing else tells it from them. Where fewer do and this one stands where another stood, it is that one.
 */
function asTwin(
  was: Traits,
  is: Traits,
  candidates: readonly Traits[],
): 'itself' | 'any' | 'other' {
  if (!was.twins || is.tag !== was.tag) return 'itself';
  const words = wordsIn(is);
  const twins = candidates.filter((one) => one.tag === was.tag && wordsIn(one) === words);
  const isFewer = twins.length < was.twins;
  if (isFewer && isInPlaceOfTwin(was, is)) return 'other';
  if (wordsIn(was) !== words) return 'itself';
  if (isFewer) return 'any';
  if (!was.heading || was.heading === is.heading) return 'itself';
  const isApart = APART.some(
    (trait) =>
      is[trait] &&
      was[trait] === is[trait] &&
      twins.every((one) => one === is || one[trait] !== is[trait]),
  );
  return isApart ? 'itself' : 'any';
}

/** The only one of its tag that says exactly what it said; the likeliest where that says so itself, or none does. */
function namesakeOr(
  likeliest: number,
  was: Traits,
  candidates: readonly Traits[],
  counts: ReadonlyMap<string, number>,
): number {
  const best = candidates[likeliest];
  if (best?.tag === was.tag && wordsIn(best) === wordsIn(was)) return likeliest;
  const namesake = onlyNamesake(was, candidates, counts, was.tag);
  return namesake >= 0 ? namesake : likeliest;
}

/** Nothing is alike; but where one alone says exactly what it said, in another tag, that may be it. */
function byWordsAlone(
  was: Traits,
  candidates: readonly Traits[],
  counts: ReadonlyMap<string, number>,
  known: Pick<Found, 'index' | 'confidence' | 'evidence'>,
): Found {
  const index = onlyNamesake(was, candidates, counts);
  const is = candidates[index];
  if (!is) return { answer: 'lost', ...known, reason: 'nothingAlike' };
  return { ...known, answer: 'moved', index, evidence: evidenceFor(was, is), reason: 'doubtful' };
}

/**
 * The only element with exactly its words; -1 where there is none or more than one.
 * @param tag of what kind it has to be, where that matters
 */
function onlyNamesake(
  was: Traits,
  candidates: readonly Traits[],
  counts: ReadonlyMap<string, number>,
  tag?: string,
): number {
  const words = wordsIn(was);
  if (words.length < TELLING || counts.get(words) !== 1) return -1;
  return candidates.findLastIndex(
    (is) =>
      (!tag || is.tag === tag) &&
      wordsIn(is) === words &&
      mayBecome(was, is) &&
      !isAnother(was, is),
  );
}

function evidenceFor(was: Traits, is: Traits): TraitName[] {
  const figures = likeness(was, is);
  return TRAITS.map((trait, place) => ({
    trait,
    weight: WEIGHTS[trait].for * (figures[place * 2] ?? 0),
  }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, EVIDENCE)
    .map(({ trait }) => trait);
}
