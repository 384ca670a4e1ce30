import {
  DEFAULT_PREFIX,
  STAGE_ATTRIBUTE,
  STAGE_META,
  TOUCHPOINT_ATTRIBUTE,
  withPrefix,
} from '../../shared/contract/attributes.ts';
import { type PageWords, pageStage } from '../../shared/contract/mark-reading.ts';

/** How the page spells what it says of itself, as its snippet told. */
interface PageNames {
  prefix: string;
  /** What its code set, and where: it holds until the next route. */
  said: { stages: string[]; address: string } | null;
}

/** In the content scripts' own world, where the scripts of this page meet: pages do not see it. */
const NAMES = Symbol.for('waymark.names');

function names(): PageNames {
  const world = globalThis as { [NAMES]?: PageNames };
  world[NAMES] ??= { prefix: DEFAULT_PREFIX, said: null };
  return world[NAMES];
}

/** An attribute, or a selector of one, as this page spells it. */
export function named(attribute: string): string {
  const { prefix } = names();
  return prefix === DEFAULT_PREFIX ? attribute : withPrefix(attribute, prefix);
}

/** Matches every marked element. */
export function marked(): string {
  return `[${named(TOUCHPOINT_ATTRIBUTE)}]`;
}

/** @returns true where it was another one before */
export function usePrefix(prefix: string): boolean {
  const isNews = names().prefix !== prefix;
  names().prefix = prefix;
  return isNews;
}

/** Between `data-` and the rest of an attribute's name. */
export function pagePrefix(): string {
  return names().prefix;
}

/** What the page says of its own stages; rules and its type are for others to add. */
export function pageWords(prefix = pagePrefix()): PageWords {
  const { said } = names();
  const stage = withPrefix(STAGE_ATTRIBUTE, prefix);
  const { body, documentElement } = document;
  return {
    code: said?.address === location.href ? said.stages.join(' ') : '',
    meta: document.querySelector(`meta[name="${STAGE_META}"]`)?.getAttribute('content'),
    outermost: [body, documentElement].map((element) => element?.getAttribute(stage)),
    ...{ rules: [], byType: [] },
  };
}

/**
 * The page says its stages are these: what it does not say by its markup holds until the next route.
 * @param also what rules and its type say of it
 */
export function useStages(stages: string[], also: Partial<PageWords> = {}): void {
  const known = pageStage({ ...pageWords(), ...also, code: '' }).stages;
  const isSet = stages.length > 0 && `${stages}` !== `${known}`;
  names().said = isSet ? { stages, address: location.href } : null;
}
