import type { TouchpointCell } from '../../../shared/journey/map/cells.ts';
import type { Medium } from '../../../shared/journey/plan.ts';
import { counted, text } from '../../platform/text.ts';
import { OwnerShape, ownerWord } from '../../ui/components/owner-shape.tsx';
import { touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from './map-read.ts';

export interface TouchpointBandProps {
  read: MapRead;
  stage: string;
  medium: Medium;
}

/** The touchpoints of a stage in one band. A touchpoint of two stages stands in both. */
export function TouchpointBand({ read, stage, medium }: TouchpointBandProps) {
  const here = read.map.touchpoints.filter(
    (cell) => cell.medium === medium && cell.stages.includes(stage),
  );
  if (here.length === 0) return null;
  return (
    <ul class="map-touchpoints">
      {here.map((cell) => (
        <Touchpoint key={cell.touchpoint} read={read} cell={cell} />
      ))}
    </ul>
  );
}

function Touchpoint({
  read: { plan, language, map },
  cell,
}: {
  read: MapRead;
  cell: TouchpointCell;
}) {
  const { touchpoint, owner, responsible, medium, evidence, met, hurt, planned } = cell;
  const name = touchpointName(plan, touchpoint, language);
  const facts = [
    ownerWord(owner),
    responsible ?? text('mapNobodyAnswers'),
    text(`mapEvidence_${evidence}`),
    planned ? '' : text('summaryUnplanned'),
    met > 0 ? counted('mapMetOf', map.walks, met) : '',
    hurt > 0 ? counted('mapHurtOf', met, hurt) : '',
  ].filter(Boolean);
  return (
    <li
      class="map-touchpoint"
      data-medium={medium}
      data-evidence={evidence}
      data-hurt={hurt > 0 ? '' : undefined}
      title={facts.join(' · ')}
    >
      <OwnerShape owner={owner} size={10} />
      <span class="map-touchpoint-name">{name}</span>
      {met > 0 && <span class="figure hint">{met}</span>}
      <span class="hidden-text">{facts.join(', ')}</span>
    </li>
  );
}
