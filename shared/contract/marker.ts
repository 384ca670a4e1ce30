import { isOn } from './on.ts';

/** Longest id of a touchpoint or a stage, in characters: a longer name is a mistake or an attack. */
export const ID_LIMIT = 64;
/** A touchpoint's or stage's id, with `ID_LIMIT` written out. */
export const SLUG = /^(?!.{65})[a-z\d]([._-]?[a-z\d])*$/;

/** True for a dotted lower-case slug of at most 64 characters: `checkout.pay`, `news-letter`. */
export function isTouchpointId(id: unknown): id is string {
  return typeof id === 'string' && SLUG.test(id);
}

/** A mark, a rule or a page says at most so many stages. */
export const MOST_STAGES = 8;
/** Longest list of stages that is read, in characters: eight names of 60 and what is between them. */
export const STAGES_LIMIT = 500;
/** More marks than this on one page are a fault or an attack: those beyond are not looked at. */
export const MARK_LIMIT = 5_000;

/**
 * The valid stage ids among the first eight words of an attribute's value (several, since stages may overlap), each
 * once, with one space between: what is said on the wire.
 */
export function stageText(value: string | null | undefined): string {
  return [...new Set(value?.slice(0, STAGES_LIMIT).split(/\s+/, MOST_STAGES))]
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
export const ON_BY_DEFAULT = 'view click submit';

/** The words of an `on` attribute, each once; those of the default for an empty or missing one. */
function onWords(on: string | null | undefined): string[] {
  return [...new Set((on || ON_BY_DEFAULT).slice(0, STAGES_LIMIT).split(/\s+/).filter(Boolean))];
}

/**
 * Whether a mark's `on` attribute wants this told. An empty or missing one is the default; `none` is nothing. A word
 * nobody knows is left out, and where there is no other, nothing is told: a mistake is told by the lint and never painted
 * over.
 * @param action one of `ONS`
 */
export function wants(on: string | null | undefined, action: string): boolean {
  return onWords(on).includes(action);
}

/** The words of an `on` attribute that nobody knows, as written; an empty word for one of blanks alone. */
export function refusedOns(on: string | null | undefined): string[] {
  if (!on) return [];
  const words = onWords(on);
  return words.length > 0 ? words.filter((word) => !isOn(word)).slice(0, MOST_STAGES) : [''];
}

/** Most props a mark may have, and the longest value of one, in characters; a longer one is cut. */
export const PROP_LIMIT = 8;
export const PROP_VALUE_LIMIT = 100;
