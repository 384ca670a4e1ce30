import type { Note } from '../../shared/journey/records.ts';
import { cleanAddress } from '../../shared/kit/page-address.ts';
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
  for (const { element, layer } of leftLayers()) {
    const card = layer.querySelector<HTMLElement>('.compose');
    const noteId = card?.dataset.note;
    const text = card?.querySelector('textarea')?.value;
    if (noteId && text) left = { noteId, text };
    element.remove();
  }
  return left;
}

function leftLayers(): { element: Element; layer: HTMLElement }[] {
  return [...document.querySelectorAll('[popover="manual"]')].flatMap((element) => {
    const layers = [...(shadowRootOf(element)?.children ?? [])] as HTMLElement[];
    const layer = layers.find(({ className }) => className === 'view-layer');
    return layer ? [{ element, layer }] : [];
  });
}

/** Leaves word for the next copy of us which view is shown, where no page script reads it: in our closed root. */
export function signView(layer: HTMLElement, { id, address }: { id: string; address: string }) {
  layer.dataset.view = `${id} ${address}`;
}

/** Well below the length of a record id: more is added to it. */
const VIEW_ID = /^[\w.:-]{1,60}$/;

/**
 * The view that an older copy has told and that is still shown. A page can make what looks like a layer of ours: it may
 * name a view of this very document, never one of another.
 */
export function leftView(pageId: string): string | undefined {
  const ofDocument = pageId.slice(0, pageId.indexOf('-') + 1);
  for (const { layer } of leftLayers()) {
    const [id = '', address] = (layer.dataset.view ?? '').split(' ');
    const isOurs = id.startsWith(ofDocument) && VIEW_ID.test(id);
    if (isOurs && address === cleanAddress(location.href)) return id;
  }
  return undefined;
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
