import type { Step } from '../../../shared/journey/records.ts';
import type { Stop } from '../../../shared/journey/way.ts';
import { counted, text } from '../../platform/text.ts';
import { StageSign, stageColour } from '../../ui/components/stage-track.tsx';
import { stageName } from '../../ui/components/walk-summary-words.ts';
import type { PicturesModel } from '../../ui/models/pictures-model.ts';
import { Part } from './part.tsx';
import { StopRow } from './stop-row.tsx';
import type { WalkRead } from './walk-read.ts';

export interface WayPartProps {
  read: WalkRead;
  pictures: PicturesModel;
  onCorrect: (stop: Stop) => void;
}

/** The way as it really went: a trail through the stages, stop by stop, and beside it what happened there. */
export function WayPart({ read, pictures, onCorrect }: WayPartProps) {
  const { stops, plan, language } = read;
  const lanes = { '--lanes': plan.stages.length + 1 };
  return (
    <Part id="way" title={text('reportWay')} sentence={sentenceOf(read)}>
      <ol class="way-stages" aria-label={text('stageTrack')}>
        {plan.stages.map(({ id }, index) => (
          <li key={id}>
            <StageSign index={index} name={stageName(plan, id, language)} />
          </li>
        ))}
      </ol>
      <div class="way" style={lanes}>
        <Lanes count={plan.stages.length} />
        <ol class="way-stops">
          {stops.map((stop, index) => (
            <StopRow
              key={stop.station.id}
              stop={stop}
              before={stops[index - 1]}
              isLast={index === stops.length - 1}
              read={read}
              pictures={pictures}
              onCorrect={() => onCorrect(stop)}
            />
          ))}
        </ol>
      </div>
    </Part>
  );
}

/** The stages' numbers above their lanes; the first lane is beside the stages. */
function Lanes({ count }: { count: number }) {
  return (
    <div class="way-lanes" aria-hidden="true">
      <i />
      {Array.from({ length: count }, (_, index) => (
        <i key={index} style={{ '--stage': stageColour(index) }}>
          {index + 1}
        </i>
      ))}
    </div>
  );
}

function sentenceOf({ stops, told, steps }: WalkRead): string {
  const pages = steps.filter((step: Step) => step.kind === 'page').length;
  const hosts = new Set(stops.map(({ station }) => station.host).filter(Boolean)).size;
  const { back, sidetrack } = told.movements;
  return [
    counted('reportPages', pages),
    hosts > 1 ? counted('reportHosts', hosts) : '',
    back > 0 ? text('summaryMovement_back', back) : '',
    sidetrack > 0 ? text('summaryMovement_sidetrack', sidetrack) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
