import { hurts } from '../note-order.ts';
import type { Note } from '../records.ts';
import { meanOf } from './curves.ts';
import type { WalkDigest } from './digest.ts';
import { isDone, type Pain, placeOf } from './pains.ts';

/** What changed since the last review (domain 000-30). */
export interface Since {
  /** When the map was last gone through; milliseconds since the epoch. */
  at: number;
  /** Walks since then. */
  walks: number;
  /** Places that hurt now and did not before. */
  fresh: Pain[];
  /** Notes of before that are solved or not going to be. */
  done: Note[];
  /** Notes of before at places where somebody walked since and noted nothing of the kind. */
  quiet: Note[];
  /** Touchpoints that were met for the first time. */
  touchpoints: string[];
  /** Mean over walks of what was felt, before and since; null where nothing was. */
  feltBefore: number | null;
  feltSince: number | null;
}

/** @param pains of the whole map */
export function sinceReview(
  at: number,
  digests: readonly WalkDigest[],
  pains: readonly Pain[],
): Since {
  const before = digests.filter((digest) => digest.at < at);
  const after = digests.filter((digest) => digest.at >= at);
  const earlier = before.flatMap(({ notes }) => notes.filter(hurts));
  const hurting = new Set(after.flatMap(({ notes }) => notes.filter(hurts).map(placeOf)));
  const wasMet = metIn(before);
  const isMetNow = metIn(after);
  return {
    ...{ at, walks: after.length },
    fresh: pains.filter(({ notes }) => notes.every((note) => note.at >= at)),
    done: earlier.filter(isDone),
    quiet: earlier.filter(
      (note) =>
        !isDone(note) &&
        note.touchpoint !== null &&
        isMetNow.has(note.touchpoint) &&
        !hurting.has(placeOf(note)),
    ),
    touchpoints: [...isMetNow].filter((id) => !wasMet.has(id)),
    feltBefore: feltIn(before),
    feltSince: feltIn(after),
  };
}

function metIn(digests: readonly WalkDigest[]): Set<string> {
  return new Set(
    digests.flatMap(({ meetings }) =>
      meetings.flatMap(({ touchpoint, action }) => (action === null ? [] : touchpoint)),
    ),
  );
}

/** A walk counts once: the mean of its stages' means. */
function feltIn(digests: readonly WalkDigest[]): number | null {
  const means = digests.flatMap(({ curve }) =>
    curve.length > 0 ? meanOf(curve.map(({ mean }) => mean)) : [],
  );
  return means.length > 0 ? meanOf(means) : null;
}
