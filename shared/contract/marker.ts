import { STAGE_ATTRIBUTE, TOUCHPOINT_ATTRIBUTE } from './attributes.ts';

/** A touchpoint's presence on a page, as the markup says it. */
export interface Marker {
  /** Dotted lower-case slug, at most 64 characters. */
  touchpoint: string;
  /** Stages from the nearest ancestor that names any, else the page's default; may be empty. */
  stages: string[];
}

/** Longest touchpoint or stage id. A longer one is a mistake or an attack, never a name. */
export const ID_LIMIT = 64;

const SLUG = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** True for a dotted lower-case slug of at most 64 characters: `checkout.pay`, `news-letter`. */
export function isTouchpointId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= ID_LIMIT && SLUG.test(id);
}

/** The valid stage ids in an attribute's value (space separated, since stages may overlap); at most eight. */
export function stagesFrom(value: string | null | undefined): string[] {
  if (!value) return [];
  const words = value.slice(0, ID_LIMIT * 8).split(/\s+/);
  return [...new Set(words.filter(isTouchpointId))].slice(0, 8);
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
  return { touchpoint, stages: said.length > 0 ? said : pageStages };
}
