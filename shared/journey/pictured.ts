import type { Note, Step } from './records.ts';

/** Of every cover in a picture: solid, nothing shines through. The colour is the picture's, not that of the interface around it. */
export const COVER_COLOUR = '#5c6370';

/** What may have pictures: a note, and a moment or message. A picture's `noteId` is the id of either. */
export type Pictured = Note | Step;

/** The pictures it names, in their order; none for a step of a kind that has none. */
export function picturesOf(one: Pictured): string[] {
  if (!('pictureId' in one) || one.pictureId === null) return [];
  return [one.pictureId, ...('morePictures' in one ? (one.morePictures ?? []) : [])];
}

/** Who names each picture: the id of its note or step, by the id of the picture. */
export function picturesNamed(all: readonly Pictured[]): Map<string, string> {
  return new Map(all.flatMap((one) => picturesOf(one).map((id) => [id, one.id] as const)));
}

/** The same with these pictures and no others. */
export function pictured<One extends Pictured>(one: One, named: readonly string[]): One {
  const [first, ...more] = named;
  const { morePictures: _, ...bare } = one as Note;
  const all = {
    ...bare,
    pictureId: first ?? null,
    ...(more.length > 0 ? { morePictures: more } : {}),
  };
  return all as Pictured as One;
}

/** The same without those of its pictures that are not there. @param there ids of pictures */
export function withPicturesIn<One extends Pictured>(there: ReadonlySet<string>, one: One): One {
  const named = picturesOf(one);
  const left = named.filter((id) => there.has(id));
  return left.length === named.length ? one : pictured(one, left);
}
