import { afterEach, vi } from 'vitest';
import { otlpFaults, type ReceivedRecord, recordsOf } from '../../launch/otlp-faults.ts';

/** How the next request is met: a status, with `Retry-After`, by a broken connection, or by nothing at all. */
export type Manner = number | [status: number, retryAfter: string] | 'break' | 'hang';

export interface FakeReceiver {
  /** The next requests are met so; then all are taken. */
  behave(...manners: Manner[]): void;
  requests: { endpoint: string; options: RequestInit; body: string; at: number }[];
  /** Of the requests that were taken. */
  records(): ReceivedRecord[];
  faults(): string[];
  /** Most bytes of requests that were unanswered at a time. */
  mostInFlight: number;
}

/** Stands in for `fetch`. Call after fake timers are on. */
export function fakeReceiver(): FakeReceiver {
  let manners: Manner[] = [];
  let inFlight = 0;
  const taken: string[] = [];
  const receiver: FakeReceiver = {
    behave: (...next) => {
      manners = next;
    },
    requests: [],
    records: () => taken.flatMap((body) => recordsOf(JSON.parse(body))),
    faults: () => receiver.requests.flatMap(({ body }) => otlpFaults(JSON.parse(body))),
    mostInFlight: 0,
  };
  const answer = (manner: Manner, body: string, signal: AbortSignal) => {
    if (manner === 'break') return Promise.reject(new TypeError('network'));
    if (manner === 'hang') {
      return new Promise<Response>((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    }
    const [status, retryAfter] = Array.isArray(manner) ? manner : [manner];
    if (status < 300) taken.push(body);
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    return Promise.resolve(new Response('{}', { status, headers }));
  };
  vi.stubGlobal('fetch', (endpoint: string, options: RequestInit) => {
    const body = String(options.body);
    receiver.requests.push({ endpoint, options, body, at: Date.now() });
    inFlight += body.length;
    receiver.mostInFlight = Math.max(receiver.mostInFlight, inFlight);
    const met = answer(manners.shift() ?? 200, body, options.signal as AbortSignal);
    return met.finally(() => {
      inFlight -= body.length;
    });
  });
  return receiver;
}

afterEach(() => {
  vi.unstubAllGlobals();
});
