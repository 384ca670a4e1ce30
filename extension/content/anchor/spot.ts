import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import { isUnchanged } from '../../../shared/journey/anchor/unchanged.ts';
import type { Quote, Region } from '../../../shared/journey/target.ts';
import { resolvePlace } from './frame-path.ts';
import { passageIn } from './passage.ts';
import { ownTraits } from './traits.ts';

/** Where a note is: an element and, where only some of its words are meant, those. */
export interface Spot {
  readonly element: Element;
  readonly range: Range | null;
  /** Of something in a frame of another site: the part of the frame where it is seen, null where it is out of sight. */
  readonly inner?: Region | null | undefined;
}

/**
 * Where its selector leads, if all is there as it was; a passage by its own words there.
 * @returns null where the page has to be searched
 */
export function spotAtOnce(noted: {
  selector: string;
  frames?: readonly string[] | undefined;
  traits?: Traits | undefined;
  quote?: Quote | undefined;
}): Spot | null {
  const { traits, quote } = noted;
  const element = resolvePlace(noted);
  if (!element || (traits && !isUnchanged(traits, ownTraits(element)))) return null;
  const range = quote ? passageIn(element, quote) : null;
  return quote && !range ? null : { element, range };
}

/** A range is new each time, and may begin and end where the one before does. */
export function isOneSpot(one: Spot | null, other: Spot | null): boolean {
  if (one?.element !== other?.element) return false;
  const [was, is] = [one?.range, other?.range];
  if (!was || !is) return was === is && JSON.stringify(one?.inner) === JSON.stringify(other?.inner);
  return (
    was.compareBoundaryPoints(Range.START_TO_START, is) === 0 &&
    was.compareBoundaryPoints(Range.END_TO_END, is) === 0
  );
}
