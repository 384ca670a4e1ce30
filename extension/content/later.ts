/**
 * Runs the work after so many milliseconds. In a page that has just been left Firefox throws in place of setting a timer
 * (NS_ERROR_NOT_INITIALIZED); nobody waits there any more.
 */
export function later(work: () => void, ms: number): ReturnType<typeof setTimeout> | undefined {
  try {
    return setTimeout(work, ms);
  } catch {
    return undefined;
  }
}

/** The same for work that waits until the page has nothing to do, at most so many milliseconds. */
export function whenIdle(work: () => void, timeout: number): void {
  try {
    requestIdleCallback(work, { timeout });
  } catch {
    // The page has been left.
  }
}
