import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  type ActiveTime,
  IDLE_MS,
  watchActiveTime,
} from '../../../../extension/content/record/active-time.ts';

const SECOND = 1_000;
let life: AbortController;
let time: ActiveTime;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  time = watchActiveTime(performance.now(), life.signal);
});
afterEach(() => {
  show(true);
  life.abort();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const act = (type = 'pointermove') => window.dispatchEvent(new Event(type));
function show(shown: boolean): void {
  Object.defineProperty(document, 'hidden', { value: !shown, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

it('counts from the beginning, also without a sign of life', () => {
  pass(5 * SECOND);
  expect(time.ms()).toBe(5 * SECOND);
});

it.each([
  ['below', IDLE_MS - 1, IDLE_MS - 1],
  ['at', IDLE_MS, IDLE_MS],
  ['above', 10 * IDLE_MS, IDLE_MS],
])('%s the threshold, what lies beyond it is idle', (_where, passed, counted) => {
  pass(passed);
  expect(time.ms()).toBe(counted);
});

it('goes on with the next sign of life, without the idle time between', () => {
  pass(10 * IDLE_MS);
  act();
  pass(2 * SECOND);
  act('keydown');
  pass(SECOND);
  expect(time.ms()).toBe(IDLE_MS + 3 * SECOND);
});

it('leaves out what was hidden', () => {
  pass(2 * SECOND);
  show(false);
  pass(20 * SECOND);
  show(true);
  pass(SECOND);
  expect(time.ms()).toBe(3 * SECOND);
});

it('leaves out a pause of the walk', () => {
  pass(2 * SECOND);
  time.count(false);
  pass(20 * SECOND);
  act();
  time.count(true);
  pass(SECOND);
  expect(time.ms()).toBe(3 * SECOND);
});

it('begins anew with another view, and stays at nothing while that is hidden', () => {
  pass(5 * SECOND);
  time.restart();
  pass(SECOND);
  expect(time.ms()).toBe(SECOND);
  show(false);
  time.restart();
  pass(SECOND);
  expect(time.ms()).toBe(0);
});

it('a clock that is set back or on changes nothing', () => {
  pass(SECOND);
  vi.setSystemTime(Date.now() - 3_600_000);
  pass(SECOND);
  vi.setSystemTime(Date.now() + 7_200_000);
  act();
  expect(time.ms()).toBe(2 * SECOND);
});
