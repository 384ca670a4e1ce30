import { DEFAULT_PREFIX, prefixFrom } from './attributes.ts';
import { isTouchpointId, PROP_LIMIT, PROP_VALUE_LIMIT, stagesFrom } from './marker.ts';

/**
 * What the snippet announces on `document`, as the JSON string in a CustomEvent's detail.
 * Strings, because objects do not cross the border between page and extension the same way in both browsers.
 *
 * On the wire an event is one flat object whose members are all strings, `{"v":1,"type":"seen","touchpoint":"cart.open",
 * "stages":"consideration purchase"}`: pages that carry an old Prototype.js give arrays a `toJSON` of their own,
 * and a nested array would arrive as garbage.
 */
export const PAGE_EVENT_VERSION = 1;
/** Longest accepted detail, in characters. A mark's event needs about 200. */
export const PAGE_EVENT_LIMIT = 4096;
/** Longest accepted version name of a snippet, in characters. */
export const SNIPPET_VERSION_LIMIT = 32;
/** Longest accepted address of a journey file, in characters; a longer one counts as none. */
export const JOURNEY_ADDRESS_LIMIT = 2048;

/** Before the name of a prop on the wire: `"prop-plan":"pro"`. */
export const WIRE_PROP = 'prop-';

/** What happened to a touchpoint. */
export interface TouchpointEvent {
  /**
   * `seen`: at least half visible for a second, once per page view and touchpoint. `changed`: a field in it has another
   * value, which is never told.
   */
  type: 'seen' | 'clicked' | 'submitted' | 'changed';
  touchpoint: string;
  stages: string[];
  /** What the mark says of itself (`data-waymark-prop-plan="pro"`); missing where it says nothing. */
  props?: Record<string, string>;
}

export type PageEvent =
  | TouchpointEvent
  /**
   * The visitor came to this page (or back to it), or the route changed without loading one. The stages are the page's
   * at that moment: a single-page app may change its meta element only when it renders, after this.
   */
  | { type: 'route'; stages: string[] }
  /** The page's stages are these now, without another route. */
  | { type: 'stage'; stages: string[] }
  /** The page is being left; it may come back whole, and then says `ready` and `route` again. */
  | { type: 'left' }
  /** What the visitor answered, as the site hands it on. */
  | { type: 'consent'; state: Consent }
  | ReadyEvent;

export type Consent = 'granted' | 'denied';

/** The snippet is here. Said at its start, after a return, and to whoever asks what was said before. */
export interface ReadyEvent {
  type: 'ready';
  /** Its version. */
  snippet: string;
  /** The journey file's address as the page gave it, or empty. */
  journey: string;
  /** Between `data-` and the rest of an attribute's name. */
  prefix: string;
  /** The page's, as far as they are known. */
  stages: string[];
  /** The last `consent`, or null where there was none. */
  consent: Consent | null;
}

/** An event's type and members as they travel. */
export type WireEvent = Record<string, string | undefined>;

/**
 * Reads what a page said. Whatever is not exactly an event of a known version answers undefined:
 * any page can dispatch anything, and nothing it says is trusted further than being shown.
 */
export function decodePageEvent(detail: unknown): PageEvent | undefined {
  if (typeof detail !== 'string' || detail.length > PAGE_EVENT_LIMIT) return undefined;
  try {
    const said: unknown = JSON.parse(detail);
    return isRecord(said) && said.v === PAGE_EVENT_VERSION ? eventFrom(said) : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function eventFrom(said: Record<string, unknown>): PageEvent | undefined {
  const { type, state } = said;
  if (type === 'ready') return readyFrom(said);
  if (type === 'left') return { type };
  if (type === 'consent') return isConsent(state) ? { type, state } : undefined;
  const stages = stageList(said.stages);
  if (!stages) return undefined;
  if (type === 'route' || type === 'stage') return { type, stages };
  return touchpointFrom(said, stages);
}

function touchpointFrom(
  said: Record<string, unknown>,
  stages: string[],
): TouchpointEvent | undefined {
  const { type, touchpoint } = said;
  if (type !== 'seen' && type !== 'clicked' && type !== 'submitted' && type !== 'changed') {
    return undefined;
  }
  if (!isTouchpointId(touchpoint)) return undefined;
  const props = propsFrom(said);
  return props ? { type, touchpoint, stages, props } : { type, touchpoint, stages };
}

/** The first props that are as they should be; the others are left out. */
function propsFrom(said: Record<string, unknown>): Record<string, string> | undefined {
  const good: [string, string][] = [];
  for (const [member, value] of Object.entries(said)) {
    const name = member.slice(WIRE_PROP.length);
    if (!member.startsWith(WIRE_PROP) || !isTouchpointId(name)) continue;
    if (typeof value === 'string' && value.length <= PROP_VALUE_LIMIT) good.push([name, value]);
  }
  return good.length > 0 ? Object.fromEntries(good.slice(0, PROP_LIMIT)) : undefined;
}

function isConsent(state: unknown): state is Consent {
  return state === 'granted' || state === 'denied';
}

/** What is not said is as on a page that has no setting of its own. */
function readyFrom(said: Record<string, unknown>): ReadyEvent | undefined {
  const { snippet, journey = '', state } = said;
  const prefix = prefixFrom(said.prefix ?? DEFAULT_PREFIX);
  if (typeof snippet !== 'string' || snippet.length > SNIPPET_VERSION_LIMIT) return undefined;
  const stages = stageList(said.stages);
  if (typeof journey !== 'string' || !prefix || !stages) return undefined;
  return {
    type: 'ready',
    snippet,
    journey: journey.length <= JOURNEY_ADDRESS_LIMIT ? journey : '',
    prefix,
    stages,
    consent: isConsent(state) ? state : null,
  };
}

/** The snippet hands on what the page says, to save its visitors the weight: here it is read, or is no text. */
function stageList(value: unknown = ''): string[] | undefined {
  return typeof value === 'string' ? stagesFrom(value) : undefined;
}
