import type { ComponentChildren } from 'preact';
import type { Movement } from '../../../shared/journey/movement.ts';
import type { Owner } from '../../../shared/journey/plan.ts';
import type { Feeling } from '../../../shared/journey/records.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { text } from '../../platform/text.ts';
import { FeelingFace } from './feeling-face.tsx';
import { Icon, pauseGlyph, waitGlyph, warnGlyph } from './icon.tsx';
import { MovementSign } from './movement-sign.tsx';
import { OwnerShape } from './owner-shape.tsx';
import { clockTime, dayAndTime, seconds } from './shown-time.ts';
import { stageColour } from './stage-track.tsx';

interface RowBase {
  id: string;
  at: number;
  /** Position of the stage; negative for none. */
  stage: number;
}

export type TimelineRow = RowBase &
  (
    | {
        kind: 'page';
        title: string;
        address: string;
        /** Undefined for a reload: no movement. */
        movement: Movement | undefined;
        /** Where it departs from the plan's order of stages, in words. */
        departures: string[];
        /** The stage's name where this page begins another one. */
        stageName: string;
        /** Milliseconds, where the page was slow; null elsewhere. */
        slowMs: number | null;
        /** What of its quality could be better, in words; empty where it is good, or poor. */
        couldBeBetter: string;
        unmarked: boolean;
      }
    | {
        kind: 'touchpoint';
        name: string;
        owner: Owner;
        action: 'seen' | 'clicked' | 'changed' | 'submitted' | 'left';
        /** How often in a row. */
        times: number;
      }
    | { kind: 'felt'; feeling: Feeling }
    | { kind: 'note'; hurts: boolean; row: ComponentChildren }
    /** Friction that was seen. */
    | { kind: 'signal'; isOpen: boolean; row: ComponentChildren }
    /** What a person wrote into the walk: drawn by whoever knows it. */
    | { kind: 'made'; sign: ComponentChildren; row: ComponentChildren }
    /** Time in which nothing was met: the walk rested, or something was waited for. */
    | { kind: 'gap'; paused: boolean; length: string }
  );

/** The walk as it happened, oldest first: a rail in the stage's colour, one station for each thing met. */
export function Timeline({ rows }: { rows: readonly TimelineRow[] }) {
  return (
    <ol class="timeline" aria-label={text('walkTimeline')}>
      {rows.map((row, index) => (
        <li
          key={row.id}
          data-kind={row.kind}
          data-aside={row.stage < 0 ? '' : undefined}
          style={{ '--stage': stageColour(row.stage) }}
        >
          <time dateTime={new Date(row.at).toISOString()} title={dayAndTime(row.at)}>
            {isSaid(row, rows[index - 1]) ? '' : clockTime(row.at)}
          </time>
          <span class="station">{station(row)}</span>
          <div class="timeline-words">{words(row)}</div>
        </li>
      ))}
    </ol>
  );
}

/** Whether the row above says the time, too; a gap is no point in time. */
function isSaid(row: TimelineRow, before: TimelineRow | undefined): boolean {
  if (row.kind === 'gap') return true;
  if (before === undefined || before.kind === 'gap') return false;
  return clockTime(before.at) === clockTime(row.at);
}

function station(row: TimelineRow) {
  switch (row.kind) {
    case 'page':
      return <MovementSign movement={row.movement ?? 'forward'} />;
    case 'touchpoint':
      return <OwnerShape owner={row.owner} size={10} />;
    case 'felt':
      return <FeelingFace feeling={row.feeling} size={18} />;
    case 'made':
      return row.sign;
    case 'gap':
      return <Icon glyph={row.paused ? pauseGlyph : waitGlyph} size={14} />;
    case 'note':
      return <span class="station-note" data-hurts={row.hurts ? '' : undefined} />;
    case 'signal':
      return <Icon glyph={warnGlyph} />;
  }
}

function words(row: TimelineRow) {
  switch (row.kind) {
    case 'page':
      return <PageWords {...row} />;
    case 'touchpoint':
      return (
        <span class="timeline-line">
          <span class="timeline-name">{row.name}</span>
          <span class="timeline-remark">
            {text(`walkAction_${row.action}`)}
            {row.times > 1 && ` ×${row.times}`}
          </span>
        </span>
      );
    case 'felt':
      return <span class="timeline-line">{feelingWord(row.feeling)}</span>;
    case 'note':
      return <ul>{row.row}</ul>;
    case 'signal':
      return row.row;
    case 'made':
      return row.row;
    case 'gap':
      return (
        <span class="timeline-gap">
          {text(row.paused ? 'walkGapRested' : 'walkGapPassed', row.length)}
        </span>
      );
  }
}

function PageWords(row: Extract<TimelineRow, { kind: 'page' }>) {
  return (
    <>
      {row.stageName && (
        <span class="timeline-stage">
          {row.stage + 1} {row.stageName}
        </span>
      )}
      {row.departures.length > 0 && (
        <span class="timeline-remark">{row.departures.join(' · ')}</span>
      )}
      <span class="timeline-line">
        <strong class="timeline-name" title={row.title || row.address}>
          {row.title || row.address}
        </strong>
        {row.slowMs !== null && (
          <span class="timeline-remark" data-hurts>
            {text('walkSlow', seconds(row.slowMs))}
          </span>
        )}
      </span>
      <span class="timeline-line">
        <span class="timeline-address" title={row.address}>
          {row.address}
        </span>
        {row.unmarked && <span class="timeline-remark">{text('walkUnmarked')}</span>}
      </span>
      {row.couldBeBetter && <span class="timeline-remark">{row.couldBeBetter}</span>}
    </>
  );
}
