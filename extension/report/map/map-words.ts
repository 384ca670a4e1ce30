import { NOBODY } from '../../../shared/journey/map/curves.ts';
import type { Pain } from '../../../shared/journey/map/pains.ts';
import { stageIndex } from '../../../shared/journey/plan.ts';
import { counted, text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { stageName, touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from './map-read.ts';

/** `3 Purchase`; what belongs to no stage says so. */
export function numberedStage({ plan, language }: MapRead, stage: string | null): string {
  const index = stageIndex(plan, stage);
  return index < 0 ? text('notesNoStage') : `${index + 1} ${stageName(plan, stage, language)}`;
}

/** A pain point's place: its touchpoint, else what was pointed at, else the page. */
export function painPlace({ plan, language }: MapRead, { touchpoint, worst }: Pain): string {
  if (touchpoint !== null) return touchpointName(plan, touchpoint, language);
  return worst.target?.label || worst.title || firstLine(worst);
}

/** Who walked, by the persona's id. */
export function personaName({ plan }: MapRead, persona: string): string {
  const known = plan.personas.find(({ id }) => id === persona);
  return persona === NOBODY || !known ? text('mapNobody') : known.name;
}

/** The map in a sentence: where customers are lost, else what hurts most. */
export function mapSentence(read: MapRead): string {
  const { walks, headlines, pains } = read.map;
  if (walks === 0) return text('mapNoWalks');
  const { leaves, breaks } = headlines;
  if (leaves) {
    return counted('mapLeaves', leaves.came, leaves.left, numberedStage(read, leaves.stage));
  }
  if (breaks) return counted('mapHurts', pains.length, painPlace(read, breaks));
  return text('mapFine');
}
