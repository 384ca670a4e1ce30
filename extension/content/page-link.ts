import { PAGE_EVENT, PAGE_EVENT_REQUEST } from '../../shared/contract/attributes.ts';
import { decodePageEvent, type ReadyEvent } from '../../shared/contract/page-event.ts';

/** A page may say this much in a second; a real one says a few things. */
const RATE_LIMIT = 100;
const RATE_SPAN_MS = 1_000;

export interface PageLink {
  /** What was dropped because it was malformed or too much. */
  readonly dropped: number;
}

/**
 * Hears what the snippet says. Any page can say anything: it is decoded, counted and never trusted further.
 * @param decode answers undefined for what is dropped
 */
export function listenToSnippet<Said>(
  decode: (detail: unknown) => Said | undefined,
  hear: (said: Said) => void,
  signal: AbortSignal,
): PageLink {
  let dropped = 0;
  let spanBegan = 0;
  let inSpan = 0;
  const isTooMuch = () => {
    const now = performance.now();
    if (now - spanBegan > RATE_SPAN_MS) {
      spanBegan = now;
      inSpan = 0;
    }
    inSpan += 1;
    return inSpan > RATE_LIMIT;
  };
  document.addEventListener(
    PAGE_EVENT,
    (event) => {
      const said = isTooMuch() ? undefined : decode((event as CustomEvent).detail);
      if (said) hear(said);
      else dropped += 1;
    },
    { signal },
  );
  return {
    get dropped() {
      return dropped;
    },
  };
}

/** What the snippet says of itself; it answers in the same task. Null where there is none. */
export function askSnippet(): ReadyEvent | null {
  const asking = new AbortController();
  let answer: ReadyEvent | null = null;
  listenToSnippet(
    decodePageEvent,
    (said) => {
      if (said.type === 'ready') answer = said;
    },
    asking.signal,
  );
  document.dispatchEvent(new CustomEvent(PAGE_EVENT_REQUEST));
  asking.abort();
  return answer;
}
