import { afterEach, expect, it, vi } from 'vitest';
import { later, whenIdle } from '../../../extension/content/later.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('what is to be done later is done then', () => {
  vi.useFakeTimers();
  const work = vi.fn();
  later(work, 100);
  vi.advanceTimersByTime(99);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledOnce();
});

it('in a page that has been left it is nothing, and no error', () => {
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => {
    throw new Error('NS_ERROR_NOT_INITIALIZED');
  });
  expect(later(() => undefined, 100)).toBeUndefined();
});

it('neither is what waits until there is nothing to do', () => {
  const idle = vi.fn();
  vi.stubGlobal('requestIdleCallback', idle);
  const work = vi.fn();
  whenIdle(work, 50);
  expect(idle).toHaveBeenCalledWith(work, { timeout: 50 });
  idle.mockImplementation(() => {
    throw new Error('NS_ERROR_NOT_INITIALIZED');
  });
  expect(() => whenIdle(work, 50)).not.toThrow();
  vi.unstubAllGlobals();
});
