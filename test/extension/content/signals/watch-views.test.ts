import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Seeing } from '../../../../extension/content/signals/seeing.ts';
import { watchViews } from '../../../../extension/content/signals/watch-views.ts';
import { readTrail, writeTrail } from '../../../../extension/platform/trail.ts';
import type { TrailFinding, View } from '../../../../shared/journey/signals/trail.ts';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('@webext-core/fake-browser');
  return { default: fakeBrowser };
});

const WALK = 'walk-1';
/** When a page has come to rest. */
const SETTLED_MS = 700;

function view(path: string, at: number, over: Partial<View> = {}): View {
  return {
    ...{ route: `${location.origin}${path}`, at, stage: -1, isTagged: false, mayLoop: false },
    ...{ came: 'on', visibleMs: 0, acts: 0, aimlessMs: 0, wayOn: false, ...over },
  };
}

const here = () => view(location.pathname, Date.now() - 9_000, { visibleMs: 4_000, acts: 1 });
const product = (over: Partial<View> = {}) => view('/product', Date.now() - 2_000, over);
const write = (...views: View[]) => writeTrail(WALK, { views, saidAt: null });

let life: AbortController;
let told: TrailFinding[];

/** The back button has just been pressed: this page is shown out of the browser's memory. */
function comeBack(): void {
  const seeing: Seeing = {
    ...{ see: () => undefined, isOurs: () => false, keyOf: () => 1, now: () => performance.now() },
    world: {
      context: { briefing: { peek: () => null } },
      scan: { marks: () => [], pageStages: () => [] },
    } as unknown as Seeing['world'],
    signal: life.signal,
  };
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { type: 'back_forward' } as PerformanceNavigationTiming,
  ]);
  watchViews(seeing, WALK, (finding) => told.push(finding));
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  life = new AbortController();
  told = [];
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('a page in which something was done is not left straight away, though it says so only when the next is shown', async () => {
  await write(here(), product());
  comeBack();
  await vi.advanceTimersByTimeAsync(100);
  await write(here(), product({ visibleMs: 1_500, acts: 1 }));
  await vi.advanceTimersByTimeAsync(SETTLED_MS);
  expect(told).toEqual([]);
  expect((await readTrail(WALK)).views.map(({ acts }) => acts)).toEqual([1, 1, 0]);
});

it('one in which nothing was done is, once, with the time it told', async () => {
  await write(here(), product());
  comeBack();
  await vi.advanceTimersByTimeAsync(100);
  await write(here(), product({ visibleMs: 1_500 }));
  await vi.advanceTimersByTimeAsync(SETTLED_MS);
  expect(told).toMatchObject([{ rule: 'quick-back', values: { ms: 1_500 } }]);
});

it('one that never told how it was left is not judged', async () => {
  await write(here(), product());
  comeBack();
  await vi.advanceTimersByTimeAsync(SETTLED_MS * 2);
  expect(told).toEqual([]);
});
