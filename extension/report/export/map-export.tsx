import { useState } from 'preact/hooks';
import { text } from '../../platform/text.ts';
import type { Client, LeftOut } from '../../ui/client.ts';
import type { MapModel } from '../../ui/models/map-model.ts';
import type { MapRead } from '../map/map-read.ts';
import { ExportMenu } from './export-menu.tsx';
import { type MapExportName, mapFile, WITH_STEPS } from './map-exports.ts';
import { type MapInput, stepsOf } from './map-input.ts';
import { ReviewDialog } from './review-dialog.tsx';
import { type Leaving, leavingOf, withheld } from './withheld.ts';

/** The formats by what one wants with them. */
const GROUPS = {
  read: ['mapHtml', 'mapMarkdown', 'mapPng', 'mapSvg'],
  tables: ['mapXlsx', 'mapPains', 'mapTouchpoints'],
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

/** A file that somebody asked for, and what is to be said of it first. */
interface Asked {
  name: MapExportName;
  leaving: Leaving;
  proposed: LeftOut;
  /** Null: not this time. */
  answer: (leftOut: LeftOut | null) => void;
}

/** The map as a file, in one of the forms others read; what goes out with it is said before it is written. */
export function MapExport({ read, model, client }: MapExportProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (question: Omit<Asked, 'answer'>) =>
    new Promise<LeftOut | null>((resolve) => {
      const answer = (leftOut: LeftOut | null) => {
        setAsked(null);
        resolve(leftOut);
      };
      setAsked({ ...question, answer });
    });
  const write = async (name: MapExportName) => {
    const input = await inputOf(name, { read, model, client });
    const [leaving, proposed] = [leavingOf(name, input), await client.leftOut.get()];
    const leftOut = await ask({ name, leaving, proposed });
    if (!leftOut) return null;
    await client.leftOut.set(leftOut);
    return mapFile(name, withheld(input, onlyThere(leftOut, leaving)));
  };
  return (
    <>
      <ExportMenu
        groups={groups()}
        write={(name) => write(name).catch(() => text('mapExportFailed'))}
      />
      {asked && (
        <ReviewDialog
          title={text('reviewTitle', text(`export_${asked.name}`))}
          leaving={asked.leaving}
          proposed={asked.proposed}
          onAnswer={asked.answer}
        />
      )}
    </>
  );
}

function groups() {
  return (Object.keys(GROUPS) as Group[]).map((group) => ({
    title: text(`exportGroup_${group}`),
    formats: GROUPS[group].map((name: MapExportName) => ({
      name,
      title: text(`export_${name}`),
      what: text(`exportWhat_${name}`),
    })),
  }));
}

async function inputOf(
  name: MapExportName,
  { read, model, client }: MapExportProps,
): Promise<MapInput> {
  const sources = model.sources.value;
  if (!sources) throw new Error('the map is being read');
  const seen = { sources, lens: model.lens.value };
  const steps = WITH_STEPS.includes(name) ? await stepsOf(client, seen) : [];
  const leftOut = { names: false, pictures: false, words: false };
  return { ...seen, read, steps, leftOut, picture: client.read.picture, now: client.now() };
}

/** What is not in the file anyway is not said to be left out. */
function onlyThere(leftOut: LeftOut, leaving: Leaving): LeftOut {
  return {
    names: leftOut.names && leaving.names > 0,
    pictures: leftOut.pictures && leaving.pictures > 0,
    words: leftOut.words && leaving.words > 0,
  };
}
