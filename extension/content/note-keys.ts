import { NEXT_NOTE_KEY, PREVIOUS_NOTE_KEY } from '../../shared/journey/walk-keys.ts';
import { overlayVisible } from '../platform/settings.ts';
import type { Notes, PlaceAsked } from './notes-door.ts';
import { NoteWalk, type PinStops } from './overlay/note-walk.ts';
import type { Guard } from './page-context.ts';
import { answerKeys } from './page-keys.ts';

/**
 * Two keys go from note to note down the page.
 * @param tell says where one is
 * @param ask asks about a place that is doubtful or gone; null where there is nothing to ask
 */
export function answerNoteKeys(
  guard: Guard,
  pins: PinStops,
  tell: (words: string) => void,
  ask: (asked: PlaceAsked | null) => void,
  signal: AbortSignal,
): void {
  const noteWalk = new NoteWalk(pins);
  const step = (by: 1 | -1) => () => {
    tell(noteWalk.step(by));
    ask(pins.questionAt(noteWalk.at));
  };
  const keys = { [NEXT_NOTE_KEY.code]: step(1), [PREVIOUS_NOTE_KEY.code]: step(-1) };
  answerKeys(guard, keys, signal, whileVisible(signal));
}

/** Whether what lies over the page is shown: what cannot be seen is not gone to, and its keys are the page's. */
function whileVisible(signal: AbortSignal): () => boolean {
  let isVisible = false;
  const told = (visible: boolean) => {
    isVisible = visible;
  };
  overlayVisible.get().then(told, () => undefined);
  overlayVisible.onChange(told, signal);
  return () => isVisible;
}

/** Has the notes script ask. It is fetched for the first question alone: most notes are where they were. */
export function askingBy(
  notes: () => Promise<Pick<Notes, 'askPlace'>>,
): (asked: PlaceAsked | null) => void {
  let hasAsked = false;
  return (asked) => {
    if (!asked && !hasAsked) return;
    hasAsked = true;
    notes().then(
      (door) => door.askPlace(asked),
      // Not let in (any more): the panel asks the same.
      () => undefined,
    );
  };
}
