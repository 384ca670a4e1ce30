import { later, whenIdle } from '../../later.ts';

/** Targets looked at in one go; 150 measurements are about a millisecond. */
const SLICE = 150;
/** Two sweeps begin at least this far apart, however busy the page is. */
const APART_MS = 250;
/** A busy page is swept all the same after this long. */
const IDLE_LIMIT_MS = 200;

/**
 * Goes through everything in slices while the browser is idle.
 * @returns asks for a sweep; a running one is followed by another
 */
export function sweepInIdleTime<T>(
  everything: () => T[],
  work: (slice: T[]) => void,
  signal: AbortSignal,
  sliceSize = SLICE,
): () => void {
  let rest: T[] = [];
  let wanted = false;
  let running = false;
  let beganAt = 0;

  const next = () => {
    if (signal.aborted) return;
    if (rest.length === 0 && wanted) {
      wanted = false;
      beganAt = performance.now();
      rest = everything();
    }
    work(rest.slice(0, sliceSize));
    rest = rest.slice(sliceSize);
    if (rest.length > 0) whenIdle(next, IDLE_LIMIT_MS);
    else if (wanted) again();
    else running = false;
  };
  const again = () => {
    const wait = Math.max(0, beganAt + APART_MS - performance.now());
    later(() => whenIdle(next, IDLE_LIMIT_MS), wait);
  };
  return () => {
    wanted = true;
    if (running) return;
    running = true;
    if (performance.now() - beganAt > APART_MS) whenIdle(next, 50);
    else again();
  };
}
