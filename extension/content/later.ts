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

interface Turns {
  postTask(work: () => void): Promise<unknown>;
}

/** Runs the work once the page had its turn: at once after it, where a timer waits some milliseconds more each time. */
export function afterTurn(work: () => void): void {
  const { scheduler } = globalThis as { scheduler?: Turns };
  if (typeof scheduler?.postTask !== 'function') {
    later(work, 0);
    return;
  }
  // In a page that has just been left nobody waits any more.
  scheduler.postTask(work).catch(() => {});
}

/** The same for work that waits until the page has nothing to do, at most so many milliseconds. */
export function whenIdle(work: () => void, timeout: number): void {
  try {
    requestIdleCallback(work, { timeout });
  } catch {
    // The page has been left.
  }
}
