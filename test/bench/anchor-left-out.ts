import type { Limits } from '../../shared/journey/anchor/find.ts';
import type { Line } from './anchor-ways.ts';

const FOUND = [0.3, 0.4, 0.5, 0.6];
const MOVED = [0.15, 0.2, 0.25, 0.3, 0.4];
const GRID: readonly Limits[] = FOUND.flatMap((found) =>
  MOVED.filter((moved) => moved <= found).map((moved) => ({ found, moved })),
);

/** What an answer is worth: one that is silently wrong costs as much as ten that are right bring. */
function worth({ isGone, answer, right }: Line): number {
  if (isGone) return { lost: 0.5, moved: 0, found: -0.5 }[answer];
  if (right) return { found: 1, moved: 0.5, lost: 0 }[answer];
  return { found: -10, moved: -0.5, lost: 0 }[answer];
}

/**
 * How sure a search has to be, chosen for each site by all the others alone.
 * @param ours our own lines
 * @returns the lines as they would be, and what was chosen for each site
 */
export function leaveOneOut(ours: readonly Line[]): [lines: Line[], chosen: [string, Limits][]] {
  const told = GRID.map((limits) => ({
    limits,
    lines: ours.map((line): Line => ({ ...line, ...line.at?.(limits) })),
  }));
  const chosen: [string, Limits][] = [];
  const lines = [...new Set(ours.map(({ site }) => site))].flatMap((site) => {
    const valued = told.map((one) => ({
      ...one,
      value: one.lines.reduce((sum, line) => sum + (line.site === site ? 0 : worth(line)), 0),
    }));
    const best = valued.reduce((most, one) => (one.value > most.value ? one : most));
    chosen.push([site, best.limits]);
    return best.lines.filter((line) => line.site === site);
  });
  return [lines, chosen];
}
