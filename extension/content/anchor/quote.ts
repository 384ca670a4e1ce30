import { CONTEXT, type FoundQuote, findQuoteIn } from '../../../shared/journey/anchor/quote.ts';
import type { Quote } from '../../../shared/journey/target.ts';
import { cleanTitle } from '../../../shared/kit/page-address.ts';
import { characterAt, type PageText, rangeOf, textOf } from './page-text.ts';

/** So much of a passage is kept; the record's own limit. */
const LONGEST = 2_000;
/** As much is looked through for a secret in one go, each half twice. */
const LOOKED_AT = 200;

export interface PlacedQuote extends Pick<FoundQuote, 'answer' | 'confidence' | 'reason'> {
  /** Null where it is lost. */
  range: Range | null;
}

/**
 * What a note keeps of a passage of the page's text, to find it again with `findQuote` on the same root.
 * @param range what was marked; what was typed in it, or is masked, is left out
 * @param root in what the passage is looked for later
 * @returns null where nothing is left, and for a passage that has an e-mail address or a long number in it
 */
export function describeQuote(range: Range, root: Element = document.body): Quote | null {
  const page = textOf(root);
  let start = characterAt(page, range, 'start');
  let end = characterAt(page, range, 'end');
  while (start < end && page.text[start] === ' ') start += 1;
  while (end > start && page.text[end - 1] === ' ') end -= 1;
  end = Math.min(end, start + LONGEST);
  const exact = page.text.slice(start, end);
  if (!exact || hidesSecret(exact)) return null;
  const beside = (from: number, to: number) => {
    const text = page.text.slice(Math.max(0, from), to);
    return hidesSecret(text) ? '' : text;
  };
  return {
    exact,
    prefix: beside(start - CONTEXT, start),
    suffix: beside(end, end + CONTEXT),
    start,
  };
}

function hidesSecret(text: string): boolean {
  for (let from = 0; from < text.length; from += LOOKED_AT / 2) {
    const piece = text.slice(from, from + LOOKED_AT);
    if (cleanTitle(piece) !== piece.trim()) return true;
  }
  return false;
}

/**
 * Where a passage stands now.
 * @param root the element, or the body, whose text is looked through
 * @returns found where its own words stand and nowhere else as well; moved where it may be there, and somebody has to look; else lost
 */
export function findQuote(root: Element, quote: Quote): PlacedQuote {
  return findQuoteOn(textOf(root), quote);
}

/** The same in a text that was read already. */
export function findQuoteOn(page: PageText, quote: Quote): PlacedQuote {
  const { start, end, ...found } = findQuoteIn(page.text, quote);
  const range = found.answer === 'lost' ? null : rangeOf(page, start, end);
  return { ...found, range };
}
