/** A receiver that has not answered by then is given up on, as the exporters of OpenTelemetry do; in ms. */
const PATIENCE_MS = 10_000;
/** First wait after a failure, in ms; doubled each time, and scattered, so that not all visitors come back at once. */
const BACK_OFF_MS = 1_000;
const BACK_OFF_LIMIT_MS = 300_000;
/** Longest `Retry-After` that is believed, in ms: a timer cannot be set for more than 24 days. */
const RETRY_AFTER_LIMIT_MS = 86_400_000;
/** Answers after which the specification of OTLP/HTTP wants another try; any other is final. */
const TRY_AGAIN = [429, 502, 503, 504];

/** How a request ended: taken, refused for good, or to be tried again. */
export interface Outcome {
  taken: boolean;
  again: boolean;
  /** When the receiver wants to be asked again, in ms from now; NaN where it did not say. */
  wait: number;
}

/**
 * Sends a body to the receiver; survives the page (keepalive), carries no cookie and tells no address of the page.
 * Never rejects: a connection that failed, broke or hung is to be tried again.
 * @param recall calls the request back
 */
export async function post(endpoint: string, body: string, recall: AbortSignal): Promise<Outcome> {
  const limit = new AbortController();
  const giveUp = () => limit.abort();
  const timer = setTimeout(giveUp, PATIENCE_MS);
  recall.addEventListener('abort', giveUp);
  try {
    const { ok, status, headers } = await fetch(endpoint, {
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      headers: { 'content-type': 'application/json' },
      body,
      signal: limit.signal,
    });
    return { taken: ok, again: TRY_AGAIN.includes(status), wait: waitOf(headers) };
  } catch {
    return { taken: false, again: true, wait: Number.NaN };
  } finally {
    clearTimeout(timer);
    recall.removeEventListener('abort', giveUp);
  }
}

/** `Retry-After` is a number of seconds or a date. */
function waitOf(headers: Headers): number {
  const said = headers.get('retry-after') || undefined;
  const wait = Number(said) * 1_000;
  return Math.min(wait >= 0 ? wait : Date.parse(`${said}`) - Date.now(), RETRY_AFTER_LIMIT_MS);
}

/** How long to wait after so many failures in a row, in ms. */
export function backOff(failures: number): number {
  return Math.min(BACK_OFF_MS * 2 ** (failures - 1), BACK_OFF_LIMIT_MS) * (0.5 + Math.random() / 2);
}
