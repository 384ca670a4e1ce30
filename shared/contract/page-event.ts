import { isTouchpointId } from './marker.ts';

/**
 * What the snippet announces on `document`, as the JSON string in a CustomEvent's detail.
 * Strings, because objects do not cross the border between page and extension the same way in both browsers.
 */
export const PAGE_EVENT_VERSION = 1;
/** Longest accepted detail, in characters. A mark's event needs about 200. */
export const PAGE_EVENT_LIMIT = 4096;

export type PageEvent =
  /** A marked element was at least half visible for a second; once per page view. */
  | { type: 'seen'; touchpoint: string; stages: string[] }
  | { type: 'clicked'; touchpoint: string; stages: string[] }
  | { type: 'submitted'; touchpoint: string; stages: string[] }
  /** The visitor came to this page, or the route changed without loading one. */
  | { type: 'route'; stages: string[] }
  /** The snippet is here; `journey` is the journey file's address as the page gave it, or empty. */
  | { type: 'ready'; snippet: string; journey: string };

interface Envelope {
  v: number;
  e: PageEvent;
}

export function encodePageEvent(event: PageEvent): string {
  const envelope: Envelope = { v: PAGE_EVENT_VERSION, e: event };
  return JSON.stringify(envelope);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stageList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isTouchpointId).slice(0, 8) : [];
}

/**
 * Reads what a page said. Whatever is not exactly an event of a known version answers undefined:
 * any page can dispatch anything, and nothing it says is trusted further than being shown.
 */
export function decodePageEvent(detail: unknown): PageEvent | undefined {
  if (typeof detail !== 'string' || detail.length > PAGE_EVENT_LIMIT) return undefined;
  let envelope: unknown;
  try {
    envelope = JSON.parse(detail);
  } catch {
    return undefined;
  }
  if (!isRecord(envelope) || envelope.v !== PAGE_EVENT_VERSION || !isRecord(envelope.e)) {
    return undefined;
  }
  return eventFrom(envelope.e);
}

function eventFrom(said: Record<string, unknown>): PageEvent | undefined {
  const { type } = said;
  if (type === 'seen' || type === 'clicked' || type === 'submitted') {
    if (!isTouchpointId(said.touchpoint)) return undefined;
    return { type, touchpoint: said.touchpoint, stages: stageList(said.stages) };
  }
  if (type === 'route') return { type, stages: stageList(said.stages) };
  if (type === 'ready' && typeof said.snippet === 'string' && typeof said.journey === 'string') {
    return { type, snippet: said.snippet.slice(0, 32), journey: said.journey.slice(0, 2048) };
  }
  return undefined;
}
