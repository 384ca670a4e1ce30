import {
  DEFAULT_PREFIX,
  IGNORE_ATTRIBUTE,
  STAGE_ATTRIBUTE,
  TOUCHPOINT_ATTRIBUTE,
  withPrefix,
} from './attributes.ts';

/** A touchpoint's presence on a page, as the markup says it. */
export interface Marker {
  /** Dotted lower-case slug, at most 64 characters. */
  touchpoint: string;
  /** Stages of the nearest stage attribute, else the page's default (`stagesInForce`); may be empty. */
  stages: string[];
}

/** A touchpoint's or stage's id. At most 64 characters: a longer name is a mistake or an attack. */
export const SLUG = /^(?!.{65})[a-z\d]([._-]?[a-z\d])*$/;

/** True for a dotted lower-case slug of at most 64 characters: `checkout.pay`, `news-letter`. */
export function isTouchpointId(id: unknown): id is string {
  return typeof id === 'string' && SLUG.test(id);
}

/** Longest list of stages that is read, in characters: eight names of 60 and what is between them. */
export const STAGES_LIMIT = 500;
/** More marks than this on one page are a fault or an attack: those beyond are not looked at. */
export const MARK_LIMIT = 5_000;

/**
 * The valid stage ids among the first eight words of an attribute's value (several, since stages may overlap), each
 * once, with one space between: what is said on the wire.
 */
export function stageText(value: string | null | undefined): string {
  return [...new Set(value?.slice(0, STAGES_LIMIT).split(/\s+/, 8))]
    .filter(isTouchpointId)
    .join(' ');
}

/** The same as a list. */
export function stagesFrom(value: string | null | undefined): string[] {
  return stageText(value).split(' ').filter(Boolean);
}

/**
 * The stages in force where `written` is the nearest stage attribute: what is valid in it. An attribute that says
 * something and names no valid stage is no stage at all: a mistake is told by the lint and never painted over with the
 * page's stage. Only where nothing is written (no attribute, or an empty one) the page's stages count.
 * The snippet hands the nearest attribute on as it stands, which comes to the same where it is read.
 */
export function stagesInForce(
  written: string | null | undefined,
  pageStages: readonly string[],
): string[] {
  return written ? stagesFrom(written) : [...pageStages];
}

/** A mark says at most so many stages. */
export const MOST_STAGES = 8;

/**
 * The words of a stage attribute that are no stage ids, as written; an empty word for an attribute of blanks alone, which
 * is written and says nothing.
 */
export function refusedStages(written: string | null | undefined): string[] {
  if (!written) return [];
  const words = written.slice(0, STAGES_LIMIT).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [''];
  return words.filter((word) => !isTouchpointId(word)).slice(0, MOST_STAGES);
}

/** What counts where a mark does not say. */
export const ON_BY_DEFAULT = 'click submit view';

/**
 * Whether a mark's `on` attribute wants this told. An empty or missing one is the default; `none`, or words nobody
 * knows, are nothing.
 * @param action one of `ONS`
 */
export function wants(on: string | null | undefined, action: string): boolean {
  return (on || ON_BY_DEFAULT).includes(action);
}

/** Most props a mark may have, and the longest value of one, in characters; a longer one is cut. */
export const PROP_LIMIT = 8;
export const PROP_VALUE_LIMIT = 100;

/** The part of an element that reading a mark needs; a DOM element fits. */
export interface MarkedElement {
  getAttribute(name: string): string | null;
  closest(selector: string): MarkedElement | null;
}

/**
 * Reads one marked element. Answers undefined where the touchpoint id is missing or malformed (such a mark is ignored,
 * never repaired), and where the site asks not to look at it or at something around it.
 * @param pageStages the page's default stages (from the meta element), used where nothing around it says any
 * @param prefix the site's own prefix of the attributes
 */
export function readMarker(
  element: MarkedElement,
  pageStages: string[],
  prefix = DEFAULT_PREFIX,
): Marker | undefined {
  const touchpoint = element.getAttribute(withPrefix(TOUCHPOINT_ATTRIBUTE, prefix));
  if (!isTouchpointId(touchpoint)) return undefined;
  if (element.closest(`[${withPrefix(IGNORE_ATTRIBUTE, prefix)}]`)) return undefined;
  const attribute = withPrefix(STAGE_ATTRIBUTE, prefix);
  const written = element.closest(`[${attribute}]`)?.getAttribute(attribute);
  return { touchpoint, stages: stagesInForce(written, pageStages) };
}
