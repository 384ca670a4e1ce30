import type { Note, Step } from './records.ts';

/** Of every cover in a picture: solid, nothing shines through. The colour is the picture's, not that of the interface around it. */
export const COVER_COLOUR = '#5c6370';

/** What may have a picture: a note, and a moment or message. A picture's `noteId` is the id of either. */
export type Pictured = Note | Step;

/** The picture it names; null for one without, and for a step of a kind that has none. */
export function pictureIdOf(one: Pictured): string | null {
  return 'pictureId' in one ? one.pictureId : null;
}

/** Which picture each of them names, by the id of note or step. */
export function picturesNamed(all: readonly Pictured[]): Map<string, string> {
  return new Map(
    all.flatMap((one): [string, string][] => {
      const pictureId = pictureIdOf(one);
      return pictureId === null ? [] : [[one.id, pictureId]];
    }),
  );
}

/** The same without its picture, where that is not there. @param there ids of those whose picture is */
export function withPictureIn<One extends Pictured>(there: ReadonlySet<string>, one: One): One {
  return pictureIdOf(one) === null || there.has(one.id) ? one : { ...one, pictureId: null };
}
