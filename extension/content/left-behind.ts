import type { Note } from '../../shared/journey/records.ts';
import { shadowRootOf } from '../platform/shadow-root.ts';
import type { WalkPage } from './walk-page.ts';

/** What stood in the composer of a copy of us that was cut off by an update: it could save no more. */
export interface LeftWords {
  noteId: string;
  text: string;
}

/**
 * Clears away what older copies of us have drawn, and takes what was being written in them. Firefox ends an updated
 * extension's scripts without letting them clean up; in Chromium they live on, but nobody hears them.
 */
export function takeLeftBehind(): LeftWords | null {
  let left: LeftWords | null = null;
  for (const element of document.querySelectorAll('[popover="manual"]')) {
    const root = shadowRootOf(element);
    if (![...(root?.children ?? [])].some((child) => child.className === 'view-layer')) continue;
    const card = root?.querySelector<HTMLElement>('.compose');
    const noteId = card?.dataset.note;
    const text = card?.querySelector('textarea')?.value;
    if (noteId && text) left = { noteId, text };
    element.remove();
  }
  return left;
}

/** The draft with these words; null where they are another note's, or stored already. */
export function withLeftWords(draft: Note, left: LeftWords, now: number): Note | null {
  if (draft.id !== left.noteId || draft.text === left.text) return null;
  return { ...draft, text: left.text, revision: draft.revision + 1, editedAt: now };
}

/**
 * Takes over from older copies with the first answer of the background, which knows the draft and how copies meet.
 * @param meet tells the older ones to step aside
 */
export function takeOver(
  page: Pick<WalkPage, 'onAnswer' | 'post'>,
  meet: (name: string) => void,
  until: AbortSignal,
): void {
  let isTaken = false;
  page.onAnswer((briefing) => {
    const left = isTaken ? null : takeLeftBehind();
    isTaken = true;
    const note = left && briefing?.draft && withLeftWords(briefing.draft, left, Date.now());
    // Tried once: the page shows what is stored then.
    if (note)
      page.post(`${note.id}:${note.revision}`, { kind: 'note', note }).catch(() => undefined);
    if (briefing) meet(briefing.meetingName);
  }, until);
}
