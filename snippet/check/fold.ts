import type { Told } from './report.ts';

/** So many findings of one rule are told one by one: a site with fifty unmarked pages is told of it, and not of them. */
export const TOLD_OF_A_RULE = 5;

export interface Folded {
  told: Told[];
  /** What is not told, for a person; empty where all is. */
  rest: string;
}

/**
 * Leaves out what repeats itself, so that it does not bury the rest. What fails the check is always told.
 * @param strict warnings fail it, too
 */
export function foldRepeats(all: readonly Told[], strict: boolean): Folded {
  const fails = ({ level }: Told) => level === 'error' || (strict && level === 'warning');
  const counted = new Map<string, number>();
  const told = all.filter((one) => {
    const count = (counted.get(one.rule) ?? 0) + 1;
    counted.set(one.rule, count);
    return count <= TOLD_OF_A_RULE || fails(one);
  });
  for (const { rule } of told) counted.set(rule, (counted.get(rule) ?? 0) - 1);
  const left = [...counted].filter(([, count]) => count > 0);
  const named = left.map(([rule, count]) => `${count} of ${rule}`).join(', ');
  return { told, rest: named && `Not told: ${named} like these. --all tells each.` };
}
