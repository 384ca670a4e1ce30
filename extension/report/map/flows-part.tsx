import { useState } from 'preact/hooks';
import { type Flow, movesByKind } from '../../../shared/journey/map/flows.ts';
import type { MoveKind } from '../../../shared/journey/map/moves.ts';
import { counted, text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { MovementSign } from '../../ui/components/movement-sign.tsx';
import { stageColour } from '../../ui/components/stage-track.tsx';
import { stageName, touchpointName } from '../../ui/components/walk-summary-words.ts';
import { Part } from '../walk/part.tsx';
import { type FlowLine, type FlowPlace, flowLines, flowPlaces } from './flow-places.ts';
import type { MapRead } from './map-read.ts';

const KINDS = ['forward', 'back', 'sidetrack', 'resume'] as const;
/** So many stand in the list before one asks for all of them. */
const SHOWN_FIRST = 8;

/** The ways that were gone between touchpoints, drawn through the stages and counted. */
export function FlowsPart({ read }: { read: MapRead }) {
  const [kind, setKind] = useState<MoveKind | null>(null);
  const { flows } = read.map;
  if (flows.length === 0) {
    return <Part id="ways" title={text('mapWays')} sentence={text('mapWaysNone')} />;
  }
  const shown = flows.filter((flow) => kind === null || flow.kind === kind);
  return (
    <Part id="ways" title={text('mapWays')} sentence={sentenceOf(read)}>
      <Kinds flows={flows} kind={kind} onChange={setKind} />
      <Drawing read={read} flows={shown} />
      <List read={read} flows={shown} />
    </Part>
  );
}

function sentenceOf({ map: { flows } }: MapRead): string {
  const { back, sidetrack } = movesByKind(flows);
  return back + sidetrack === 0
    ? text('mapWaysStraight')
    : [counted('mapWaysBack', back), counted('mapWaysAside', sidetrack)].join(' ');
}

interface KindsProps {
  flows: readonly Flow[];
  kind: MoveKind | null;
  onChange: (kind: MoveKind | null) => void;
}

function Kinds({ flows, kind, onChange }: KindsProps) {
  const counts = movesByKind(flows);
  return (
    <fieldset class="map-kinds">
      <legend class="hidden-text">{text('mapWays')}</legend>
      {KINDS.filter((one) => counts[one] > 0).map((one) => (
        <button
          key={one}
          type="button"
          class="chip-button"
          data-kind={one}
          aria-pressed={kind === one}
          onClick={() => onChange(kind === one ? null : one)}
        >
          <i class="map-way-sample" data-kind={one} />
          {text(`walkMovement_${one}`)} <span class="figure">{counts[one]}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** A picture beside the list, which says the same. */
function Drawing({ read, flows }: { read: MapRead; flows: readonly Flow[] }) {
  const { plan, map, language } = read;
  const columns = plan.stages.length;
  const places = flowPlaces(plan, map.touchpoints, map.flows);
  const rows = Math.max(1, ...places.map(({ row }) => row + 1));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
    <section class="map-scroll" tabIndex={0} aria-label={text('mapScrolled', text('mapWays'))}>
      <div
        class="map-way-picture"
        aria-hidden="true"
        style={{ '--columns': columns, '--rows': rows }}
      >
        {plan.stages.map(({ id }, index) => (
          <b key={id} class="map-way-stage" style={{ '--stage': stageColour(index) }}>
            {index + 1} {stageName(plan, id, language)}
          </b>
        ))}
        <div class="map-way-ground">
          <Lines lines={flowLines(places, flows)} columns={columns} rows={rows} />
          {places.map((place) => (
            <Place key={place.touchpoint} read={read} place={place} columns={columns} />
          ))}
        </div>
      </div>
    </section>
  );
}

/** Widths of lines in CSS pixels. */
const THINNEST = 1.25;
const THICKEST = 9;

function Lines({ lines, columns, rows }: { lines: FlowLine[]; columns: number; rows: number }) {
  const most = Math.max(1, ...lines.map(({ times }) => times));
  return (
    <svg viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
      {lines.map(({ kind, times, path }) => (
        <path
          key={`${kind} ${path}`}
          data-kind={kind}
          d={path}
          stroke-width={THINNEST + (THICKEST - THINNEST) * Math.sqrt(times / most)}
        />
      ))}
    </svg>
  );
}

interface PlaceProps {
  read: MapRead;
  place: FlowPlace;
  columns: number;
}

function Place({ read: { plan, language }, place, columns }: PlaceProps) {
  const { touchpoint, column, row } = place;
  return (
    <span
      class="map-way-place"
      style={{
        '--stage': stageColour(column),
        'inset-inline-start': `${(column / columns) * 100}%`,
        'inset-block-start': `calc(${row} * var(--way-row))`,
      }}
    >
      <span>{touchpointName(plan, touchpoint, language)}</span>
    </span>
  );
}

function List({ read, flows }: { read: MapRead; flows: readonly Flow[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ol class="map-way-list">
        {flows.slice(0, all ? undefined : SHOWN_FIRST).map((flow) => (
          <li key={JSON.stringify([flow.from, flow.to, flow.kind])}>
            <MovementSign movement={flow.kind} />
            <span dir="auto">
              {nodeName(read, flow.from)} → {nodeName(read, flow.to)}
            </span>
            <span class="hint">{counted('mapWayTimes', flow.walks, flow.times)}</span>
          </li>
        ))}
      </ol>
      {flows.length > SHOWN_FIRST && !all && (
        <Button onClick={() => setAll(true)}>
          {counted('mapMorePains', flows.length - SHOWN_FIRST)}
        </Button>
      )}
    </>
  );
}

function nodeName({ plan, language }: MapRead, touchpoint: string | null): string {
  return touchpoint === null ? text('mapNoTouchpoint') : touchpointName(plan, touchpoint, language);
}
