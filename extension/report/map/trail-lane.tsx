import { useId } from 'preact/hooks';
import { curvePaths, depthOf, spotOf } from '../../../shared/journey/curve-path.ts';
import type { FeltStage, PersonaCurve } from '../../../shared/journey/map/curves.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { counted, text } from '../../platform/text.ts';
import { FEELINGS, FeelingFace, feelingColour } from '../../ui/components/feeling-face.tsx';
import { stageColour } from '../../ui/components/stage-track.tsx';
import { meanFeeling } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from './map-read.ts';
import { numberedStage, personaName } from './map-words.ts';

export interface TrailLaneProps {
  read: MapRead;
  lit: string | null;
  onLit: (stage: string) => void;
}

/** The trail: how it felt from stage to stage, everybody's drawn large and each persona's beside it. */
export function TrailLane({ read, lit, onLit }: TrailLaneProps) {
  const [everybody, ...personas] = read.map.curves;
  if (!everybody || everybody.points.length === 0) return <Silent read={read} />;
  const shown = personas.length > 1 ? personas : [];
  return (
    <tr data-lane="feeling">
      <th scope="row">
        {text('mapFeeling')}
        <Legend read={read} personas={shown} />
      </th>
      <td class="map-trail" colSpan={read.plan.stages.length}>
        <div class="map-ground">
          <Scale />
          <Drawing everybody={everybody} personas={shown} columns={read.plan.stages.length} />
          {everybody.points.map((point) => (
            <Point key={point.stage} read={read} point={point} lit={lit} onLit={onLit} />
          ))}
        </div>
        <CurveWords read={read} curves={[everybody, ...shown]} />
      </td>
    </tr>
  );
}

function Silent({ read }: { read: MapRead }) {
  return (
    <tr data-lane="feeling">
      <th scope="row">{text('mapFeeling')}</th>
      <td colSpan={read.plan.stages.length}>
        <p class="hint">{text('mapFeelingNone')}</p>
      </td>
    </tr>
  );
}

function Legend({ read, personas }: { read: MapRead; personas: readonly PersonaCurve[] }) {
  if (personas.length === 0) return null;
  return (
    <ul class="map-legend">
      {personas.map(({ persona }, index) => (
        <li key={persona} data-dash={index % DASHES}>
          <svg viewBox="0 0 24 4" aria-hidden="true">
            <path d="M0 2H24" />
          </svg>
          <span>{personaName(read, persona ?? '')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Ways of drawing a persona's line, besides its name: no colour tells them apart alone. */
const DASHES = 4;

function Scale() {
  return (
    <div class="map-scale" aria-hidden="true">
      {([2, 0, -2] as const).map((feeling) => (
        <span key={feeling} style={{ color: feelingColour(feeling), top: `${depthOf(feeling)}%` }}>
          <FeelingFace feeling={feeling} size={18} />
        </span>
      ))}
    </div>
  );
}

interface DrawingProps {
  everybody: PersonaCurve;
  personas: readonly PersonaCurve[];
  columns: number;
}

function Drawing({ everybody, personas, columns }: DrawingProps) {
  const id = useId();
  const pathsOf = ({ points }: PersonaCurve) =>
    curvePaths(points.map((point) => spotOf(point, columns)));
  const { trail, ground } = pathsOf(everybody);
  return (
    <svg class="curve-drawing" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="100">
          <stop offset="0" class="curve-good" />
          <stop offset="0.5" class="curve-level" />
          <stop offset="1" class="curve-bad" />
        </linearGradient>
      </defs>
      {[1, -1].map((feeling) => (
        <path key={feeling} class="curve-line" d={`M0 ${depthOf(feeling)}H100`} />
      ))}
      <path class="curve-line" data-neutral d={`M0 ${depthOf(0)}H100`} />
      <path d={ground} fill={`url(#${id})`} />
      {personas.map((curve, index) => (
        <path
          key={curve.persona}
          class="map-persona-line"
          data-dash={index % DASHES}
          d={pathsOf(curve).trail}
        />
      ))}
      <path class="curve-trail" d={trail} />
    </svg>
  );
}

interface PointProps {
  read: MapRead;
  point: FeltStage;
  lit: string | null;
  onLit: (stage: string) => void;
}

function Point({ read, point, lit, onLit }: PointProps) {
  const { x, y } = spotOf(point, read.plan.stages.length);
  const { stage, index, mean, lowest, highest, walks } = point;
  return (
    <div class="curve-stage" style={{ '--stage': stageColour(index), left: `${x}%` }}>
      {lowest < highest && (
        <i
          class="curve-spread"
          style={{ top: `${depthOf(highest)}%`, bottom: `${100 - depthOf(lowest)}%` }}
        />
      )}
      <b
        class="curve-point"
        style={{ top: `${y}%` }}
        title={[
          numberedStage(read, stage),
          meanFeeling(mean, read.language),
          counted('mapWalks', walks),
        ].join(' · ')}
        data-lit={lit === stage ? '' : undefined}
        onPointerEnter={() => onLit(stage)}
      >
        {index + 1}
      </b>
    </div>
  );
}

/** The same in a table, for those who hear it. */
function CurveWords({ read, curves }: { read: MapRead; curves: readonly PersonaCurve[] }) {
  const { plan, language } = read;
  return (
    <div class="hidden-text">
      <table>
        <caption>{text('summaryFeelingCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('mapAs')}</th>
            {plan.stages.map(({ id }) => (
              <th key={id} scope="col">
                {numberedStage(read, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curves.map(({ persona, points }) => (
            <tr key={persona}>
              <th scope="row">
                {persona === null ? text('mapEverybody') : personaName(read, persona)}
              </th>
              {plan.stages.map(({ id }) => {
                const point = points.find(({ stage }) => stage === id);
                return (
                  <td key={id}>
                    {point ? pointWords(point, language) : text('summaryFeelingUnsaid')}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function pointWords({ mean, walks }: FeltStage, language: string): string {
  const word = feelingWord(FEELINGS.find((feeling) => feeling === Math.round(mean)) ?? 0);
  return [meanFeeling(mean, language), word, counted('mapWalks', walks)].join(', ');
}
