import { ON_BY_DEFAULT, SLUG, STAGES_LIMIT } from '../shared/contract/marker.ts';
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
 * where the site asks not to look, and where the mark does not want this action told.
 */
export const readMark = (element: Element, action: string): WireEvent | undefined => {
  const touchpoint = inherited(element, 'touchpoint') || '';
  if (
    touchpoint.match(SLUG) &&
    inherited(element, 'ignore') == null &&
    ((element.closest(marked) as Element).getAttribute(`${start}on`) || ON_BY_DEFAULT).includes(
      action,
    )
  ) {
    return { stages: inherited(element, 'stage') || ready.stages, touchpoint };
  }
};
