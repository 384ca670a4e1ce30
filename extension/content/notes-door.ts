import type { Note, Target } from '../../shared/journey/records.ts';
import type { NotedPlace, NoteInPage, Stillness, sendMessage } from '../platform/messages.ts';
import type { PageContext } from './page-context.ts';
import { enterDoor, openDoor } from './script-door.ts';

/**
 * Pointing and writing are a script of their own (`notes.iife.ts`), fetched into a page when its first note begins:
 * most pages of a walk never need it. Both run in the same world of the extension, where they meet at this door.
 */
export interface NotesWorld {
  readonly context: PageContext;
  /** Adds to the host's styles. */
  style(css: string): void;
  newId(): string;
  readonly send: typeof sendMessage;
}

/** A note whose place is asked about. */
export interface PlaceAsked {
  readonly noteId: string;
  readonly number: number;
  /** What is there now and may be it; null where nothing is. */
  readonly element: Element | null;
  /** The part of it. */
  readonly region?: Target['region'];
}

/** A place that was shown is outlined for so long, in milliseconds. */
export const PLACE_SHOWN_MS = 4_000;

/** What the notes script does for the page script. */
export interface Notes {
  /** Points at something, then writes about it; by a `Pointing` with a note the note is pinned there instead. */
  begin(what?: unknown): void;
  describe(element: Element): Target;
  /** Offers the walk's unfinished note, where the briefing has one of this page that was begun in another page view. */
  offerUnfinished(): void;
  /** Opens a draft of this page that is stored already. */
  write(note: Note): void;
  /** Brings a noted place into view and outlines it for a while. */
  showPlace(place: NotedPlace): Promise<boolean>;
  /** Asks about the place of a note that somebody stands at; null takes the question away. */
  askPlace(asked: PlaceAsked | null): void;
  holdStill(note: NoteInPage): Promise<Stillness>;
  moveAgain(note: NoteInPage): Promise<Stillness>;
}

/** In the content scripts' own world: pages do not see it. */
const DOOR = Symbol.for('waymark.notes');

/**
 * The page script's side.
 * @param fetch has the notes script run in this page; false where the browser refuses
 * @returns gets the notes script on first use. Rejects where it did not come; the next call tries again
 */
export function openNotesDoor(
  world: NotesWorld,
  fetch: () => Promise<boolean>,
): () => Promise<Notes> {
  return openDoor(DOOR, world, fetch);
}

/** The notes script's side: called once each time it is run. */
export function enterNotesDoor(start: (world: NotesWorld) => Notes): void {
  enterDoor(DOOR, start);
}
