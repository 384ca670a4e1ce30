import { isTouchpointId, stagesFrom } from './marker.ts';

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

export type PageEvent =
  /** A marked element was at least half visible for a second; once per page view and touchpoint. */
  | { type: 'seen'; touchpoint: string; stages: string[] }
  | { type: 'clicked'; touchpoint: string; stages: string[] }
  | { type: 'submitted'; touchpoint: string; stages: string[] }
  /**
   * The visitor came to this page, or the route changed without loading one. The stages are the page's at that moment:
   * a single-page app may change its meta element only when it renders, after this.
   */
  | { type: 'route'; stages: string[] }
  /** The snippet is here; `journey` is the journey file's address as the page gave it, or empty. */
  | { type: 'ready'; snippet: string; journey: string };

/** The event as the string that goes into `detail`. */
export function encodePageEvent(event: PageEvent): string {
  const said: { v: number; stages?: string[] } = { v: PAGE_EVENT_VERSION, ...event };
  return JSON.stringify({ ...said, stages: said.stages?.join(' ') });
}

/**
 * Reads what a page said. Whatever is not exactly an event of a known version answers undefined:
 * any page can dispatch anything, and nothing it says is trusted further than being shown.
 */
export function decodePageEvent(detail: unknown): PageEvent | undefined {
  if (typeof detail !== 'string' || detail.length > PAGE_EVENT_LIMIT) return undefined;
  let said: unknown;
  try {
    said = JSON.parse(detail);
  } catch {
    return undefined;
  }
  return isRecord(said) && said.v === PAGE_EVENT_VERSION ? eventFrom(said) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function eventFrom(said: Record<string, unknown>): PageEvent | undefined {
  if (said.type === 'ready') return readyFrom(said);
  const { type, touchpoint } = said;
  const stages = stageList(said.stages);
  if (!stages) return undefined;
  if (type === 'route') return { type, stages };
  if (type !== 'seen' && type !== 'clicked' && type !== 'submitted') return undefined;
  return isTouchpointId(touchpoint) ? { type, touchpoint, stages } : undefined;
}

function readyFrom({ snippet, journey }: Record<string, unknown>): PageEvent | undefined {
  if (typeof snippet !== 'string' || snippet.length > SNIPPET_VERSION_LIMIT) return undefined;
  if (typeof journey !== 'string') return undefined;
  return { type: 'ready', snippet, journey: journey.length > JOURNEY_ADDRESS_LIMIT ? '' : journey };
}

/** Only what `stagesFrom` would write again, letter for letter, is a list of stages. */
function stageList(value: unknown): string[] | undefined {
  if (typeof value !== 'string') return undefined;
  const stages = stagesFrom(value);
  return stages.join(' ') === value ? stages : undefined;
}
