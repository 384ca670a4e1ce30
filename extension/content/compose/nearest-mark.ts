import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { Note } from '../../../shared/journey/records.ts';
import type { PageScan } from '../scan-page.ts';
import { outward } from '../surroundings.ts';

/** Where in the journey a note stands, and who answers for that. */
export type Place = Pick<Note, 'stage' | 'touchpoint' | 'owner' | 'responsible'>;

/** The place of an element, from the nearest mark around it; null asks for the page as a whole. */
export function placeOf(
  element: Element | null,
  briefing: Briefing | null,
  scan: Pick<PageScan, 'markOn' | 'stagesAround'>,
): Place {
  const mark = scan.markOn(outward(element));
  const stages = mark?.stages ?? scan.stagesAround(element);
  const touchpoint = mark?.touchpoint ?? null;
  const label = touchpoint === null ? undefined : briefing?.labels[touchpoint];
  return {
    stage: stages[0] ?? label?.stages[0] ?? null,
    touchpoint,
    owner: label?.owner ?? null,
    responsible: label?.responsible || null,
  };
}
