/** Waits after a question that nobody answered, in milliseconds: a killed background needs one, a busy machine a few. */
export const ASK_AGAIN_MS = [50, 150, 400, 1_000, 2_500] as const;

/** Resolves after so many milliseconds, or as soon as the signal aborts. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      timer = setTimeout(end, milliseconds);
    } catch {
      // Firefox, in a page that has just been left: there is no later any more, and nobody who waits for it.
      return;
    }
    signal?.addEventListener('abort', end);
  });
}

/**
 * Tries until there is an answer. An attempt that throws, or answers `undefined` (so a background that dies while it
 * answers is sometimes heard), is made again after the next wait.
 * @param waits milliseconds before each further attempt
 * @returns undefined where no attempt was answered, or the signal aborted before the next one
 */
export async function retried<Answer>(
  attempt: () => Promise<Answer | undefined>,
  signal?: AbortSignal,
  waits: readonly number[] = ASK_AGAIN_MS,
): Promise<Answer | undefined> {
  for (const wait of [0, ...waits]) {
    if (wait > 0) await pause(wait, signal);
    if (signal?.aborted) return undefined;
    try {
      const answer = await attempt();
      if (answer !== undefined) return answer;
    } catch {
      // The next attempt may be heard.
    }
  }
  return undefined;
}
