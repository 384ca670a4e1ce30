import { beforeEach, vi } from 'vitest';
import type { PageEvent } from '../../../shared/contract/page-event.ts';
import type { OtlpOptions } from '../../../snippet/sinks/options.ts';
import { init } from '../../../snippet/sinks/otlp.ts';
import { type FakeReceiver, fakeReceiver } from './fake-receiver.ts';
import { lifetime, say } from './say.ts';

export const SECOND = 1_000;
/** When every visit begins, Unix time in ms. */
export const NOW = 1_800_000_000_000;
export const left: PageEvent = { type: 'left' };

/** The page is no longer in view, as when another tab is. */
export function hide(): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** The page is left, and then hidden, as browsers do it. */
export function leave(): void {
  say(left);
  hide();
}

/** Somebody comes to a page of the shop from a newsletter; call it once at the top of a test file. */
export function shopVisit() {
  let receiver: FakeReceiver;
  beforeEach(() => {
    vi.restoreAllMocks();
    vi.useFakeTimers({ now: NOW });
    receiver = fakeReceiver();
    sessionStorage.clear();
    history.replaceState(null, '', '/kassa/betala?utm_source=letter&gclid=secret&token=x');
    const value = 'https://www.search.example/q?x=1';
    Object.defineProperty(document, 'referrer', { value, configurable: true });
  });
  return {
    receiver: () => receiver,
    begin(options: OtlpOptions = {}) {
      init({ endpoint: '/v1/logs', signal: lifetime(), ...options });
    },
    pass: (ms = 6 * SECOND) => vi.advanceTimersByTimeAsync(ms),
    /** `click checkout.pay`, `page`: what the records say, in order. */
    told: () => receiver.records().map(({ body }) => body),
    attribute: (name: string) => receiver.records().map(({ attributes }) => attributes[name]),
  };
}
