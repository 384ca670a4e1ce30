import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenPainted } from '../../../extension/content/when-painted.ts';

let onEntries: () => void = () => undefined;
const disconnect = vi.fn();
let painted: object[] = [];

function setState(state: DocumentReadyState): void {
  Object.defineProperty(document, 'readyState', { value: state, configurable: true });
  document.dispatchEvent(new Event('readystatechange'));
}

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
}

beforeEach(() => {
  painted = [];
  setState('interactive');
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(tell: () => void) {
        onEntries = tell;
      }
      observe = () => undefined;
      disconnect = disconnect;
    },
  );
  vi.spyOn(performance, 'getEntriesByName').mockImplementation(() => painted as never);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  disconnect.mockClear();
  Reflect.deleteProperty(document, 'readyState');
});

describe('what measures a page', () => {
  it('waits until the page has shown something', () => {
    const work = vi.fn();
    whenPainted(work, new AbortController().signal);
    expect(work).not.toHaveBeenCalled();
    painted = [{}];
    onEntries();
    onEntries();
    expect(work).toHaveBeenCalledOnce();
    expect(disconnect).toHaveBeenCalledOnce();
  });

  it('waits no longer than until the page is complete where it is out of sight: it shows nothing', () => {
    const work = vi.fn();
    hide(true);
    whenPainted(work, new AbortController().signal);
    expect(work).not.toHaveBeenCalled();
    setState('complete');
    expect(work).toHaveBeenCalledOnce();
    hide(false);
  });

  it.each([
    ['that becomes complete', 'interactive'],
    ['that is complete', 'complete'],
  ] as const)('waits two seconds more on a blank page %s', (_what, state) => {
    vi.useFakeTimers();
    const work = vi.fn();
    setState(state);
    whenPainted(work, new AbortController().signal);
    setState('complete');
    vi.advanceTimersByTime(1_999);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledOnce();
    painted = [{}];
    onEntries();
    expect(work).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('begins at once where there is something to see', () => {
    const work = vi.fn();
    painted = [{}];
    whenPainted(work, new AbortController().signal);
    expect(work).toHaveBeenCalledOnce();
  });

  it('never begins once it is over', () => {
    const work = vi.fn();
    const ending = new AbortController();
    whenPainted(work, ending.signal);
    ending.abort();
    painted = [{}];
    setState('complete');
    expect(work).not.toHaveBeenCalled();
    expect(disconnect).toHaveBeenCalledOnce();
  });
});
