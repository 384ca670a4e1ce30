import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ASK_AGAIN_MS, pause, retried } from '../../../extension/platform/retry.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('answers at once where the first attempt is answered, whatever the answer is', async () => {
  const attempt = vi.fn(async () => null);
  expect(await retried(attempt)).toBeNull();
  expect(attempt).toHaveBeenCalledOnce();
});

it('tries again after a failure, an empty answer and a throw before any promise', async () => {
  const attempt = vi
    .fn<() => Promise<string | undefined>>()
    .mockRejectedValueOnce(new Error('asleep'))
    .mockResolvedValueOnce(undefined)
    .mockImplementationOnce(() => {
      throw new Error('cut off');
    })
    .mockResolvedValue('here');
  const answer = retried(attempt);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('here');
  expect(attempt).toHaveBeenCalledTimes(4);
});

it('waits as long as it says between attempts, and gives up after the last', async () => {
  const times: number[] = [];
  const began = Date.now();
  const answer = retried(async () => void times.push(Date.now() - began));
  await vi.runAllTimersAsync();
  expect(await answer).toBeUndefined();
  const waits = times.map((time, place) => time - (times[place - 1] ?? 0));
  expect(waits).toEqual([0, ...ASK_AGAIN_MS]);
});

it('neither waits nor tries any more once the signal aborts', async () => {
  const end = new AbortController();
  const attempt = vi.fn(async () => undefined);
  const answer = retried(attempt, end.signal);
  await vi.advanceTimersByTimeAsync(0);
  end.abort();
  expect(await answer).toBeUndefined();
  expect(attempt).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

it('does not rest for a signal that has aborted before', async () => {
  await pause(1_000, AbortSignal.abort());
  expect(vi.getTimerCount()).toBe(0);
});
