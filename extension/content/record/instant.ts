/** A clock that went back further than this was set; what it says then counts, in milliseconds. */
const SET_BACK_MS = 1_000;
let latest = 0;

/**
 * When a step of this page happened, in milliseconds since the epoch: one later than the step before where the clock has not
 * moved on, so that a walk has its steps in the order they happened. Some browsers let it tick ten times a second only.
 */
export function stepInstant(): number {
  const now = Date.now();
  latest = now > latest || latest - now > SET_BACK_MS ? now : latest + 1;
  return latest;
}
