import type { Step } from './records.ts';

/** How often a touchpoint was met: seen counts once in a page view, used is every click, change and sending. */
export interface MetCount {
  seen: number;
  used: number;
}

/**
 * How often each touchpoint was met in a walk, by id, as its timeline tells it.
 * @param steps the standing steps
 */
export function metCounts(steps: readonly Step[]): Map<string, MetCount> {
  const counts = new Map<string, MetCount>();
  for (const step of steps) {
    if (step.kind !== 'touchpoint') continue;
    const { seen, used } = counts.get(step.touchpoint) ?? { seen: 0, used: 0 };
    // What was left half done was changed before, and counted then.
    const isUse = step.action !== 'seen' && step.action !== 'left';
    counts.set(step.touchpoint, {
      seen: seen + (step.action === 'seen' ? 1 : 0),
      used: used + (isUse ? 1 : 0),
    });
  }
  return counts;
}
