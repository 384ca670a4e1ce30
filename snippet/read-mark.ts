import { SLUG, STAGES_LIMIT } from '../shared/contract/marker.ts';
import type { WireEvent } from '../shared/contract/page-event.ts';
import { marked, ready, start } from './page-state.ts';

/** What the nearest element that says it, from this one outwards, says. */
const inherited = (element: Element, part: string): string | undefined =>
  element
    .closest(`[${start + part}]`)
    ?.getAttribute(start + part)
    ?.slice(0, STAGES_LIMIT);

/**
 * The nearest mark, from the element itself outwards, as it travels. Undefined where there is none or a malformed one,
 * where the site asks not to look, and where the mark does not want this action told. What `mark-reading.ts` of the
 * contract says of a page without rules, in fewer bytes.
 */
export const readMark = (
  element: Element,
  action: string,
  mark = element.closest(marked) as Element,
  touchpoint = inherited(element, 'touchpoint'),
): WireEvent | false | null | undefined =>
  touchpoint?.match(SLUG) &&
  !element.closest(`[${start}ignore]`) &&
  // A selector knows whole words in fewer bytes. By default all but a change counts, as in `ON_BY_DEFAULT`.
  (mark.matches(`[${start}on~=${action}]`) ||
    (!mark.getAttribute(`${start}on`) && action !== 'change')) && {
    stages: inherited(mark, 'stage') || ready.stages,
    touchpoint,
  };
