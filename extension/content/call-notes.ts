import { cleanAddress } from '../../shared/kit/page-address.ts';
import { newId } from '../platform/ids.ts';
import { sendMessage } from '../platform/messages.ts';
import { fetching } from './call-when.ts';
import { type Notes, openNotesDoor } from './notes-door.ts';
import type { PageContext } from './page-context.ts';

/** Gets the notes script into this page on first use. Rejects where the browser did not let it in. */
export function callNotes(
  context: PageContext,
  style: (css: string) => void,
): () => Promise<Notes> {
  return openNotesDoor(
    { context, style, newId, send: sendMessage },
    fetching('fetchNotes', context),
  );
}

/** Has the walk's unfinished note offered where it is about this page; asks for the notes script only then. */
export function offerDraft(
  context: PageContext,
  notes: () => Promise<Notes>,
  signal: AbortSignal,
): void {
  let isAsked = false;
  const stop = context.briefing.subscribe((briefing) => {
    const draft = briefing?.draft;
    if (isAsked || !draft?.text || draft.address !== cleanAddress(location.href)) return;
    isAsked = true;
    notes().then(
      (come) => come.offerUnfinished(),
      // Not let in (any more): the panel still has the draft.
      () => undefined,
    );
  });
  signal.addEventListener('abort', stop);
}
