import { selectedPassage } from '../anchor/selected-passage.ts';
import type { NotesWorld } from '../notes-door.ts';
import { asking, isOtherFrame, meantIn } from '../other-frame.ts';
import { aloneOnScreen } from '../overlay/top-layer.ts';
import { type OnPicked, POINTING, startPicking, stopPicking } from '../pick/picker.tsx';
import { closeNote, noteDown } from './note-flow.ts';
import { closeNotice } from './notice.tsx';
import { shownPicture } from './shown-picture.ts';

/**
 * Starts a note: of a picture that was pressed, of a passage that is selected, else point at something; then write. A note that
 * is open already is closed and stays a draft.
 * @param source the picture's address
 */
export function beginNote(world: NotesWorld, source?: string): void {
  const { context } = world;
  closeNote(context);
  closeNotice(context);
  const picture = source ? shownPicture(source, context.host.element) : aloneOnScreen();
  const passage = picture ? { element: picture } : selectedPassage();
  const focused = document.activeElement;
  if (passage) noteDown(world, passage.element, passage);
  else if (context.host.gone.aborted) noteDown(world, null, {});
  else if (isOtherFrame(focused)) void noteSelected(world, focused);
  else point(world);
}

/** Words that are selected in a frame of another site are known to the frame alone. */
async function noteSelected(world: NotesWorld, frame: HTMLIFrameElement): Promise<void> {
  const passage = await meantIn(asking(world.send), frame, 'selected');
  if (world.context.signal.aborted) return;
  if (passage) noteDown(world, frame, {}, Promise.resolve(passage));
  else point(world);
}

/** Points at what the note is about; on a page that throws us out meanwhile it is about all of it. */
function point(world: NotesWorld): void {
  const { context } = world;
  const pointed = new AbortController();
  const choose: OnPicked = (element, region, at) => {
    pointed.abort();
    const isWhole = isOtherFrame(element) && !region;
    noteDown(world, element, { region }, isWhole ? meantIn(asking(world.send), element, at) : null);
  };
  startPicking(context, choose, { ...POINTING, onLeave: () => pointed.abort() });
  const giveUp = () => {
    stopPicking();
    noteDown(world, null, {});
  };
  context.host.gone.addEventListener('abort', giveUp, { signal: pointed.signal, once: true });
}
