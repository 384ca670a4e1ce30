import { rangeOf, textOf } from '../../extension/content/anchor/page-text.ts';
import { describeQuote, findQuote } from '../../extension/content/anchor/quote.ts';
import { align } from '../../shared/journey/anchor/align.ts';
import type { Quote } from '../../shared/journey/target.ts';
import { findByHypothesis, type Kept } from './anchor-hypothesis.ts';

/** Shorter ones nobody marks; longer ones are cut. */
const SHORTEST = 12;
const LONGEST = 120;
/** Of its letters at most so many are others where a passage is still there. */
const STILL_THERE = 0.4;

/** A passage as both ways keep it. */
export interface Passage {
  id: string;
  ours: Quote;
  theirs: Kept;
}

/** What both ways said of it; `isThere`: it still stands in its element, more or less. */
export interface PassageSaid {
  isThere: boolean;
  ours: { answer: 'found' | 'moved' | 'lost'; right: boolean; ms: number };
  theirs: { answer: 'found' | 'lost'; right: boolean; ms: number };
}

function lengthBefore(container: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(document.body, 0);
  range.setEnd(container, offset);
  return range.toString().length;
}

/** The first words of an element; undefined where it says too little. */
export function passageOf(id: string, element: Element): Passage | undefined {
  const page = textOf(element);
  const end = Math.min(LONGEST, page.text.length);
  const range = end >= SHORTEST ? rangeOf(page, 0, end) : null;
  const ours = range && describeQuote(range);
  if (!range || !ours || ours.exact.length < SHORTEST) return undefined;
  const whole = document.body.textContent ?? '';
  const start = lengthBefore(range.startContainer, range.startOffset);
  const stop = lengthBefore(range.endContainer, range.endOffset);
  const theirs = {
    exact: whole.slice(start, stop).trim(),
    prefix: whole.slice(Math.max(0, start - 32), start),
    suffix: whole.slice(stop, stop + 32),
    hint: start,
  };
  return { id, ours, theirs };
}

/** @param element where it stood; undefined once that was taken out */
export function findPassage({ ours, theirs }: Passage, element: Element | undefined): PassageSaid {
  const text = element ? textOf(element).text.slice(0, 10_000) : '';
  const isThere = align(text, ours.exact).errors <= STILL_THERE * ours.exact.length;
  const began = performance.now();
  const { answer, range } = findQuote(document.body, ours);
  const between = performance.now();
  const match = findByHypothesis(document.body.textContent ?? '', theirs);
  const ended = performance.now();
  const from = element ? lengthBefore(element, 0) : 0;
  const to = from + (element?.textContent?.length ?? 0);
  const isInside = match && element && match.start >= from && match.end <= to;
  return {
    isThere,
    ours: {
      answer,
      right: isThere ? Boolean(range && element?.contains(range.commonAncestorContainer)) : !range,
      ms: between - began,
    },
    theirs: {
      answer: match ? 'found' : 'lost',
      right: isThere ? Boolean(isInside) : !match,
      ms: ended - between,
    },
  };
}
