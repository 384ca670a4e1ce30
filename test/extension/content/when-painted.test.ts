import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenPainted } from '../../../extension/content/when-painted.ts';

let onEntries: () => void = () => undefined;
const disconnect = vi.fn();
let painted: object[] = [];

function setState(state: DocumentReadyState): void {
  Object.defineProperty(document, 'readyState', { value: state, configurable: true });
  document.dispatchEvent(new Event('readystatechange'));
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
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(() => painted as never);
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

  it('waits no longer than until the page is complete: one out of sight shows nothing', () => {
    const work = vi.fn();
    whenPainted(work, new AbortController().signal);
    setState('complete');
    expect(work).toHaveBeenCalledOnce();
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
    setState('complete');
    expect(work).not.toHaveBeenCalled();
    expect(disconnect).toHaveBeenCalledOnce();
  });
});
