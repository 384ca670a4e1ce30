import type { Note, Step } from '../../shared/journey/records.ts';

/**
 * Which of two copies of a note is kept, and what the winner takes over from the stored one. Composer and panel
 * edit the same draft, so the higher revision wins; at the same revision the later edit.
 * @returns undefined when the stored copy stands
 */
export function mergeNote(stored: Note | undefined, incoming: Note): Note | undefined {
  if (!stored) return incoming;
  const ahead = incoming.revision - stored.revision || incoming.editedAt - stored.editedAt;
  if (ahead <= 0) return undefined;
  return {
    ...incoming,
    // A copy that was being edited does not know that the note got its picture or that its element was lost:
    // nobody edits these two.
    pictureId: incoming.pictureId ?? stored.pictureId,
    anchor: stored.anchor,
  };
}

/** A page's step is told again when more is known of it; what is known never becomes unknown again. */
export function mergeStep(stored: Step | undefined, incoming: Step): Step {
  if (stored?.kind !== 'page' || incoming.kind !== 'page') return stored ?? incoming;
  return {
    ...stored,
    // A site that sends on replaces the address before the view has settled.
    address: incoming.address,
    title: incoming.title || stored.title,
    stage: incoming.stage ?? stored.stage,
    loadMs: incoming.loadMs ?? stored.loadMs,
    marks: incoming.marks === null ? stored.marks : Math.max(incoming.marks, stored.marks ?? 0),
  };
}
