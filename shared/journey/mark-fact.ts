import type { MarkReading } from '../contract/mark-reading.ts';
import { refusedOns, refusedStages, stagesInForce } from '../contract/marker.ts';
import { markFault } from './mark-fault.ts';
import { type MarkFact, WRITTEN_LIMIT } from './page-marks.ts';

/** What only the reader of the page can tell. */
type Place = Pick<MarkFact, 'label' | 'tag' | 'nested' | 'framed' | 'line'>;

/** A mark as it is told to lint and inspector. */
export function markFact(
  { touchpoint, rule, staged, on }: MarkReading,
  pageStages: readonly string[],
  place: Place,
): MarkFact {
  const reason = markFault(touchpoint);
  return {
    ...place,
    touchpoint: touchpoint.slice(0, WRITTEN_LIMIT),
    stages: stagesInForce(staged, pageStages),
    from: rule ? 'rule' : 'markup',
    valid: reason === null,
    reason,
    refusedStages: toldStages(staged),
    refusedOn: refusedOns(on).map(cut),
  };
}

/** Words of a stage attribute that are no stages, short enough to be passed on. */
export function toldStages(written: string | null | undefined): string[] {
  return refusedStages(written).map(cut);
}

function cut(word: string): string {
  return word.slice(0, WRITTEN_LIMIT);
}
