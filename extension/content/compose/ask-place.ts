import { partOf } from '../../../shared/journey/region.ts';
import { text } from '../../platform/text.ts';
import { boxInWindow } from '../frame-place.ts';
import type { NotesWorld, PlaceAsked } from '../notes-door.ts';
import { isOtherFrame } from '../other-frame.ts';
import type { PageContext } from '../page-context.ts';
import { type NoticeAction, showNotice } from './notice.tsx';
import { pointAgain } from './point-again.ts';
import { targetAt } from './target-at.ts';

const asking = new WeakMap<PageContext, AbortController>();

/**
 * Asks about a note whose place is doubtful or gone, while somebody stands at it: the same answers as in the panel. Nothing of what
 * the note says is shown.
 * @param asked null takes the question away
 */
export function askPlace(world: NotesWorld, asked: PlaceAsked | null): void {
  const { context } = world;
  asking.get(context)?.abort();
  if (!asked) return;
  const own = new AbortController();
  asking.set(context, own);
  const actions = asked.element ? hereOrThere(world, asked, asked.element) : gone(world, asked);
  const notice = {
    title: asked.element
      ? text('pagePlaceDoubt', asked.number)
      : text('pagePlaceLost', asked.number),
    actions,
    byKey: true,
  };
  showNotice(context, notice, AbortSignal.any([own.signal, context.signal]));
}

function pointing(world: NotesWorld, { noteId }: PlaceAsked): NoticeAction {
  return { label: text('notesPointAtIt'), do: () => pointAgain(world, noteId, false) };
}

function hereOrThere(world: NotesWorld, asked: PlaceAsked, element: Element): NoticeAction[] {
  const { noteId, region } = asked;
  const here = async () => {
    // The middle of what is seen of it in a frame of another site.
    const box = partOf(boxInWindow(element), region);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const part = isOtherFrame(element) ? {} : { region };
    return world.send('placeNote', { noteId, target: await targetAt(world, element, part, at) });
  };
  return [
    { label: text('notesItIsHere'), do: () => told(world, here(), 'composePlaced') },
    pointing(world, asked),
  ];
}

function gone(world: NotesWorld, asked: PlaceAsked): NoticeAction[] {
  const solve = () => told(world, world.send('solveLost', { noteId: asked.noteId }), 'pageSolved');
  return [pointing(world, asked), { label: text('notesSolvedByRemoval'), do: solve }];
}

/** What came of it, in a line. */
function told(
  { context }: NotesWorld,
  done: Promise<boolean>,
  well: 'composePlaced' | 'pageSolved',
): void {
  void done
    .catch(() => false)
    .then((isDone) =>
      showNotice(context, { title: text(isDone ? well : 'composeNotPlaced') }, context.signal),
    );
}
