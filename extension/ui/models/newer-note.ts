import type { Note } from '../../../shared/journey/records.ts';

/**
 * The note as typed here, or as stored: the other side (the page's composer) may have written later than we did. What was
 * done about it, and its picture, are always as stored.
 */
export function newerOf(stored: Note | undefined, typed: Note | undefined): Note | null {
  if (!typed) return stored ?? null;
  if (!stored) return typed;
  if (stored.revision > typed.revision) return stored;
  const { work, pictureId, morePictures } = stored;
  return { ...typed, work, pictureId, morePictures };
}

/** Begun about something off the page, and nothing was said. */
export function isEmptyDraft({ stepId, phase, text }: Note): boolean {
  return stepId !== undefined && phase === 'draft' && text.trim() === '';
}
