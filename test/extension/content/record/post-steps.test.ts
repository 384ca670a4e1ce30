import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createStepPost,
  type OwnStep,
  STEPS_AT_ONCE,
} from '../../../../extension/content/record/post-steps.ts';
import type { WalkPage } from '../../../../extension/content/walk-page.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

let life: AbortController;
let posted: string[];

beforeEach(() => {
  life = new AbortController();
  posted = [];
  vi.useFakeTimers();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** A page of a walk that was answered already. */
function walkPage(): WalkPage {
  return {
    pageId: 'page-1',
    signal: life.signal,
    briefing: signal({ walkId: 'walk-1', paused: false } as Briefing),
    state: () => 'answered',
    ask: async () => undefined,
    onAnswer: () => undefined,
    post: async (key) => void posted.push(key),
  };
}

function step(id: string): OwnStep {
  const address = 'http://shop.localhost/';
  return { kind: 'page', id, at: 1, address, stage: null, title: '', loadMs: null, marks: null };
}

it('a page that makes steps up fills the walk no faster than a person could', async () => {
  const steps = createStepPost(walkPage());
  for (let index = 0; index < 10_000; index += 1) steps.post(step(`at-once-${index}`));
  await vi.advanceTimersByTimeAsync(0);
  const atOnce = posted.length;
  expect(atOnce).toBeGreaterThanOrEqual(STEPS_AT_ONCE);
  expect(atOnce).toBeLessThan(2 * STEPS_AT_ONCE);
  for (let second = 0; second < 60; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    for (let index = 0; index < 1_000; index += 1) steps.post(step(`${second}-${index}`));
  }
  await vi.advanceTimersByTimeAsync(0);
  expect(posted.length).toBeGreaterThan(atOnce + 500);
  expect(posted.length).toBeLessThanOrEqual(atOnce + 601);
});

it('what a person did after a flood is kept', async () => {
  const steps = createStepPost(walkPage());
  for (let index = 0; index < 10_000; index += 1) steps.post(step(`forged-${index}`));
  await vi.advanceTimersByTimeAsync(1_000);
  steps.post(step('real'));
  await vi.advanceTimersByTimeAsync(0);
  expect(posted.at(-1)).toBe('step:real:001');
});

it('a step is told again as often as a view may change, and not for ever', async () => {
  const steps = createStepPost(walkPage());
  for (let index = 0; index < 1_000; index += 1) steps.post(step('one'));
  await vi.advanceTimersByTimeAsync(0);
  expect(posted[1]).toBe('step:one:002');
  expect(posted.length).toBeLessThan(100);
});
