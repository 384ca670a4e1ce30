import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OurShare } from '../../../../extension/content/of-page.ts';
import { watchInp } from '../../../../extension/content/record/inp.ts';

type Entry = { interactionId?: number; duration: number; startTime?: number; target?: Node | null };

let hear: (...entries: Entry[]) => void;
let life: AbortController;
let told: number[];
const ours: OurShare = {
  host: { element: document.createElement('x-ours'), placedAt: 50 },
  guard: { took: (at) => at === 666 },
};

beforeEach(() => {
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(look: (list: { getEntries(): Entry[] }) => void) {
        hear = (...entries) => look({ getEntries: () => entries });
      }
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal(
    'PerformanceEventTiming',
    class {
      interactionId = 0;
    },
  );
  Object.defineProperty(PerformanceEventTiming.prototype, 'interactionId', { value: 0 });
  count(0);
  life = new AbortController();
  told = [];
  watchInp((ms) => told.push(ms), ours, life.signal);
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(performance, 'interactionCount');
});

function count(interactions: number): void {
  Object.defineProperty(performance, 'interactionCount', {
    value: interactions,
    configurable: true,
  });
}

it('is the slowest press, told when it changes', () => {
  hear({ interactionId: 1, duration: 48 }, { interactionId: 2, duration: 120 });
  hear({ interactionId: 3, duration: 64 });
  hear({ interactionId: 3, duration: 600 });
  expect(told).toEqual([120, 600]);
});

it('knows nothing of what is no press, nor of what was pressed in our own layer', () => {
  hear({ duration: 900 }, { interactionId: 0, duration: 900 });
  hear({ interactionId: 1, duration: 900, startTime: 666, target: null });
  hear({ interactionId: 2, duration: 900, target: ours.host.element });
  expect(told).toEqual([]);
  hear({ interactionId: 3, duration: 900, target: null });
  expect(told).toEqual([900]);
});

it('leaves one in fifty out', () => {
  hear({ interactionId: 1, duration: 900 }, { interactionId: 2, duration: 300 });
  count(49);
  hear({ interactionId: 3, duration: 50 });
  expect(told).toEqual([900]);
  count(50);
  hear({ interactionId: 4, duration: 50 });
  expect(told).toEqual([900, 300]);
});

it('begins anew on a page that comes back out of the memory', () => {
  hear({ interactionId: 1, duration: 900 });
  const shown = Object.defineProperties(new Event('pageshow'), {
    persisted: { value: true },
    isTrusted: { value: true },
  });
  window.dispatchEvent(shown);
  hear({ interactionId: 2, duration: 56 });
  expect(told).toEqual([900, 56]);
});
