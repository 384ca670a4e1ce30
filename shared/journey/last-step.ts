import type { Step } from './records.ts';
import { standing } from './standing.ts';

/** What comes of itself once a page is shown, or is seen nowhere: it goes with the step that led to it. */
function isByItself(step: Step): boolean {
  if (step.kind === 'answer') return step.skipped;
  return step.kind === 'signal' || (step.kind === 'touchpoint' && step.action === 'seen');
}

/**
 * The latest thing the walker did, and what came of itself since: what "undo the last step" takes out. Empty where
 * nothing is left.
 * @param steps in the order they happened
 */
export function lastStepOf(steps: readonly Step[]): Step[] {
  const there = standing(steps);
  const from = there.findLastIndex((step) => !isByItself(step));
  return from < 0 ? [] : there.slice(from);
}
