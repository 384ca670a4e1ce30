import { useId } from 'preact/hooks';
import { curvePaths, depthOf, spotOf } from '../../../shared/journey/curve-path.ts';
import type { CurvePoint } from '../../../shared/journey/emotion-curve.ts';
import type { Feeling } from '../../../shared/journey/records.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { text } from '../../platform/text.ts';
import { FEELINGS, FeelingFace, feelingColour } from './feeling-face.tsx';
import './feeling-curve.css';
import { stageColour } from './stage-track.tsx';
import { meanFeeling } from './walk-summary-words.ts';

export interface FeelingCurveProps {
  /** The stages' names in the reader's language, in the journey's order. */
  stages: readonly string[];
  points: readonly CurvePoint[];
  /** BCP 47. */
  language: string;
}

/** Faces beside the scale: best, neutral, worst. */
const SCALE: readonly Feeling[] = [2, 0, -2];
/** Pixels between two dots of the same stage, and how far they may spread to each side. */
const DOT_STEP = 6;
const DOT_REACH = 12;
/** More than these at one height are one smudge. */
const MOST_DOTS = 25;

/** The feeling of a mean, in a word. */
function wordOf(mean: number): string {
  return feelingWord(FEELINGS.find((feeling) => feeling === Math.round(mean)) ?? 0);
}

/**
 * The trail through the stages: how high it runs says how it felt. A numbered point for each stage in which
 * something was said, with what it was made of behind it. The same figures are in a table for those who hear it.
 */
export function FeelingCurve({ stages, points, language }: FeelingCurveProps) {
  if (points.length === 0) return <p class="curve-none">{text('summaryFeelingNone')}</p>;
  const told = points.map((point) =>
    text(
      'summaryFeelingPoint',
      `${point.index + 1} ${stages[point.index] ?? point.stage}`,
      wordOf(point.mean),
      meanFeeling(point.mean, language),
    ),
  );
  return (
    <figure class="curve">
      <div
        class="curve-plot"
        role="img"
        aria-label={[text('summaryFeelingCaption'), ...told].join('. ')}
      >
        <Scale />
        <div class="curve-ground" style={{ '--columns': stages.length }}>
          <Trail points={points} columns={stages.length} />
          {points.map((point) => (
            <Point key={point.stage} point={point} columns={stages.length} />
          ))}
        </div>
        <Names stages={stages} />
      </div>
      <CurveTable stages={stages} points={points} language={language} />
    </figure>
  );
}

function Scale() {
  return (
    <div class="curve-scale" aria-hidden="true">
      {SCALE.map((feeling) => (
        <span key={feeling} style={{ color: feelingColour(feeling), top: `${depthOf(feeling)}%` }}>
          <FeelingFace feeling={feeling} size={18} />
        </span>
      ))}
    </div>
  );
}

function Names({ stages }: { stages: readonly string[] }) {
  return (
    <ol class="curve-names" style={{ '--columns': stages.length }} aria-hidden="true">
      {stages.map((name, index) => (
        <li key={name} title={name} style={{ '--stage': stageColour(index) }}>
          <b>{index + 1}</b> <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}

function Trail({ points, columns }: { points: readonly CurvePoint[]; columns: number }) {
  const id = useId();
  const { trail, ground } = curvePaths(points.map((point) => spotOf(point, columns)));
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
      <path class="curve-trail" d={trail} />
    </svg>
  );
}

function Point({ point, columns }: { point: CurvePoint; columns: number }) {
  const { x, y } = spotOf(point, columns);
  return (
    <div class="curve-stage" style={{ '--stage': stageColour(point.index), left: `${x}%` }}>
      {point.lowest < point.highest && (
        <i
          class="curve-spread"
          style={{ top: `${depthOf(point.highest)}%`, bottom: `${100 - depthOf(point.lowest)}%` }}
        />
      )}
      {FEELINGS.map((feeling) => (
        <Dots
          key={feeling}
          feeling={feeling}
          count={point.felt.filter((felt) => felt.feeling === feeling).length}
        />
      ))}
      <b class="curve-point" style={{ top: `${y}%` }}>
        {point.index + 1}
      </b>
    </div>
  );
}

/** As many dots beside each other as the feeling was said, closer the more there are. */
function Dots({ feeling, count }: { feeling: Feeling; count: number }) {
  const middle = (Math.min(count, MOST_DOTS) - 1) / 2;
  const step = Math.min(DOT_STEP, DOT_REACH / Math.max(middle, 1));
  const top = `${depthOf(feeling)}%`;
  return (
    <>
      {Array.from({ length: Math.min(count, MOST_DOTS) }, (_, order) => (
        <i key={order} class="curve-felt" style={{ top, left: `${(order - middle) * step}px` }} />
      ))}
    </>
  );
}

function CurveTable({ stages, points, language }: FeelingCurveProps) {
  const format = (value: number) => meanFeeling(value, language);
  return (
    <div class="hidden-text">
      <table>
        <caption>{text('summaryFeelingCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('summaryStage')}</th>
            <th scope="col">{text('summaryMean')}</th>
            <th scope="col">{text('summarySpread')}</th>
            <th scope="col">{text('summaryTimesFelt')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((name, index) => {
            const point = points.find((candidate) => candidate.index === index);
            return (
              <tr key={name}>
                <th scope="row">{`${index + 1} ${name}`}</th>
                <td>{point ? format(point.mean) : text('summaryFeelingUnsaid')}</td>
                <td>{point ? rangeOf(point, format) : '–'}</td>
                <td>{point ? point.felt.length : 0}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function rangeOf({ lowest, highest }: CurvePoint, format: (value: number) => string): string {
  return lowest === highest ? format(lowest) : `${format(lowest)}–${format(highest)}`;
}
