import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import type { Box, Target } from '../../../shared/journey/records.ts';
import { nameOf } from './accessible-name.ts';
import { likesOf } from './likes.ts';
import { elementsOfPage } from './page-elements.ts';
import { viewOf } from './page-view.ts';
import { selectorOf } from './selector.ts';
import { traitsOf } from './traits.ts';

/** Longest tag kept; custom elements may be named at any length. */
const TAG_LENGTH = 64;

/** What a note keeps of the element it points at. */
export function describe(element: Element): Target {
  const tag = element.localName.slice(0, TAG_LENGTH);
  return {
    selector: selectorOf(element),
    label: nameOf(element) || tag,
    tag,
    box: boxOf(element),
    traits: traitsAt(element),
    ...playedTo(element),
  };
}

/** All that is kept of what an element is like, and of what stands around it. */
export function traitsAt(element: Element): Traits {
  const view = viewOf(elementsOfPage(undefined, element.ownerDocument));
  const traits = traitsOf(element, view);
  return { ...traits, ...likesOf(element, traits, view) };
}

/** Where a film or a recording stands, to a tenth of a second; it is only read, never played, halted or moved. */
function playedTo(element: Element): Pick<Target, 'playedTo'> {
  const at = element.matches('video, audio') ? (element as HTMLMediaElement).currentTime : 0;
  return at > 0 && Number.isFinite(at) ? { playedTo: Math.round(at * 10) / 10 } : {};
}

/** An element's box in CSS pixels of the viewport. */
export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
