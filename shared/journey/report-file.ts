import { picturesNamed, withPicturesIn } from './pictured.ts';
import type { Journey, Note, PictureFacts, Step, Walk } from './records.ts';
import { withoutElements } from './rule-elements.ts';
import { standing } from './standing.ts';

/** The first two fields of what a report holds of its own. */
const MARKER = 'report';
export const REPORT_FILE_VERSION = 1;

/** A journey with the walks that are looked at, and all that belongs to them. */
export interface ReportFile<Picture = PictureFacts & { base64: string }> {
  journey: Journey;
  walks: Walk[];
  steps: Step[];
  /** Those of no walk, too. */
  notes: Note[];
  pictures: Picture[];
}

/**
 * What a report holds of its own, as JSON: all it was made of, so that it can be taken in again. Notes in the bin stay behind,
 * and so does what the walkers kept to themselves.
 * @param exportedAt milliseconds since the epoch
 */
export function reportFileText<Picture extends Pick<PictureFacts, 'id' | 'noteId'>>(
  content: ReportFile<Picture>,
  exportedAt: number,
): string {
  const kept = content.notes.filter((note) => note.deletedAt === null);
  const ownerOf = picturesNamed([...kept, ...standing(content.steps)]);
  const pictures = content.pictures.filter(({ id, noteId }) => ownerOf.get(id) === noteId);
  const there = new Set(pictures.map(({ id }) => id));
  return JSON.stringify({
    ...{ waymark: MARKER, version: REPORT_FILE_VERSION, exportedAt },
    journey: withoutElements(content.journey),
    walks: content.walks.map(({ declined: _, ...walk }) => walk),
    steps: content.steps.map((step) => withPicturesIn(there, step)),
    notes: kept.map((note) => withPicturesIn(there, note)),
    pictures,
  });
}
