import { it } from 'vitest';
import { SHORT } from './answers-for.ts';
import type { BrowserKind } from './browser.ts';

export { SHORT };

const nothing = Object.assign(() => undefined, { each: () => () => undefined });

/**
 * `it` in the browser that answers for this behaviour in the short form, and in both in the long one:
 * `itIn('firefox', name)('is right at another zoom', async () => …)`.
 */
export function itIn(whose: BrowserKind, name: BrowserKind): typeof it {
  return SHORT && name !== whose ? (nothing as unknown as typeof it) : it;
}

/** `it` for what is too long for the short form. */
export const itLong: typeof it = SHORT ? (nothing as unknown as typeof it) : it;

/** The cases this browser answers for: every other one in the short form, all in the long one. */
export function shareOf<T>(name: BrowserKind, cases: readonly T[]): T[] {
  const turn = name === 'chromium' ? 0 : 1;
  return cases.filter((_, place) => !SHORT || place % 2 === turn);
}
