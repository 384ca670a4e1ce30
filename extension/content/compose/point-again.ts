import { text } from '../../platform/text.ts';
import type { NotesWorld } from '../notes-door.ts';
import { type OnPicked, startPicking } from '../pick/picker.tsx';
import { closeNote, POINTING } from './note-flow.ts';
import { closeNotice, showNotice } from './notice.tsx';
import { targetOf } from './target-of.ts';

/** Points at where a note belongs that has lost its place, or is shown in a doubtful one. */
export function pointAgain({ context, placeNote }: NotesWorld, noteId: string): void {
  closeNote(context);
  closeNotice(context);
  const place: OnPicked = async (element, region) => {
    const target = element && targetOf(element, { region });
    const placed = await placeNote(noteId, target).catch(() => false);
    const title = text(placed ? 'composePlaced' : 'composeNotPlaced');
    showNotice(context, { title }, context.signal);
  };
  startPicking(context, place, POINTING);
}
