import { isTouchpointId, MOST_STAGES } from './marker.ts';
import { isOn, type On } from './on.ts';

/**
 * A mark for pages whose markup nobody can change. With `touchpoint`: each element that matches `selector` is one.
 * With `stages` alone: the stage of the page, or with a selector of that part of it.
 */
export interface Rule {
  /** A URLPattern: whole (`https://pay.example/*`), or from `/` on for any site. Every page where it is not said. */
  pages?: string | undefined;
  /** CSS. Parts in shadow roots are found by themselves; `SHADOW_STEP` stands between a host and what is in its root. */
  selector?: string | undefined;
  touchpoint?: string | undefined;
  stages?: string[] | undefined;
  on?: On | undefined;
}

/** Between the selector of a shadow host and the one inside its root. */
export const SHADOW_STEP = ' >>> ';

/** Caps on what a stranger's file may say. */
export const RULE_LIMIT = 200;
export const PAGES_LIMIT = 500;
export const SELECTOR_LIMIT = 2_000;

/** How a pattern of pages begins: with `/`, or with a scheme. */
export const PAGES = /^([^/]+:\/)?\//;

/** Why a rule does nothing; `undefined` for one that is whole. */
export type RuleFault =
  /** Neither a touchpoint nor a stage. */
  | 'empty'
  /** A touchpoint without a selector would mark the whole page. */
  | 'selector'
  /** A pattern that is no address. */
  | 'pages';

/** What the types alone do not say of a rule. Selector and pattern are only tried where there is an engine for them. */
export function ruleFault({ pages, selector, touchpoint, stages }: Rule): RuleFault | undefined {
  if (!touchpoint && !stages?.length) return 'empty';
  if (touchpoint && !selector) return 'selector';
  return pages === undefined || PAGES.test(pages) ? undefined : 'pages';
}

/**
 * The rules of a journey file that was only parsed as JSON, in their order. Those that are not whole are left out;
 * where the file itself can be refused, the schema in `shared/journey/plan-rule.ts` is what names the fault.
 */
export function rulesFrom(file: unknown): Rule[] {
  const list: unknown = isRecord(file) ? file.rules : undefined;
  if (!Array.isArray(list)) return [];
  return list.slice(0, RULE_LIMIT).flatMap((said: unknown) => ruleFrom(said) ?? []);
}

function ruleFrom(said: unknown): Rule | undefined {
  if (!isRecord(said)) return undefined;
  const { pages, selector, touchpoint, stages, on } = said;
  const rule: Rule = {};
  if (isText(pages, PAGES_LIMIT)) rule.pages = pages;
  else if (pages !== undefined) return undefined;
  if (isText(selector, SELECTOR_LIMIT)) rule.selector = selector;
  else if (selector !== undefined) return undefined;
  if (isTouchpointId(touchpoint)) rule.touchpoint = touchpoint;
  else if (touchpoint !== undefined) return undefined;
  if (Array.isArray(stages)) rule.stages = stages.slice(0, MOST_STAGES).filter(isTouchpointId);
  if (isOn(on)) rule.on = on;
  return ruleFault(rule) ? undefined : rule;
}

function isText(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= limit;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The part of `URLPattern` that is needed; passed in, since Node has none. */
export type PatternMaker = new (
  pattern: string,
  base: string,
) => { test(address: string): boolean };

/**
 * Which addresses a rule is for.
 * @param origin the page's own, for a pattern that begins with `/`
 * @returns undefined for a pattern that cannot be read
 */
export function pagesOf(
  { pages }: Rule,
  origin: string,
  Pattern: PatternMaker,
): ((address: string) => boolean) | undefined {
  if (pages === undefined) return () => true;
  try {
    const pattern = new Pattern(pages, origin);
    return (address) => pattern.test(address);
  } catch {
    return undefined;
  }
}

/** Wildcards in a site's name beyond which the name is not matched: each makes the next one dearer. */
const WILDCARD_LIMIT = 3;

/**
 * Whether a rule may speak of a page of this origin. A name that could be dear to match counts as yes: the page finds
 * out for itself.
 */
export function mayApplyTo(rule: Rule, origin: string, Pattern: PatternMaker): boolean {
  const site = /^[^/]*\/\/[^/]+/.exec(rule.pages ?? '')?.[0];
  if (site === undefined) return true;
  if (/[()]/.test(site) || site.split('*').length - 1 > WILDCARD_LIMIT) return true;
  return pagesOf({ pages: `${site}/*` }, origin, Pattern)?.(`${origin}/`) ?? true;
}
