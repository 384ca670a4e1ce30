import { useEffect, useMemo } from 'preact/hooks';
import { inLanguage } from '../../shared/journey/local-text.ts';
import { text } from '../platform/text.ts';
import type { Client } from '../ui/client.ts';
import { Banner } from '../ui/components/banner.tsx';
import { TrailDrawing } from '../ui/components/drawings.tsx';
import { EmptyState, Skeleton } from '../ui/components/empty-state.tsx';
import { type MapModel, mapModel } from '../ui/models/map-model.ts';
import { picturesModel } from '../ui/models/pictures-model.ts';
import { MapExport } from './export/map-export.tsx';
import { DeviationPart } from './map/deviation-part.tsx';
import { Findings } from './map/findings.tsx';
import { FlowsPart } from './map/flows-part.tsx';
import { HandOversPart } from './map/hand-overs-part.tsx';
import { HeadlineCards } from './map/headline-cards.tsx';
import { LaneMenu } from './map/lane-menu.tsx';
import { MapFilters } from './map/map-filters.tsx';
import { MapHead } from './map/map-head.tsx';
import type { MapRead } from './map/map-read.ts';
import { MapTable } from './map/map-table.tsx';
import { ReviewsPart } from './map/reviews-part.tsx';
import { useLanes } from './map/use-lanes.ts';
import type { PageProps } from './page-props.ts';
import './map/map.css';

/** The journey map: all walks of a journey, seen together. */
export function MapPage({ client, ids: [journeyId = ''] }: PageProps) {
  const { model, pictures, ending } = useMemo(() => {
    const controller = new AbortController();
    return {
      ending: controller,
      model: mapModel(client, journeyId, controller.signal),
      pictures: picturesModel(client, controller.signal),
    };
  }, []);
  useEffect(() => () => ending.abort(), []);
  switch (model.state.value) {
    case 'reading':
      return <Reading model={model} />;
    case 'missing':
      return <EmptyState drawing={<TrailDrawing />} sentence={text('mapMissing')} />;
    case 'broken':
      return <Banner kind="trouble" sentence={text('panelBroken')} />;
    default:
      break;
  }
  const [journey, map] = [model.journey.value, model.map.value];
  if (!journey || !map) return null;
  const { language } = client;
  const read: MapRead = { journey, plan: journey.plan, map, pictures, language };
  return <Drawn read={read} model={model} client={client} />;
}

function Reading({ model: { progress } }: { model: MapModel }) {
  const { read, of } = progress.value ?? { read: 0, of: 0 };
  if (of === 0) return <Skeleton label={text('panelLoading')} />;
  const words = text('mapReading', read, of);
  return (
    <div class="map-reading">
      <progress value={read} max={of} aria-label={words} />
      <p class="hint">{words}</p>
    </div>
  );
}

interface DrawnProps {
  read: MapRead;
  model: MapModel;
  client: Client;
}

function Drawn({ read, model, client }: DrawnProps) {
  const name = inLanguage(read.plan.name, read.language) || text('editUnnamed');
  const title = text('mapTitle', name);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const lanes = useLanes(read, client);
  return (
    <article class="map">
      <MapHead read={read} name={name}>
        <MapExport read={read} model={model} client={client} />
      </MapHead>
      <div class="map-reading-aids">
        <MapFilters read={read} model={model} />
        {lanes.choice && (
          <LaneMenu lanes={lanes.told} choice={lanes.choice} onChange={lanes.choose} />
        )}
      </div>
      <HeadlineCards read={read} />
      <MapTable read={read} lanes={lanes.shown} />
      <Findings read={read} />
      <DeviationPart read={read} />
      <FlowsPart read={read} />
      <HandOversPart read={read} />
      <ReviewsPart read={read} client={client} />
    </article>
  );
}
