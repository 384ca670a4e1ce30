import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createStepPost,
  type OwnStep,
  STEPS_AT_ONCE,
  UNANSWERED_MS,
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
function walkPage(over: Partial<WalkPage> = {}): WalkPage {
  return {
    pageId: 'page-1',
    signal: life.signal,
    briefing: signal({ walkId: 'walk-1', paused: false } as Briefing),
    visiting: signal(null),
    state: () => 'answered',
    ask: async () => undefined,
    onAnswer: () => undefined,
    post: async (key) => void posted.push(key),
    ...over,
  };
}

/** A page that has asked; `answer` is the background's. */
function askingPage() {
  let state: 'asking' | 'answered' = 'asking';
  const briefing = signal<Briefing | null>(null);
  const heard: ((briefing: Briefing | null) => void)[] = [];
  const page = walkPage({
    briefing,
    state: () => state,
    onAnswer: (callback) => void heard.push(callback),
    async post(key, fact) {
      posted.push(`${key} of ${fact.kind === 'step' ? fact.step.walkId : ''}`);
    },
  });
  const answer = (given: Partial<Briefing> | null) => {
    state = 'answered';
    briefing.value = given as Briefing | null;
    for (const callback of heard) callback(given as Briefing | null);
    return vi.advanceTimersByTimeAsync(0);
  };
  return { page, answer };
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

const WALK = { walkId: 'walk-1', paused: false };
const RESTING = { ...WALK, paused: true };

it('a step waits for an answer that comes in time, and is told to its walk alone', async () => {
  const { page, answer } = askingPage();
  createStepPost(page).post(step('one'));
  await vi.advanceTimersByTimeAsync(UNANSWERED_MS - 1);
  expect(posted).toEqual([]);
  await answer(WALK);
  await vi.advanceTimersByTimeAsync(UNANSWERED_MS);
  expect(posted).toEqual(['step:one:001 of walk-1']);
});

it('what is known of a page that nobody answers is posted while the page is still there', async () => {
  const { page } = askingPage();
  const steps = createStepPost(page);
  steps.post(step('one'));
  await vi.advanceTimersByTimeAsync(UNANSWERED_MS);
  expect(posted).toEqual(['step:one:001:unclaimed of unclaimed']);
  steps.post(step('one'));
  await vi.advanceTimersByTimeAsync(0);
  expect(posted.slice(1)).toEqual(['step:one:002:unclaimed of unclaimed']);
});

it('a page left before that posts at once, and what is told while it is left too', async () => {
  const { page } = askingPage();
  const steps = createStepPost(page);
  steps.post(step('one'));
  window.dispatchEvent(new Event('pagehide'));
  steps.post(step('one'));
  await vi.advanceTimersByTimeAsync(0);
  expect(posted).toEqual([
    'step:one:001:unclaimed of unclaimed',
    'step:one:002:unclaimed of unclaimed',
  ]);
});

it('a late answer takes nothing back: the walk is told what it is asked to keep', async () => {
  const { page, answer } = askingPage();
  createStepPost(page).post(step('one'));
  await vi.advanceTimersByTimeAsync(UNANSWERED_MS);
  await answer(WALK);
  expect(posted.slice(1)).toEqual(['step:one:001 of walk-1']);
});

it.each([
  ['no walk runs there', null],
  ['the walk rests', RESTING],
])('nothing more is told where %s', async (_where, answered) => {
  const { page, answer } = askingPage();
  const steps = createStepPost(page);
  steps.post(step('one'));
  await answer(answered);
  steps.post(step('two'));
  await vi.advanceTimersByTimeAsync(UNANSWERED_MS);
  window.dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(0);
  expect(posted).toEqual([]);
});
