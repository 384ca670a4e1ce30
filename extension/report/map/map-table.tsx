import { useState } from 'preact/hooks';
import { text } from '../../platform/text.ts';
import { stageColour } from '../../ui/components/stage-track.tsx';
import { stageName } from '../../ui/components/walk-summary-words.ts';
import type { Lane } from './lanes.tsx';
import type { MapRead } from './map-read.ts';
import { TrailLane } from './trail-lane.tsx';

/**
 * The picture itself: the stages as columns of a trail, and a lane for each thing that is known of them.
 * @param props `lanes` are those that are shown, in their order
 */
export function MapTable({ read, lanes }: { read: MapRead; lanes: readonly Lane[] }) {
  const { plan } = read;
  const [lit, setLit] = useState<string | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
    <section class="map-scroll" tabIndex={0} aria-label={text('mapTable')}>
      <table
        class="map-table"
        style={{ '--columns': plan.stages.length }}
        onPointerLeave={() => setLit(null)}
      >
        <Heads read={read} lit={lit} onLit={setLit} />
        <tbody>
          <TrailLane read={read} lit={lit} onLit={setLit} />
          {lanes.map((lane) => (
            <LaneRow key={lane.id} read={read} lane={lane} lit={lit} onLit={setLit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LitProps {
  read: MapRead;
  lit: string | null;
  onLit: (stage: string) => void;
}

function Heads({ read, lit, onLit }: LitProps) {
  const { plan, language } = read;
  return (
    <thead>
      <tr>
        <th class="map-corner" scope="col">
          <span class="hidden-text">{text('mapLane')}</span>
        </th>
        {plan.stages.map(({ id }, index) => (
          <th
            key={id}
            scope="col"
            style={{ '--stage': stageColour(index) }}
            data-lit={lit === id ? '' : undefined}
            onPointerEnter={() => onLit(id)}
          >
            <StageHead read={read} stage={id} index={index} name={stageName(plan, id, language)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface StageHeadProps {
  read: MapRead;
  stage: string;
  index: number;
  name: string;
}

function StageHead({ read, stage, index, name }: StageHeadProps) {
  const cell = read.map.stages.find((one) => one.stage === stage);
  return (
    <>
      <span class="map-stage">
        <b>{index + 1}</b> {name}
      </span>
      {cell && <span class="map-evidence">{text(`mapEvidence_${cell.evidence}`)}</span>}
    </>
  );
}

function LaneRow({ read, lane, lit, onLit }: LitProps & { lane: Lane }) {
  return (
    <tr data-lane={lane.id}>
      <th scope="row">{text(lane.title)}</th>
      {read.plan.stages.map((stage) => (
        <td
          key={stage.id}
          data-lit={lit === stage.id ? '' : undefined}
          onPointerEnter={() => onLit(stage.id)}
        >
          {lane.cell(read, stage)}
        </td>
      ))}
    </tr>
  );
}
