import { joinedWork } from '../../shared/journey/join-work.ts';
import type { Note, Step, Walk, WalkRow } from '../../shared/journey/records.ts';

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
    // A copy that was being edited does not know that its element was lost: nobody edits that.
    anchor: stored.anchor,
    // Nor what a team did about it: that has a way of its own.
    ...(stored.work ? { work: stored.work } : {}),
  };
}

/**
 * The same for a note out of somebody's file: what was done about it there is known here from now on, whichever copy's words
 * are kept. Undefined where the file tells nothing new.
 */
export function mergeTold(stored: Note | undefined, incoming: Note): Note | undefined {
  const merged = mergeNote(stored, incoming);
  if (!stored) return merged;
  const work = joinedWork(stored.work, incoming.work);
  if (!work || JSON.stringify(work) === JSON.stringify(stored.work)) return merged;
  return { ...(merged ?? stored), work };
}

/**
 * A page's step is told again when more is known of it; what is known never becomes unknown again. What the walker
 * corrected, or took out, stays as the walker left it.
 */
export function mergeStep(stored: Step | undefined, incoming: Step): Step {
  if (stored?.kind !== 'page' || incoming.kind !== 'page') return stored ?? incoming;
  const measured = {
    ...stored,
    loadMs: incoming.loadMs ?? stored.loadMs,
    marks: incoming.marks === null ? stored.marks : Math.max(incoming.marks, stored.marks ?? 0),
    ...measuredLater(stored, incoming),
  };
  if (stored.correctedAt !== undefined) return measured;
  return {
    ...measured,
    // A site that sends on replaces the address before the view has settled.
    address: incoming.address,
    title: incoming.title || stored.title,
    stage: incoming.stage ?? stored.stage,
  };
}

type PageStep = Extract<Step, { kind: 'page' }>;

/** Time and depth only grow; a step told by an older page lacks them. */
function measuredLater(stored: PageStep, incoming: PageStep): Partial<PageStep> {
  const most = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
  const later = {
    came: incoming.came ?? stored.came,
    language: incoming.language ?? stored.language,
    activeMs: most(stored.activeMs, incoming.activeMs),
    scrolled: most(stored.scrolled, incoming.scrolled),
    leftAt: most(stored.leftAt, incoming.leftAt),
    vitals: stored.vitals || incoming.vitals ? { ...stored.vitals, ...incoming.vitals } : undefined,
  };
  return Object.fromEntries(Object.entries(later).filter(([, value]) => value !== undefined));
}

/** A walk with what rows of older versions lack. */
export function wholeWalk(row: WalkRow): Walk {
  return { ...row, pauses: row.pauses ?? [] };
}
