import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { walkedMs } from '../../../extension/background/walked-time.ts';
import { putFacts, putStep } from '../../../extension/store/write.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import { freshExtension } from '../fake-extension.ts';
import { aPageStep, aWalk } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);
afterEach(() => vi.restoreAllMocks());

const MINUTE = 60_000;
const plan = presetPlan('five');
const walk = aWalk({ state: 'walking', endedAt: null, pauses: [] });
const page = (minute: number) =>
  aPageStep({ id: `page-${minute}`, at: walk.startedAt + minute * MINUTE });
const at = (minute: number) => walk.startedAt + minute * MINUTE;

/** As if each look at the clock were so many milliseconds after the one before. */
function takes(ms: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += ms;
    return now;
  });
}

it('what took long to sum up is counted on while the walk goes on, and made anew once it rested', async () => {
  takes(200);
  await putFacts({ steps: [page(0), page(1)], notes: [], anchors: [] });
  expect(await walkedMs(plan, walk, [], at(1))).toBe(MINUTE);
  // Nobody looks at what comes meanwhile: a page from before the first one would add ten minutes.
  await putStep(page(-10));
  expect(await walkedMs(plan, walk, [], at(1) + 5_000)).toBe(MINUTE + 5_000);
  expect(await walkedMs(plan, walk, [], at(2))).toBe(12 * MINUTE);
  const rested = { ...walk, pauses: [{ from: at(2), to: at(2) + 1_000 }] };
  expect(await walkedMs(plan, rested, [], at(2) + 2_000)).toBe(12 * MINUTE + 1_000);
});

it('what was quick to sum up is always summed up anew', async () => {
  takes(1);
  await putFacts({ steps: [page(0), page(1)], notes: [], anchors: [] });
  expect(await walkedMs(plan, walk, [], at(1))).toBe(MINUTE);
  await putStep(page(-10));
  expect(await walkedMs(plan, walk, [], at(1) + 5_000)).toBe(11 * MINUTE + 5_000);
});
