import { STAGE_ATTRIBUTE, TOUCHPOINT_ATTRIBUTE } from './attributes.ts';

/** A touchpoint's presence on a page, as the markup says it. */
export interface Marker {
  /** Dotted lower-case slug, at most 64 characters. */
  touchpoint: string;
  /** Stages from the nearest ancestor that names any, else the page's default; may be empty. */
  stages: string[];
}

/** A touchpoint's or stage's id. At most 64 characters: a longer name is a mistake or an attack. */
export const SLUG = /^(?!.{65})[a-z0-9]+([._-][a-z0-9]+)*$/;

/** True for a dotted lower-case slug of at most 64 characters: `checkout.pay`, `news-letter`. */
export function isTouchpointId(id: unknown): id is string {
  return typeof id === 'string' && SLUG.test(id);
}

/** The valid stage ids among the first eight words of an attribute's value (several, since stages may overlap), each once. */
export function stagesFrom(value: string | null | undefined): string[] {
  return [...new Set(value?.split(/\s+/, 8))].filter(isTouchpointId);
}

/** The part of an element that reading a mark needs; a DOM element fits. */
export interface MarkedElement {
  getAttribute(name: string): string | null;
  closest(selector: string): MarkedElement | null;
}

/**
 * Reads one marked element. Answers undefined where the touchpoint id is missing or malformed:
 * such a mark is ignored, never repaired.
 * @param pageStages the page's default stages (from the meta element), used when no ancestor names any
 */
export function readMarker(element: MarkedElement, pageStages: string[]): Marker | undefined {
  const touchpoint = element.getAttribute(TOUCHPOINT_ATTRIBUTE);
  if (!isTouchpointId(touchpoint)) return undefined;
  const said = stagesFrom(element.closest(`[${STAGE_ATTRIBUTE}]`)?.getAttribute(STAGE_ATTRIBUTE));
  return { touchpoint, stages: said[0] ? said : pageStages };
}
