import type { Note } from '../../../shared/journey/records.ts';

/** What both sides of a draft, page and panel, can change. */
const SHARED = [
  ...['kind', 'severity', 'feeling', 'text', 'phase', 'deletedAt', 'target', 'more'],
] as const satisfies (keyof Note)[];

/**
 * Brings two edits of one draft together, field by field: what I changed since `base` stays mine, everything else
 * is theirs. The picture is never lost: whoever knows it, wins. The answer's revision is above both, so that it replaces either.
 * @param base the last note both sides agreed on
 * @param mine what stands in this page
 * @param theirs what the store has
 */
export function mergeNotes(base: Note, mine: Note, theirs: Note): Note {
  const changed = SHARED.filter((field) => !isAlike(mine[field], base[field]));
  return {
    ...takeTheirs(mine, theirs),
    ...Object.fromEntries(changed.map((field) => [field, mine[field]])),
    editedAt: Math.max(mine.editedAt, theirs.editedAt),
    revision: Math.max(mine.revision, theirs.revision) + 1,
  };
}

/** Places come anew with each message. */
const isAlike = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Their note, without losing what only this page knew: the element and the picture. */
export function takeTheirs(mine: Note, theirs: Note): Note {
  return {
    ...theirs,
    target: theirs.target ?? mine.target,
    pictureId: theirs.pictureId ?? mine.pictureId,
  };
}
