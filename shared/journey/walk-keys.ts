import type { Feeling } from './records.ts';

/** A key of a walk: pressed with Alt and Shift, on the pages of the walk. */
export interface WalkKey {
  /** `KeyboardEvent.code`: the place on the keyboard, whatever is printed there. */
  readonly code: string;
  /** As people read it, and as `aria-keyshortcuts` wants it. */
  readonly chord: string;
}

const letter = (name: string): WalkKey => ({ code: `Key${name}`, chord: `Alt+Shift+${name}` });
const digit = (name: string): WalkKey => ({ code: `Digit${name}`, chord: `Alt+Shift+${name}` });

/** The command `add-note`, for where the browser has given its keys to somebody else. */
export const NOTE_KEY = letter('N');
/** The command `toggle-overlay`, likewise. */
export const OVERLAY_KEY = letter('O');
export const UNDO_KEY = letter('Z');
/**
 * A browser takes the keys of its commands before a page hears of them, so these are none that the manifest suggests
 * (`test/rules/keys.ts`), none that Chromium uses with Alt+Shift, and in the same place on QWERTY, QWERTZ and AZERTY.
 */
export const KEEP_KEY = letter('J');
export const DISMISS_KEY = letter('D');
/** Beside each other, so that the left one goes back and the right one goes on; with the same in mind. */
export const PREVIOUS_NOTE_KEY = letter('G');
export const NEXT_NOTE_KEY = letter('H');

/** Where a note is being written: it is about something else, too. */
export const ALSO_KEY = letter('L');

/** To the buttons of what a page asks about a note. */
export const ANSWER_KEY: WalkKey = { code: 'Enter', chord: 'Alt+Shift+Enter' };

/** Worst first. */
export const FEELING_KEYS: readonly (WalkKey & { feeling: Feeling })[] = [
  { ...digit('1'), feeling: -2 },
  { ...digit('2'), feeling: -1 },
  { ...digit('3'), feeling: 0 },
  { ...digit('4'), feeling: 1 },
  { ...digit('5'), feeling: 2 },
];
