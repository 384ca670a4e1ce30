import type { Quote } from '../../../shared/journey/target.ts';
import { isMasked, isPartOfTyped, masked, TYPED } from './typed-content.ts';

/** Longest passage that is kept, and of the words before and after it, in UTF-16 units. */
const PASSAGE_LENGTH = 2_000;
const CONTEXT_LENGTH = 32;
/** So far up words beside a passage are looked for that fills its element. */
const CONTEXT_STEPS = 3;

/** A passage that the person has selected, and the element it stands in. */
export interface Passage {
  element: Element;
  quote: Quote;
}

/**
 * What is selected in the page, as a passage to note; null where nothing is, and where any of it was typed by somebody or is
 * marked as nobody's business.
 */
export function selectedPassage(): Passage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: container } = range;
  const element = container instanceof Element ? container : container.parentElement;
  const exact = oneLine(range.toString()).trim().slice(0, PASSAGE_LENGTH);
  if (!element || exact === '' || isPrivate(element) || hasPrivate(range.cloneContents()))
    return null;
  return { element, quote: { exact, ...contextOf(range, element) } };
}

function isPrivate(element: Element): boolean {
  return element.matches(TYPED) || isPartOfTyped(element) || isMasked(element);
}

const hasPrivate = (part: ParentNode) => part.querySelector(`${TYPED}, ${masked()}`) !== null;

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** The words beside it, by which two alike are told apart; none out of what somebody typed. */
function contextOf(range: Range, element: Element): Omit<Quote, 'exact'> {
  let around: Element | null = element;
  for (let step = 0; around && step < CONTEXT_STEPS; step += 1) {
    if (hasPrivate(around)) return {};
    const [before, after] = [between(around, range, 'before'), between(around, range, 'after')];
    const prefix = oneLine(before).slice(-CONTEXT_LENGTH);
    const suffix = oneLine(after).slice(0, CONTEXT_LENGTH);
    if (prefix.trim() || suffix.trim()) {
      const start = around === element ? { start: before.length } : {};
      return { ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}), ...start };
    }
    around = around.parentElement;
  }
  return {};
}

function between(around: Element, range: Range, side: 'before' | 'after'): string {
  const part = document.createRange();
  part.selectNodeContents(around);
  if (side === 'before') part.setEnd(range.startContainer, range.startOffset);
  else part.setStart(range.endContainer, range.endOffset);
  return part.toString();
}
