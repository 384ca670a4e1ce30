import type { Target } from '../../../shared/journey/target.ts';
import { placeKey, targetsOf } from '../../../shared/journey/targets.ts';
import { text } from '../../platform/text.ts';
import { selectedPassage } from '../anchor/selected-passage.ts';
import type { NotesWorld } from '../notes-door.ts';
import type { PageContext } from '../page-context.ts';
import { type OnPicked, POINTING, startPicking } from '../pick/picker.tsx';
import { closeNote } from './note-flow.ts';
import { closeNotice, showNotice } from './notice.tsx';
import { targetAt } from './target-at.ts';
import { targetOf } from './target-of.ts';

/**
 * Points at where a note belongs that has lost its place, or is shown in a doubtful one.
 * @param also at one more place of it; a passage that is selected is taken without pointing
 */
export function pointAgain(world: NotesWorld, noteId: string, also: boolean): void {
  const { context } = world;
  closeNote(context);
  closeNotice(context);
  const passage = also ? newPassage(context, noteId) : null;
  if (passage) void place(world, noteId, passage, also);
  else {
    const onPicked: OnPicked = async (element, region, at) => {
      const target = element && (await targetAt(world, element, { region }, at));
      await place(world, noteId, target, also);
    };
    startPicking(context, onPicked, { ...POINTING, wholePage: !also });
  }
}

/** The passage that is selected, where the note is not about that yet: it may still be selected since it was noted. */
function newPassage({ briefing }: PageContext, noteId: string): Target | null {
  const passage = selectedPassage();
  if (!passage) return null;
  const target = targetOf(passage.element, passage);
  const { pins = [], draft = null } = briefing.peek() ?? {};
  const known = [
    ...pins.filter((pin) => pin.noteId === noteId),
    ...(draft?.id === noteId ? targetsOf(draft) : []),
  ];
  return known.some((one) => placeKey(one) === placeKey(target)) ? null : target;
}

async function place(
  { context, send }: NotesWorld,
  noteId: string,
  target: Target | null,
  also: boolean,
): Promise<void> {
  const placed = await send('placeNote', { noteId, target, ...(also ? { also } : {}) }).catch(
    () => false,
  );
  const title = placed ? (also ? 'composeAdded' : 'composePlaced') : 'composeNotPlaced';
  showNotice(context, { title: text(title) }, context.signal);
}
