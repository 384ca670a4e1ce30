import type { Pointing } from '../../platform/note-messages.ts';

/** Longest record id. */
const ID_LIMIT = 128;

/** Reads by hand what pointing is for: a schema library would be a load for the page. What is no note's id is a new note. */
export function readPointing(told: unknown): Pointing {
  const { noteId, also, picture }: Record<string, unknown> = Object(told);
  const isId = typeof noteId === 'string' && noteId !== '' && noteId.length <= ID_LIMIT;
  if (isId) return { noteId, also: also === true };
  return typeof picture === 'string' ? { picture } : {};
}
