import { text } from '../../platform/text.ts';
import type { PlaceAsked } from '../notes-door.ts';

/** A pin that can be gone to. */
export interface PinStop {
  readonly noteId: string;
  /** The pin in words. */
  readonly label: string;
}

/** The pins of the page, from the top down. */
export interface PinStops {
  stops(): PinStop[];
  scrollTo(noteId: string): boolean;
  /** What is to be asked about the place of one of them; null where that is sure. */
  questionAt(noteId: string): PlaceAsked | null;
}

/** Goes from note to note on the page, and round. */
export class NoteWalk {
  #pins: PinStops;
  #at = '';

  constructor(pins: PinStops) {
    this.#pins = pins;
  }

  /** Which one was shown last; empty before the first. */
  get at(): string {
    return this.#at;
  }

  /** Shows the next note or the one before; the first or the last where none was shown. @returns it in words */
  step(by: 1 | -1): string {
    const stops = this.#pins.stops();
    const before = stops.findIndex(({ noteId }) => noteId === this.#at);
    const from = before < 0 && by < 0 ? 0 : before;
    const index = (from + by + stops.length) % stops.length;
    const stop = stops[index];
    if (!stop) return text('pageNoNotes');
    this.#at = stop.noteId;
    this.#pins.scrollTo(stop.noteId);
    return text('pageNoteStep', stop.label, index + 1, stops.length);
  }
}
