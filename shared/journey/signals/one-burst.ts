import { deadDetector } from './dead.ts';
import type { Detector, Finding, Observation } from './observation.ts';
import { type Burst, rageDetector } from './rage.ts';

/**
 * Rage and dead clicks. Clicks in anger that nothing answers are one thing that happened, not two: where a burst is told
 * as rage, the dead click in it is not told as well.
 */
export function clickDetector(): Detector {
  const rage = rageDetector();
  const dead = deadDetector();
  /** Dead clicks of a burst that may yet become rage. */
  let held: Finding[] = [];
  /** The burst that was told last: its dead click is told seconds later. */
  let told: Burst | null = null;
  const isTold = (click: Finding) => told !== null && isOf(told, click);
  return {
    see(seen: Observation) {
      const raged = rage.see(seen);
      for (const { at, target, values } of raged) {
        told = { from: at - (values.ms ?? 0), to: at, target };
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
