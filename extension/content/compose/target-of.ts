import { NAME_LIMIT } from '../../../shared/journey/limits.ts';
import { partOf } from '../../../shared/journey/region.ts';
import type { Quote, Region, Target } from '../../../shared/journey/target.ts';
import { describe } from '../anchor/describe.ts';
import { framesOf } from '../anchor/frame-path.ts';
import { boxInWindow } from '../frame-place.ts';

/** What of an element is meant, where it is not all of it. */
export interface Part {
  quote?: Quote | undefined;
  region?: Region | undefined;
}

/** The element, a passage of it, which is called by its own words, or a part of it that was drawn. */
export function targetOf(element: Element, { quote, region }: Part): Target {
  const frames = framesOf(element);
  const target = {
    ...describe(element),
    box: boxInWindow(element),
    ...(frames ? { frames } : {}),
  };
  if (quote) return { ...target, label: quote.exact.slice(0, NAME_LIMIT), quote };
  return region ? { ...target, box: partOf(target.box, region), region } : target;
}
