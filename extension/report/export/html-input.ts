import type { WalkDigest } from '../../../shared/journey/map/digest.ts';
import { type Periods, periodsOf } from '../../../shared/journey/map/periods.ts';
import type { PictureFacts } from '../../../shared/journey/records.ts';
import type { ReportFile } from '../../../shared/journey/report-file.ts';
import type { MapRead } from '../map/map-read.ts';
import { type CappedPictures, picturesShown, type ReportPicture } from './capped-pictures.ts';
import { type MapInput, recordsOf, seenDigests } from './map-input.ts';

/** What every part of the report is written from. */
export interface HtmlInput extends Pick<MapInput, 'lens' | 'leftOut' | 'now'> {
  read: MapRead;
  /** Of the walks that are looked at, in the order they were walked. */
  digests: readonly WalkDigest[];
  /** Null where there is only one time to speak of. */
  periods: Periods | null;
  pictures: ReadonlyMap<string, ReportPicture>;
  /** How many pictures there was no room for. */
  picturesLeft: number;
  /** A picture that the report shows is in it once: there, and not in the data. */
  records: ReportFile<PictureFacts & { base64?: string }>;
}

/** @param pictures those that are to be in it */
export function htmlInput(input: MapInput, { pictures, left }: CappedPictures): HtmlInput {
  const { read, sources, lens, leftOut, now } = input;
  const digests = seenDigests(input);
  const shown = new Set(read.map.pains.flatMap(picturesShown));
  return {
    ...{ read, lens, leftOut, now, digests, picturesLeft: left },
    periods: periodsOf(sources.plan, digests, read.map.alive.reviewedAt),
    pictures: new Map(pictures.map((picture) => [picture.id, picture])),
    records: {
      ...recordsOf(input),
      pictures: pictures.map(({ base64, ...facts }) =>
        shown.has(facts.id) ? facts : { ...facts, base64 },
      ),
    },
  };
}
