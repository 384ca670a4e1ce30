const PATIENCE_MS = 15_000;
/** Between two looks: soon at first, then rarer, since each look costs the browser that is waited for. */
const PAUSE_MS = { first: 15, growth: 1.5, most: 150 };

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Asks again and again until the answer is neither false, null nor undefined, and answers with it.
 * @param what completes the sentence "waited 15 s for …"
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  what: string,
  timeout = PATIENCE_MS,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + timeout;
  let lastError: unknown;
  let wait = PAUSE_MS.first;
  do {
    try {
      const answer = await condition();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await pause(wait);
    wait = Math.min(wait * PAUSE_MS.growth, PAUSE_MS.most);
  } while (Date.now() < end);
  const reason = lastError instanceof Error ? `: ${lastError.message}` : '';
  throw new Error(`waited ${timeout / 1000} s for ${what}${reason}`, { cause: lastError });
}
