import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import type { Quote } from '../../../shared/journey/target.ts';
import { inSlices } from './in-slices.ts';
import { noText, readingText } from './page-text.ts';
import { findQuote, findQuoteOn, type PlacedQuote } from './quote.ts';

/** A passage that was so much of its element was noted as that element. */
const MOST_OF_IT = 0.5;
/** Its words, and most of what stood around them. */
const SURELY = 0.8;

/** What a search of the page says of one place. */
export interface PlacedPassage extends Pick<PlacedQuote, 'answer' | 'confidence'> {
  element: Element | null;
  /** Null where it is no passage's, or the element stands for it. */
  range: Range | null;
}

/** Where an element says a passage in its own words between its own neighbours; null for anything less. */
export function passageIn(element: Element, quote: Quote): Range | null {
  const { answer, confidence, range } = findQuote(element, quote);
  return answer === 'found' && confidence >= SURELY ? range : null;
}

/**
 * Looks for passages in all of a page's own text, which is read once, in slices.
 * @param root the body of the page, or of the page in a frame
 * @returns in the order asked for; undefined where the signal aborted on the way
 */
export async function findPassages(
  quotes: readonly Quote[],
  signal: AbortSignal,
  root: HTMLElement,
): Promise<PlacedPassage[] | undefined> {
  const page = noText();
  const placed: PlacedPassage[] = [];
  const find = (quote: Quote) => {
    const { range, answer, confidence } = findQuoteOn(page, quote);
    const element = range && elementOf(range);
    // Something went while the page was read.
    const isThere = element?.isConnected && !range?.collapsed;
    placed.push(isThere ? { answer, confidence, element, range } : { ...NOWHERE, confidence });
  };
  const isRead = await inSlices(readingText(root, page), () => undefined, signal);
  return isRead && (await inSlices(quotes, find, signal)) ? placed : undefined;
}

const NOWHERE = { answer: 'lost', element: null, range: null } as const;

/** The element that all of it stands in. */
export function elementOf({ commonAncestorContainer: container }: Range): Element | null {
  return container.nodeType === Node.ELEMENT_NODE
    ? (container as Element)
    : container.parentElement;
}

/**
 * What both say together: of words that stand in several places, those in the element that was found by everything else are
 * meant; and where a passage was most of an element, that element is a likely place when it says something else.
 */
export function withElement(
  passage: PlacedPassage,
  found: Omit<PlacedPassage, 'range'>,
  { quote, traits }: { quote: Quote; traits: Traits },
): PlacedPassage {
  if (found.answer !== 'found' || !found.element) return passage;
  const { answer, reason, range } = findQuote(found.element, quote);
  const isSaid = answer === 'found' || reason === 'otherPlace';
  // Of several that say the same, one of another kind in about the same place is no better than the others.
  if (isSaid) return traits.tag === found.element.localName ? { ...found, range } : passage;
  const wasMost =
    quote.exact.length >= MOST_OF_IT * (traits.text?.length ?? Number.POSITIVE_INFINITY);
  const isSilent = passage.answer === 'lost' && wasMost;
  return isSilent ? { ...found, answer: 'moved', range: null } : passage;
}
