import { vi } from 'vitest';

export interface StillPage {
  /** What waits for the page to have time. */
  readonly idle: (() => void)[];
  /** The page is left alone for as long as it takes. */
  rest(): void;
}

/** A page in which nothing happens by itself: time, rest and the width of words. `vi` takes it back after the test. */
export function stubStillPage(): StillPage {
  const idle: (() => void)[] = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ measureText: (words: string) => ({ width: 7 * words.length }) });
    },
  );
  return {
    idle,
    rest() {
      vi.runAllTimers();
      while (idle.length > 0) {
        idle.shift()?.();
        vi.runAllTimers();
      }
    },
  };
}

/** As it was before the test. */
export function leaveStillPage(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
}
