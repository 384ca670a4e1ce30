import { deadDetector } from './dead.ts';
import type { Detector, Finding, Observation } from './observation.ts';
import { type Burst, rageDetector } from './rage.ts';

/** More than anybody clicks in anger in the seven seconds after which every click is judged. */
const BURSTS_KEPT = 8;

/**
 * Rage and dead clicks. Clicks in anger that nothing answers are one thing that happened, not two: where a burst is told
 * as rage, the dead click in it is not told as well.
 */
export function clickDetector(): Detector {
  const rage = rageDetector();
  const dead = deadDetector();
  /** Dead clicks of a burst that may yet become rage. */
  let held: Finding[] = [];
  /** Bursts that were told: the dead click of one is told seconds later, when another may have been. */
  let told: Burst[] = [];
  const isTold = (click: Finding) => told.some((burst) => isOf(burst, click));
  return {
    see(seen: Observation) {
      const raged = rage.see(seen);
      for (const { at, target, values } of raged) {
        told = [...told, { from: at - (values.ms ?? 0), to: at, target }].slice(-BURSTS_KEPT);
      }
      held = [...held, ...dead.see(seen)].filter((click) => !isTold(click));
      const open = rage.burst();
      const free = open ? held.filter((click) => !isOf(open, click)) : held;
      held = held.filter((click) => !free.includes(click));
      return [...raged, ...free];
    },
    due() {
      const wanted = [rage.due(), dead.due()].filter((due) => due !== null);
      return wanted.length > 0 ? Math.min(...wanted) : null;
    },
  };
}

/**
 * A burst is of one element or spot: whatever was pressed meanwhile is of it. So is a press of the same element before,
 * while it still waited for an answer.
 */
function isOf({ from, to, target }: Burst, { rule, at, values, ...click }: Finding): boolean {
  // A late answer is another thing to know.
  if (rule !== 'dead') return false;
  const judgedAt = at + (values.ms ?? 0);
  return at <= to && (at >= from || (click.target === target && from <= judgedAt));
}
