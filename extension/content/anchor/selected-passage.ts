import type { Quote } from '../../../shared/journey/target.ts';
import { documentIn } from '../frame-place.ts';
import { elementOf } from './passage.ts';
import { describeQuote } from './quote.ts';
import { isMasked, isPartOfTyped, masked, TYPED } from './typed-content.ts';

/** A passage that the person has selected, and the element it stands in. */
export interface Passage {
  element: Element;
  /** Missing where its words are nothing to keep: too many, or an address or a long number is among them. */
  quote?: Quote;
}

/**
 * What is selected in the page or in a frame of its own site, as a passage to note; null where nothing is, and where any of it was
 * typed by somebody or is marked as nobody's business.
 */
export function selectedPassage(): Passage | null {
  const range = selectedIn(focusedDocument()) ?? selectedIn(document);
  if (!range) return null;
  const element = elementOf(range);
  const isEmpty = range.toString().trim() === '';
  if (!element || isEmpty || isPrivate(element) || hasPrivate(range.cloneContents())) return null;
  const quote = describeQuote(range, element.ownerDocument.body);
  return quote ? { element, quote: { ...quote, start: startIn(element, range) } } : { element };
}

/** The page, or the innermost frame of its own site that the focus is in: each has a selection of its own. */
function focusedDocument(): Document {
  let page = document;
  for (;;) {
    const inner: Document | null = page.activeElement && documentIn(page.activeElement);
    if (!inner) return page;
    page = inner;
  }
}

function selectedIn(page: Document): Range | null {
  const selection = page.getSelection();
  const isAny = selection && !selection.isCollapsed && selection.rangeCount > 0;
  return isAny ? selection.getRangeAt(0) : null;
}

function isPrivate(element: Element): boolean {
  return element.matches(TYPED) || isPartOfTyped(element) || isMasked(element);
}

const hasPrivate = (part: ParentNode) => part.querySelector(`${TYPED}, ${masked()}`) !== null;

/** Where it begins in the element's own text, as others count it too. */
function startIn(element: Element, range: Range): number {
  const before = element.ownerDocument.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}
