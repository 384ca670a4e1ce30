import { text } from '../../platform/text.ts';
import type { Client } from '../../ui/client.ts';
import type { MapModel } from '../../ui/models/map-model.ts';
import type { MapRead } from '../map/map-read.ts';
import { ExportMenu } from './export-menu.tsx';
import { type MapExportName, mapFile, WITH_STEPS } from './map-exports.ts';
import { stepsOf } from './map-input.ts';

/** The formats by what one wants with them. */
const GROUPS = {
  read: ['mapHtml', 'mapMarkdown', 'mapPng', 'mapSvg'],
  tables: ['mapPains', 'mapTouchpoints'],
  tickets: ['mapIssues', 'mapJira'],
  tools: ['mapMermaid', 'mapCjml'],
  theydo: ['mapInsights', 'mapOpportunities', 'mapSolutions', 'mapMetrics'],
} as const satisfies Record<string, readonly MapExportName[]>;
type Group = keyof typeof GROUPS;

export interface MapExportProps {
  read: MapRead;
  model: MapModel;
  client: Client;
}

/** The map as a file, in one of the forms others read. */
export function MapExport({ read, model, client }: MapExportProps) {
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => ({
    title: text(`exportGroup_${group}`),
    formats: GROUPS[group].map((name: MapExportName) => ({
      name,
      title: text(`export_${name}`),
      what: text(`exportWhat_${name}`),
    })),
  }));
  const write = async (name: MapExportName) => {
    const sources = model.sources.value;
    if (!sources) return text('mapExportFailed');
    const seen = { sources, lens: model.lens.value };
    const steps = WITH_STEPS.includes(name) ? await stepsOf(client, seen) : [];
    const leftOut = { names: false, pictures: false, words: false };
    const input = {
      ...seen,
      read,
      steps,
      leftOut,
      picture: client.read.picture,
      now: client.now(),
    };
    return mapFile(name, input);
  };
  return (
    <ExportMenu
      groups={groups}
      write={(name) => write(name).catch(() => text('mapExportFailed'))}
    />
  );
}
