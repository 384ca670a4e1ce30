import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchErrors } from '../../../../extension/content/signals/watch-errors.ts';
import { SIGNAL_RULES } from '../../../../shared/journey/signal-rules.ts';
import { type Watching, watching } from './watching.ts';

const { statusFrom } = SIGNAL_RULES['error-click'].thresholds;
let here: Watching;
let name: string;
let answered: (entry: object) => void;
const requested = vi.fn();

beforeEach(() => {
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(look: (list: { getEntries(): object[] }) => void) {
        answered = (entry) => look({ getEntries: () => [entry] });
      }
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  const send = async (_type: string, data: { name: string }) => {
    name = data.name;
    return true;
  };
  here = watching({ send });
  watchErrors(here.seeing, requested);
});
afterEach(() => {
  here.end();
  vi.unstubAllGlobals();
  requested.mockClear();
});

const tell = (detail: unknown, as = name) =>
  document.dispatchEvent(new CustomEvent(as, { detail }));

describe('an error of the page', () => {
  it.each([
    ['an error', 'error', { cause: 'error', weak: false }],
    ['of another site', 'error weak', { cause: 'error', weak: true }],
    ['a rejection', 'rejection', { cause: 'rejection', weak: false }],
  ])('is told: %s', (_what, detail, expected) => {
    tell(detail);
    expect(here.told).toEqual([{ kind: 'error', startedAt: null, ...expected }]);
  });

  it.each([
    ['another word', 'request'],
    ['no word', ''],
    ['no text', { cause: 'error' }],
  ])('is not told: %s', (_what, detail) => {
    tell(detail);
    expect(here.told).toEqual([]);
  });

  it('is not told under a name that a page thinks of', () => {
    tell('error', 'waymark:error');
    expect(here.told).toEqual([]);
  });

  it('is told again after 50 ms at the soonest: some pages fail all the time', () => {
    for (const at of [0, 49, 50, 99, 100]) {
      here.clock.now = 10_000 + at;
      tell('error');
    }
    expect(here.told).toHaveLength(3);
  });

  it('is heard of no more when the watch ends', () => {
    const ended = vi.fn();
    document.addEventListener(`${name}-end`, ended);
    here.end();
    tell('error');
    expect(ended).toHaveBeenCalledOnce();
    expect(here.told).toEqual([]);
  });
});

describe('a request', () => {
  const entry = (over: object) => ({
    ...{ initiatorType: 'fetch', name: `${location.origin}/pay`, responseStatus: statusFrom },
    ...{ startTime: 9_000, responseEnd: 9_400, ...over },
  });

  it.each([
    ['by fetch', {}, 1],
    ['by XMLHttpRequest', { initiatorType: 'xmlhttprequest' }, 1],
    ['for a picture', { initiatorType: 'img' }, 0],
    ['just below a failure of the server', { responseStatus: statusFrom - 1 }, 0],
    ['just above', { responseStatus: statusFrom + 1 }, 1],
    ['of another site', { name: 'https://elsewhere.example/pay' }, 0],
    ['of a site whose name begins alike', { name: `${location.origin}.evil.example/` }, 0],
    ['of which the browser says nothing', { responseStatus: 0 }, 0],
  ])('that failed is told: %s', (_what, over, times) => {
    answered(entry(over));
    expect(here.told).toHaveLength(times);
  });

  it('is told with when it was begun, at the time it was answered', () => {
    answered(entry({}));
    answered(entry({ responseEnd: 12_000 }));
    expect(here.times).toEqual([9_400, 10_000]);
    expect(here.told[0]).toMatchObject({ cause: 'request', startedAt: 9_000, weak: false });
  });

  it.each([
    [200, 1],
    [399, 1],
    [400, 0],
    [500, 0],
  ])('that was answered by %i may have sent a form', (responseStatus, times) => {
    answered(entry({ responseStatus }));
    expect(requested).toHaveBeenCalledTimes(times);
  });
});
