import { STAGE_ATTRIBUTE, TOUCHPOINT_ATTRIBUTE } from '../../../shared/contract/attributes.ts';
import { readMarker, stagesFrom } from '../../../shared/contract/marker.ts';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { pageStages } from '../../../snippet/read-markup.ts';

/** Where in the journey a note stands, and who answers for that. */
export type Place = Pick<Note, 'stage' | 'touchpoint' | 'owner' | 'responsible'>;

/** The place of an element, from the nearest mark around it; null asks for the page as a whole. */
export function placeOf(element: Element | null, briefing: Briefing | null): Place {
  const byDefault = pageStages();
  const marked = element && closestThrough(element, `[${TOUCHPOINT_ATTRIBUTE}]`);
  const marker = marked ? readMarker(marked, byDefault) : undefined;
  const staged = element && closestThrough(element, `[${STAGE_ATTRIBUTE}]`);
  const around = stagesFrom(staged?.getAttribute(STAGE_ATTRIBUTE));
  const stages = marker?.stages ?? (around.length > 0 ? around : byDefault);
  const touchpoint = marker?.touchpoint ?? null;
  const label = touchpoint === null ? undefined : briefing?.labels[touchpoint];
  return {
    stage: stages[0] ?? label?.stages[0] ?? null,
    touchpoint,
    owner: label?.owner ?? null,
    responsible: label?.responsible || null,
  };
}

/** `closest`, going on outside where the element stands in a shadow root. */
function closestThrough(element: Element, selector: string): Element | null {
  let current: Element | null = element;
  while (current) {
    const found: Element | null = current.closest(selector);
    if (found) return found;
    const root: Node = current.getRootNode();
    current = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return null;
}
