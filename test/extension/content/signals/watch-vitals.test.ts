import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchVitals } from '../../../../extension/content/signals/watch-vitals.ts';
import { SIGNAL_RULES } from '../../../../shared/journey/signal-rules.ts';
import { send, type Watching, watching } from './watching.ts';

const { inpPoorMs } = SIGNAL_RULES['slow-page'].thresholds;
const ALL = ['paint', 'largest-contentful-paint', 'layout-shift', 'event'];
let here: Watching;
let looks: Map<string, (entry: object) => void>;
let observed: Map<string, object>;
let timing: object;
let firstPaint: object[];

/** @param supported what this browser measures */
function begin(supported = ALL, world = {}): void {
  looks = new Map();
  observed = new Map();
  class Observer {
    static supportedEntryTypes = supported;
    #look: (list: { getEntries(): object[] }) => void;
    constructor(look: (list: { getEntries(): object[] }) => void) {
      this.#look = look;
    }
    observe({ type, ...more }: { type: string }) {
      observed.set(type, more);
      looks.set(type, (entry) => this.#look({ getEntries: () => [entry] }));
    }
    disconnect = () => undefined;
  }
  vi.stubGlobal('PerformanceObserver', Observer);
  vi.spyOn(performance, 'getEntriesByType').mockImplementation((type) =>
    type === 'navigation' ? ([timing] as never) : [],
  );
  vi.spyOn(performance, 'getEntriesByName').mockImplementation(() => firstPaint as never);
  here = watching(world);
  watchVitals(here.seeing);
}
const measured = (type: string, entry: object) => looks.get(type)?.(entry);
const told = () => here.told.map(({ name, value }) => `${name} ${value}`);

beforeEach(() => {
  timing = {};
  firstPaint = [{ startTime: 100 }];
  Object.defineProperty(document, 'readyState', { value: 'complete', configurable: true });
});
afterEach(() => {
  here.end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'readyState');
  Reflect.deleteProperty(document, 'hidden');
});

describe('what a page took is told', () => {
  it('as the browser measures it', () => {
    timing = { responseStart: 1_900, loadEventEnd: 5_000 };
    begin();
    measured('paint', { name: 'first-paint', startTime: 90 });
    measured('paint', { name: 'first-contentful-paint', startTime: 100 });
    measured('largest-contentful-paint', { startTime: 4_100 });
    measured('event', { interactionId: 7, duration: 600, startTime: 5_000 });
    expect(told()).toEqual(['ttfb 1900', 'fcp 100', 'lcp 4100', 'inp 600']);
    expect(observed.get('event')).toMatchObject({ durationThreshold: inpPoorMs, buffered: true });
  });

  it('by its loading where the browser measures no paint', () => {
    timing = { responseStart: 20, loadEventEnd: 5_000 };
    begin([]);
    expect(told()).toEqual(['ttfb 20', 'load 5000']);
  });

  it('from when it was shown, where it was made ahead', () => {
    timing = { responseStart: 1_900, loadEventEnd: 2_000, activationStart: 6_000 };
    begin();
    measured('largest-contentful-paint', { startTime: 6_500 });
    measured('paint', { name: 'first-contentful-paint', startTime: 2_000 });
    expect(told()).toEqual(['ttfb 0', 'lcp 500', 'fcp 0']);
  });

  it('not where nothing was asked of a server', () => {
    begin();
    expect(told()).toEqual([]);
  });

  it.each([
    ['is out of sight from the beginning', 0, true],
    ['went out of sight before', 4_000, false],
  ])('not of a page that %s', (_what, at, isHidden) => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    begin();
    vi.spyOn(performance, 'now').mockReturnValue(at);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    send(document, new Event('visibilitychange'));
    measured('largest-contentful-paint', { startTime: 4_100 });
    measured('largest-contentful-paint', { startTime: 3_900 });
    expect(told()).toEqual(isHidden ? [] : ['lcp 3900']);
  });
});

describe('what is ours is not', () => {
  it.each([
    ['a press that the guard took', { startTime: 666, target: null }],
    ['a press on our element', { startTime: 5, target: 'ours' }],
    ['what is no press', { startTime: 5, interactionId: 0 }],
  ])('told: %s', (_what, { target, ...entry }: { target?: string | null; startTime: number }) => {
    const ours = document.createElement('x-ours');
    const host = { element: ours, placedAt: 50 };
    const guard = { took: (at: number) => at === 666 };
    begin(ALL, { context: { host, guard } });
    measured('event', {
      ...{ interactionId: 7, duration: 900, target: target === 'ours' ? ours : null },
      ...entry,
    });
    expect(told()).toEqual([]);
  });

  it('told: paints of a page that had painted nothing when we were drawn', () => {
    firstPaint = [{ startTime: 3_200 }];
    begin(ALL, { context: { host: { placedAt: 3_100 }, guard: { took: () => false } } });
    measured('paint', { name: 'first-contentful-paint', startTime: 3_200 });
    measured('largest-contentful-paint', { startTime: 3_200 });
    expect(told()).toEqual([]);
  });
});

describe('shifts', () => {
  const TABLE: [what: string, at: number[], last: string][] = [
    ['belong together within a second', [1_000, 1_999], 'cls 0.2'],
    ['are apart after a second', [1_000, 2_000], 'cls 0.1'],
    ['belong together for five seconds', [0, 900, 1_800, 2_700, 3_600, 4_500, 4_999], 'cls 0.7'],
    ['are apart after five', [0, 900, 1_800, 2_700, 3_600, 4_500, 5_000], 'cls 0.1'],
  ];
  it.each(TABLE)('%s', (_what, at, last) => {
    begin();
    for (const startTime of at) {
      measured('layout-shift', { value: 0.1, hadRecentInput: false, startTime });
    }
    expect(told().at(-1)?.slice(0, 7)).toBe(last);
  });

  it('after a press are wanted', () => {
    begin();
    measured('layout-shift', { value: 0.9, hadRecentInput: true, startTime: 10 });
    expect(told()).toEqual([]);
  });
});
