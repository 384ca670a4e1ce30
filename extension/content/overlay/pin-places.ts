import type { Pin } from '../../../shared/journey/briefing.ts';
import { resolveSelector } from '../anchor/resolve.ts';
import type { PageChanges } from '../watch-page.ts';

/** Content that comes later than this, in milliseconds, is not waited for before a note is called lost. */
const SETTLED_MS = 5_000;
/** Two searches are at least this far apart, in milliseconds, however busy the page is. */
const APART_MS = 250;

/** What was found once the page had settled, or found or lost since. */
export interface Findings {
  found: string[];
  lost: string[];
}

export interface PinSeeker {
  /** The element of a note; null while there is none. */
  place(pin: Pin, element: Element | null): void;
  /** Once the page has settled, and whenever that changes. */
  tell(findings: Findings): void;
}

/**
 * Looks for the notes' elements: at once, and again with every change of the page, since much of it comes late and
 * some of it goes and returns.
 */
export class PinPlaces {
  #seeker: PinSeeker;
  #signal: AbortSignal;
  #elements = new Map<string, Element | null>();
  #pins: readonly Pin[] = [];
  #isSettled = false;
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(seeker: PinSeeker, changes: Pick<PageChanges, 'onMarks'>, signal: AbortSignal) {
    this.#seeker = seeker;
    this.#signal = signal;
    changes.onMarks(() => {
      const isWanted = this.#pins.some(({ noteId }) => !this.#elements.get(noteId)?.isConnected);
      if (isWanted) this.#timer ??= setTimeout(() => this.#look(), APART_MS);
    });
    setTimeout(() => {
      this.#isSettled = true;
      this.#look();
    }, SETTLED_MS);
  }

  /** Which notes' elements to look for. */
  seek(pins: readonly Pin[]): void {
    const kept = new Set(pins.map(({ noteId }) => noteId));
    for (const id of [...this.#elements.keys()]) if (!kept.has(id)) this.#elements.delete(id);
    this.#pins = pins;
    this.#look();
  }

  #look(): void {
    this.#timer = undefined;
    if (this.#signal.aborted) return;
    for (const pin of this.#pins) {
      const known = this.#elements.get(pin.noteId);
      if (known?.isConnected) continue;
      const element = resolveSelector(pin.selector);
      if (element === known) continue;
      this.#elements.set(pin.noteId, element);
      this.#seeker.place(pin, element);
    }
    this.#report();
  }

  #report(): void {
    const ids = this.#pins.map(({ noteId }) => noteId);
    const found = ids.filter((id) => this.#elements.get(id));
    const lost = ids.filter((id) => !this.#elements.get(id));
    if (ids.length === 0 || (lost.length > 0 && !this.#isSettled)) return;
    const news = JSON.stringify([found, lost]);
    if (news === this.#told) return;
    this.#told = news;
    this.#seeker.tell({ found, lost });
  }
}
