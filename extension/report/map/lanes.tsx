import type { ComponentChildren } from 'preact';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Stage } from '../../../shared/journey/plan.ts';
import type { TextKey } from '../../platform/text.ts';
import { counted, text } from '../../platform/text.ts';
import { isStretch, stretch } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from './map-read.ts';
import { PainCell } from './pain-cell.tsx';
import {
  BackstageCell,
  hasBackstage,
  MessagesCell,
  ObservedCell,
  TasksCell,
} from './told-lanes.tsx';
import { TouchpointBand } from './touchpoint-band.tsx';

/** A row of the map. */
export interface Lane {
  id: string;
  /** The key of its name. */
  title: TextKey;
  /** True where it has nothing to say of any stage. */
  isEmpty: (read: MapRead) => boolean;
  cell: (read: MapRead, stage: Stage) => ComponentChildren;
}

const TOLD = ['needs', 'behaviours', 'drivers', 'expectations', 'questions', 'problems'] as const;

/** In the order they stand in, top to bottom. */
export const LANES: readonly Lane[] = [
  {
    id: 'losses',
    title: 'mapLaneLosses',
    isEmpty: ({ map }) => map.walks === 0,
    cell: ({ map }, { id }) => <LossCell losses={map.losses.find(({ stage }) => stage === id)} />,
  },
  ...(['digital', 'physical'] as const).map(
    (medium): Lane => ({
      id: medium,
      title: `mapLane_${medium}`,
      isEmpty: ({ map }) => map.touchpoints.every((one) => one.medium !== medium),
      cell: (read, { id }) => <TouchpointBand read={read} stage={id} medium={medium} />,
    }),
  ),
  {
    id: 'pains',
    title: 'mapLanePains',
    isEmpty: ({ map }) => map.pains.length === 0,
    cell: (read, { id }) => <PainCell read={read} stage={id} />,
  },
  {
    id: 'observed',
    title: 'mapLaneObserved',
    isEmpty: ({ map }) => map.stages.every(({ observed }) => observed.length === 0),
    cell: (read, { id }) => <ObservedCell cell={stageCell(read, id)} />,
  },
  {
    id: 'tasks',
    title: 'mapLaneTasks',
    isEmpty: ({ map }) => map.tasks.every(({ note }) => note.stage === null),
    cell: (read, { id }) => <TasksCell read={read} stage={id} />,
  },
  {
    id: 'messages',
    title: 'mapLaneMessages',
    isEmpty: ({ map }) => map.stages.every(({ sent }) => sent.length === 0),
    cell: (read, { id }) => <MessagesCell cell={stageCell(read, id)} />,
  },
  {
    id: 'time',
    title: 'mapLaneTime',
    isEmpty: ({ map }) => map.walks === 0,
    cell: (read, { id }) => {
      const cell = stageCell(read, id);
      const { language } = read;
      if (!cell || cell.walkedMs === null) return null;
      return (
        <ul class="map-lines">
          <li>{text('summaryActive', stretch(cell.walkedMs, language))}</li>
          {cell.waitingMs !== null && isStretch(cell.waitingMs) && (
            <li>{text('summaryWaiting', stretch(cell.waitingMs, language))}</li>
          )}
        </ul>
      );
    },
  },
  {
    id: 'lacks',
    title: 'mapLaneLacks',
    isEmpty: ({ map }) => map.lacks.length === 0,
    cell: ({ map }, { id }) => (
      <Words all={map.lacks.filter((one) => one.stage === id).map((one) => one.text)} />
    ),
  },
  ...TOLD.map(
    (told): Lane => ({
      id: told,
      title: `mapLane_${told}`,
      isEmpty: ({ plan }) => plan.stages.every((stage) => (stage[told] ?? []).length === 0),
      cell: ({ language }, stage) => (
        <Words all={(stage[told] ?? []).map((one) => inLanguage(one, language))} />
      ),
    }),
  ),
  {
    id: 'backstage',
    title: 'mapLaneBackstage',
    isEmpty: (read) => !hasBackstage(read),
    cell: (read, stage) => <BackstageCell read={read} stage={stage} />,
  },
];

function stageCell({ map }: MapRead, id: string) {
  return map.stages.find(({ stage }) => stage === id);
}

function Words({ all }: { all: readonly string[] }) {
  if (all.length === 0) return null;
  return (
    <ul class="map-lines">
      {all.map((words) => (
        <li key={words} dir="auto">
          {words}
        </li>
      ))}
    </ul>
  );
}

function LossCell({ losses }: { losses: { came: number; left: number } | undefined }) {
  if (!losses || losses.came === 0) return <span class="hint">{text('mapNobodyCame')}</span>;
  const { came, left } = losses;
  return (
    <p class="map-loss">
      <span class="map-bar" style={{ '--came': came, '--left': left }} aria-hidden="true">
        <i />
      </span>
      <span>{counted('mapCame', came)}</span>
      {left > 0 && <strong>{counted('mapLeft', left)}</strong>}
    </p>
  );
}
