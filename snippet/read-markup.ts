import {
  JOURNEY_SCRIPT_ATTRIBUTE,
  STAGE_META,
  TOUCHPOINT_ATTRIBUTE,
} from '../shared/contract/attributes.ts';
import { type Marker, readMarker, stagesFrom } from '../shared/contract/marker.ts';

/** Matches every marked element. */
export const MARKED = `[${TOUCHPOINT_ATTRIBUTE}]`;

/** The page's default stages: those of its meta element, read anew since a route change may have changed it. */
export function pageStages(): string[] {
  const meta = document.querySelector(`meta[name="${STAGE_META}"]`);
  return stagesFrom(meta?.getAttribute('content'));
}

/** The mark of an element, or undefined where it has none or a malformed one. */
export function markOf(element: Element): Marker | undefined {
  return readMarker(element, pageStages());
}

/**
 * The journey file's address as the snippet's script element gives it (relative to the page), or empty.
 * Looked up, not asked of `document.currentScript`: where the snippet is there twice (a template and a tag manager),
 * the copy that runs may be the one without the address. Some loaders remove their element after it ran: ask early.
 */
export function journeyAddress(): string {
  const script = document.querySelector(`script[${JOURNEY_SCRIPT_ATTRIBUTE}]`);
  return script?.getAttribute(JOURNEY_SCRIPT_ATTRIBUTE) || '';
}
