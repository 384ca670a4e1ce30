import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { Mark } from '../scan-page.ts';

/** The stage that the page of this moment belongs to, by what it says and then by what is on it. */
export function stageOfPage(
  briefing: Briefing | null,
  marks: readonly Mark[],
  said: readonly string[],
): string | null {
  if (said[0]) return said[0];
  for (const { touchpoint, stages } of marks) {
    const stage = stages[0] ?? briefing?.labels[touchpoint]?.stages[0];
    if (stage) return stage;
  }
  return null;
}
