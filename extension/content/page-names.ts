import {
  DEFAULT_PREFIX,
  STAGE_META,
  TOUCHPOINT_ATTRIBUTE,
  withPrefix,
} from '../../shared/contract/attributes.ts';
import { stagesFrom } from '../../shared/contract/marker.ts';

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

/** The page says its stages are these: what its meta element does not say itself holds until the next route. */
export function useStages(stages: string[]): void {
  const isSet = stages.length > 0 && `${stages}` !== `${metaStages()}`;
  names().said = isSet ? { stages, address: location.href } : null;
}

/** The page's default stages: what its code set, else those of its meta element. */
export function pageStages(): string[] {
  const { said } = names();
  return said?.address === location.href ? said.stages : metaStages();
}

function metaStages(): string[] {
  const meta = document.querySelector(`meta[name="${STAGE_META}"]`);
  return stagesFrom(meta?.getAttribute('content'));
}
