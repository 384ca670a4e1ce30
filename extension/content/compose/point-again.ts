import { text } from '../../platform/text.ts';
import { describe } from '../anchor/describe.ts';
import type { NotesWorld } from '../notes-door.ts';
import { startPicking } from '../pick/picker.tsx';
import { closeNote } from './note-flow.ts';
import { closeNotice, showNotice } from './notice.tsx';

/** Points at where a note belongs that has lost its place, or is shown in a doubtful one. */
export function pointAgain({ context, placeNote }: NotesWorld, noteId: string): void {
  closeNote(context);
  closeNotice(context);
  startPicking(context, async (element) => {
    const placed = await placeNote(noteId, element && describe(element)).catch(() => false);
    const title = text(placed ? 'composePlaced' : 'composeNotPlaced');
    showNotice(context, { title }, context.signal);
  });
}
