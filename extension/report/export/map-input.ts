import type { WalkDigest } from '../../../shared/journey/map/digest.ts';
import { isSeen, type Lens, type MapSources } from '../../../shared/journey/map/journey-map.ts';
import { picturesNamed } from '../../../shared/journey/pictured.ts';
import type { Picture, Step } from '../../../shared/journey/records.ts';
import type { ReportFile } from '../../../shared/journey/report-file.ts';
import { standing } from '../../../shared/journey/standing.ts';
import type { Client, LeftOut } from '../../ui/client.ts';
import type { MapRead } from '../map/map-read.ts';

/** What every format of the map is written from. */
export interface MapInput {
  read: MapRead;
  sources: MapSources;
  /** Which walks are looked at. */
  lens: Lens;
  /** Steps of those walks; none for a format that does not tell of them. */
  steps: readonly Step[];
  /** Reads one; undefined where it is gone. */
  picture: (pictureId: string) => Promise<Picture | undefined>;
  leftOut: LeftOut;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The walks that are looked at, in the order they were walked. */
export function seenDigests({ sources, lens }: Pick<MapInput, 'sources' | 'lens'>): WalkDigest[] {
  return sources.digests.filter((digest) => isSeen(lens, digest)).sort((a, b) => a.at - b.at);
}

/** The steps of the walks that are looked at. */
export async function stepsOf(
  { read }: Pick<Client, 'read'>,
  seen: Pick<MapInput, 'sources' | 'lens'>,
): Promise<Step[]> {
  const walks = seenDigests(seen).map(({ walk }) => walk.id);
  return (await Promise.all(walks.map(read.steps))).flat();
}

/** All that belongs to the walks that are looked at, but for the bytes of the pictures. */
export function recordsOf(input: MapInput): Omit<ReportFile, 'pictures'> {
  const digests = seenDigests(input);
  return {
    journey: input.read.journey,
    walks: digests.map(({ walk }) => walk),
    steps: [...input.steps],
    notes: [...digests.flatMap(({ notes }) => notes), ...input.sources.loose],
  };
}

/** Ids of the pictures that notes and steps name. */
export function pictureIds(input: MapInput): string[] {
  const { notes, steps } = recordsOf(input);
  return [...picturesNamed([...notes, ...standing(steps)]).keys()];
}
