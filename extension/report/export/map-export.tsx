import { text } from '../../platform/text.ts';
import type { MapRead } from '../map/map-read.ts';
import { ExportMenu } from './export-menu.tsx';
import { type MapExportName, mapFile } from './map-exports.ts';

/** The formats by what one wants with them. */
const GROUPS = {
  read: ['mapMarkdown', 'mapPng', 'mapSvg'],
  tables: ['mapPains', 'mapTouchpoints'],
  tickets: ['mapIssues', 'mapJira'],
  tools: ['mapMermaid', 'mapCjml'],
  theydo: ['mapInsights', 'mapOpportunities', 'mapSolutions', 'mapMetrics'],
} as const satisfies Record<string, readonly MapExportName[]>;
type Group = keyof typeof GROUPS;

/** The map as a file, in one of the forms others read. */
export function MapExport({ read, now }: { read: MapRead; now: () => number }) {
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => ({
    title: text(`exportGroup_${group}`),
    formats: GROUPS[group].map((name: MapExportName) => ({
      name,
      title: text(`export_${name}`),
      what: text(`exportWhat_${name}`),
    })),
  }));
  const write = (name: MapExportName) =>
    mapFile(name, read, now()).catch(() => text('mapExportFailed'));
  return <ExportMenu groups={groups} write={write} />;
}
