import type { Quote } from '../target.ts';
import { align } from './align.ts';

export interface FoundQuote {
  answer: 'found' | 'moved' | 'lost';
  /** Where in the text; 0 and 0 where it is lost. */
  start: number;
  end: number;
  /** From 0 to 1: that this is the passage. */
  confidence: number;
  /** Why it is not simply found. */
  reason?: 'notThere' | 'otherWords' | 'otherPlace' | 'severalAlike';
}

/** Characters kept on each side. */
export const CONTEXT = 32;
/** Words so long stand for themselves, whatever is around them now. */
const TELLING = 16;
/** Share of what stood around a passage that has to be there for shorter words. */
const SAME_PLACE = 0.5;
/** So much better has one place to fit than any other with the same words. */
const CLEARLY = 0.25;
/** Share of its letters that may have been written anew. */
const REWRITTEN = 0.25;
/** As much, where both sides are still the same: then it is a passage that was edited. */
const EDITED = 0.4;
const BOTH_SIDES = 0.8;

interface Place {
  start: number;
  end: number;
  errors: number;
  /** How much of what stood around it stands around this. */
  around: number;
}

/** Agreeing letters of both, counted from where the passage is, of the kept side. */
function agreeing(kept: string, here: string, isBefore: boolean): number {
  const end = (text: string, index: number) => text.at(isBefore ? -1 - index : index);
  let index = 0;
  while (index < kept.length && end(kept, index) === end(here, index)) index += 1;
  return kept.length > 0 ? index / kept.length : 1;
}

/** The better of: right beside it to the letter, or with as few edits near it. */
function side(kept: string, here: string, isBefore: boolean): number {
  const edits = align(here, kept).errors;
  return Math.max(agreeing(kept, here, isBefore), 1 - Math.min(1, (2 * edits) / kept.length));
}

function around(
  text: string,
  { prefix = '', suffix = '' }: Quote,
  start: number,
  end: number,
): number {
  const before = prefix && side(prefix, text.slice(Math.max(0, start - CONTEXT), start), true);
  const after = suffix && side(suffix, text.slice(end, end + CONTEXT), false);
  // Of a side of which nothing was kept nobody knows what stood there.
  const known = [before, after].filter((one) => typeof one === 'number');
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : 0;
}

function exactPlaces(text: string, quote: Quote): Place[] {
  return placesOf(text, quote.exact).map((start) => {
    const end = start + quote.exact.length;
    return { start, end, errors: 0, around: around(text, quote, start, end) };
  });
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  let start = text.indexOf(words);
  while (start >= 0 && places.length < MOST) {
    places.push(start);
    start = text.indexOf(words, start + 1);
  }
  return places;
}

/** Places that are looked at; a page that says a word more often says nothing by it. */
const MOST = 500;
/** Places of a quote's rarest words that are compared letter by letter. */
const TRIED = 12;

/** Where something like it stands: around its rarest words, aligned letter by letter. */
function likePlaces(text: string, quote: Quote): Place[] {
  const slack = Math.ceil(quote.exact.length * EDITED) + 1;
  const spans = seeds(text, quote.exact).map((at) => Math.max(0, at - slack));
  return [...new Set(spans)].map((from) => {
    const window = text.slice(from, from + quote.exact.length + 2 * slack);
    const { start, end, errors } = align(window, quote.exact);
    const place = { start: from + start, end: from + end, errors };
    return { ...place, around: around(text, quote, place.start, place.end) };
  });
}

/** Where the quote would begin by each place of its words; the rarest words, the first places. */
function seeds(text: string, exact: string): number[] {
  const words = [...exact.matchAll(/[\p{L}\p{N}]{3,}/gu)];
  const places = words.map(({ 0: word, index }) => {
    const found: number[] = [];
    let at = text.indexOf(word);
    while (at >= 0 && found.length < TRIED) {
      found.push(at - index);
      at = text.indexOf(word, at + word.length);
    }
    return found;
  });
  return places
    .filter((found) => found.length > 0)
    .sort((one, other) => one.length - other.length)
    .flat()
    .slice(0, TRIED);
}

/**
 * Where in a text a passage stands now. Found only where its own words stand, and nowhere else as well; other words are at
 * most shown with a question mark.
 * @param text of the page, spaces collapsed as in the quote
 */
export function findQuoteIn(text: string, quote: Quote): FoundQuote {
  if (!quote.exact) return LOST;
  const exact = exactPlaces(text, quote);
  return exact.length > 0 ? byContext(exact, quote) : byLikeness(text, quote);
}

const LOST: FoundQuote = { answer: 'lost', start: 0, end: 0, confidence: 0, reason: 'notThere' };

/** Its words are there: the place with what stood around it, unless that is nowhere or two fit as well. */
function byContext(places: readonly Place[], { exact }: Quote): FoundQuote {
  const [best, second] = [...places].sort((one, other) => other.around - one.around);
  if (!best) return LOST;
  const { start, end } = best;
  const lead = second ? best.around - second.around : 1;
  const known = {
    start,
    end,
    confidence: second ? best.around * Math.min(1, 2 * lead) : (1 + best.around) / 2,
  };
  if (lead < CLEARLY) return { answer: 'moved', ...known, reason: 'severalAlike' };
  const isTelling = !second && exact.length >= TELLING;
  if (!isTelling && best.around < SAME_PLACE)
    return { answer: 'moved', ...known, reason: 'otherPlace' };
  return { answer: 'found', ...known };
}

/** Other words are never taken for its own silently: somebody has to look at them. */
function byLikeness(text: string, quote: Quote): FoundQuote {
  const { length } = quote.exact;
  const worth = ({ errors, around: beside }: Place) => 1 - errors / length + beside / 2;
  const [best] = likePlaces(text, quote).sort((one, other) => worth(other) - worth(one));
  const share = (best?.errors ?? length) / length;
  if (!best || share > (best.around >= BOTH_SIDES ? EDITED : REWRITTEN))
    return betweenNeighbours(text, quote);
  const confidence = (1 - share) * (0.5 + best.around / 2);
  return { answer: 'moved', ...wholeWords(text, best), confidence, reason: 'otherWords' };
}

/** What alone stands between its own neighbours, and is some of its own words and nothing else: it was shortened. */
function betweenNeighbours(text: string, { exact, prefix, suffix }: Quote): FoundQuote {
  const [before, after] = [prefix?.trim(), suffix?.trim()];
  if (!before || !after) return LOST;
  const said = new Set(wordsOf(exact));
  const left = placesOf(text, before).flatMap((at) => {
    const start = at + before.length;
    const end = text.slice(0, start + exact.length + after.length).indexOf(after, start);
    const words = wordsOf(text.slice(start, Math.max(start, end)));
    const isLess = words.length > 0 && words.every((word) => said.has(word));
    return isLess ? { start, end, confidence: Math.min(1, words.length / said.size) } : [];
  });
  const [only] = left;
  if (!only || left.length > 1) return LOST;
  const start = only.start + (text[only.start] === ' ' ? 1 : 0);
  const end = only.end - (text[only.end - 1] === ' ' ? 1 : 0);
  return { ...only, start, end, answer: 'moved', reason: 'otherWords' };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Up to where the words end that it begins and ends in. */
function wholeWords(text: string, place: Place): Pick<Place, 'start' | 'end'> {
  const isWithinWord = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  let { start, end } = place;
  while (start > 0 && isWithinWord(start)) start -= 1;
  while (end < text.length && isWithinWord(end)) end += 1;
  return { start, end };
}
