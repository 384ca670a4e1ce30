import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import { isUnchanged } from '../../../shared/journey/anchor/unchanged.ts';
import type { Pin } from '../../../shared/journey/briefing.ts';
import { placeKey } from '../../../shared/journey/targets.ts';
import { isOneSpot, type Spot, spotAtOnce } from '../anchor/spot.ts';
import { ownTraits } from '../anchor/traits.ts';
import { isOnPage } from '../frame-place.ts';
import { later } from '../later.ts';
import { type AskFrame, otherFrameAt } from '../other-frame.ts';
import type { PageChanges } from '../watch-page.ts';
import { type Findings, findingsOf } from './findings.ts';
import { hearFrames } from './hear-frames.ts';
import { hearWords } from './hear-words.ts';
import { pinKey } from './pin-key.ts';
import { placesInFrames } from './places-in-frames.ts';
import { type SoughtPin, searchPins } from './search-pins.ts';

/** Content that comes later than this, in milliseconds, is not waited for before a note is called lost. */
const SETTLED_MS = 5_000;
/** Two looks are at least this far apart, in milliseconds, however busy the page is. */
const APART_MS = 250;
/** Two searches of the whole page are at least this far apart; each one doubles it. */
const SEARCH_APART_MS = 500;
/** After so many a page that goes on changing is searched no more for what it did not have. */
const SEARCHES = 8;

export interface PinSeeker {
  /** Where a note is now; null while that is nowhere. A doubtful place may be another than the one that was noted. */
  place(pin: Pin, spot: Spot | null, isDoubtful: boolean): void;
  /** Once the page has settled, and whenever that changes. */
  tell(findings: Findings): void;
}

/** What is looked through, and how frames of other sites in it are asked; in a frame itself nobody does. */
interface Looked {
  changes: Pick<PageChanges, 'onMarks' | 'onRoot'>;
  ours: Element;
  askFrame?: AskFrame | undefined;
}

interface Known {
  spot: Spot | null;
  isDoubtful: boolean;
  /** What stood there when it was placed: a page may use one element for something else. */
  said: Traits | string | null;
}
const NOWHERE: Known = { spot: null, isDoubtful: false, said: null };

/**
 * Looks for the notes' elements: at once, and again with every change of the page, since much of it comes late and
 * some of it goes and returns. What its selector finds unchanged is found; anything else is looked for by all that was kept
 * of it, in the whole page.
 */
export class PinPlaces {
  #seeker: PinSeeker;
  #ours: Element;
  #askFrame: AskFrame | undefined;
  #isAsking = false;
  #signal: AbortSignal;
  #known = new Map<string, Known>();
  #pins: readonly Pin[] = [];
  #isSettled = false;
  #isSearching = false;
  /** A look found something to be searched for that no search has begun with. */
  #isWanted = false;
  #searches = 0;
  #searchFrom = 0;
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lookAt = Number.POSITIVE_INFINITY;

  constructor(seeker: PinSeeker, { changes, ours, askFrame }: Looked, signal: AbortSignal) {
    this.#seeker = seeker;
    this.#askFrame = askFrame;
    this.#ours = ours;
    this.#signal = signal;
    changes.onMarks(() => this.#lookLater(APART_MS));
    hearWords(changes, () => this.#lookLater(APART_MS), signal);
    hearFrames(
      () => this.#pins.some(({ frames }) => frames),
      () => this.#lookLater(APART_MS),
      signal,
    );
    later(() => {
      this.#isSettled = true;
      this.#searchFrom = 0;
      this.#look();
    }, SETTLED_MS);
  }

  /** Which notes' elements to look for. */
  seek(pins: readonly Pin[]): void {
    const kept = new Map(pins.map((pin) => [pinKey(pin), placeKey(pin)]));
    for (const pin of this.#pins) {
      // It went, or somebody pointed at another place for it.
      if (kept.get(pinKey(pin)) !== placeKey(pin)) this.#known.delete(pinKey(pin));
    }
    if (pins.some((pin) => !this.#known.has(pinKey(pin)))) {
      this.#searches = 0;
      this.#searchFrom = 0;
    }
    this.#pins = pins;
    this.#look();
  }

  #lookLater(ms: number): void {
    const at = performance.now() + ms;
    // A search that is far off must not keep what returns meanwhile from being seen.
    if (this.#pins.length === 0 || at >= this.#lookAt) return;
    clearTimeout(this.#timer);
    this.#lookAt = at;
    this.#timer = later(() => this.#look(), ms);
  }

  #look(): void {
    clearTimeout(this.#timer);
    this.#lookAt = Number.POSITIVE_INFINITY;
    if (this.#signal.aborted) return;
    this.#isWanted = false;
    const unsure: SoughtPin[] = [];
    for (const pin of this.#pins) {
      const known = this.#known.get(pinKey(pin)) ?? NOWHERE;
      if (isSure(known) || this.#isInOther(pin)) continue;
      const spot = spotAtOnce(pin);
      if (spot) this.#put(pin, spot);
      else if (stillSays(known)) continue;
      else if (pin.traits || pin.quote) unsure.push({ ...pin, key: pinKey(pin) });
      else this.#put(pin, null);
    }
    if (unsure.length > 0) void this.#search(unsure);
    void this.#ask();
    this.#report();
  }

  #isInOther({ frames }: Pin): boolean {
    return this.#askFrame !== undefined && otherFrameAt(frames) !== null;
  }

  /** What stands in frames of other sites is looked for there. */
  async #ask(): Promise<void> {
    const framed = this.#pins.filter((pin) => this.#isInOther(pin));
    if (!this.#askFrame || this.#isAsking || framed.length === 0) return;
    this.#isAsking = true;
    const placed = await placesInFrames(this.#askFrame, framed).finally(() => {
      this.#isAsking = false;
    });
    for (const pin of this.#pins) {
      const at = placed.get(pinKey(pin));
      if (at) this.#put(pin, at.spot, at.isDoubtful, null);
    }
    this.#report();
  }

  /** @param said what it is known to say; else that is read */
  #put(pin: Pin, spot: Spot | null, isDoubtful = false, said = spot && saidAt(spot)): void {
    const before = this.#known.get(pinKey(pin)) ?? NOWHERE;
    this.#known.set(pinKey(pin), { spot, isDoubtful, said });
    if (isOneSpot(before.spot, spot) && before.isDoubtful === isDoubtful) return;
    this.#seeker.place(pin, spot, isDoubtful);
  }

  /** Not too often, and not for ever: a page that counts a clock up is searched in vain. */
  async #search(sought: readonly SoughtPin[]): Promise<void> {
    const wait = this.#searchFrom - performance.now();
    if (this.#isSearching || this.#searches >= SEARCHES || wait > 0) {
      this.#doubt(sought);
      this.#isWanted = this.#searches < SEARCHES;
      if (this.#isWanted && !this.#isSearching) this.#lookLater(wait);
      return;
    }
    this.#isSearching = true;
    this.#searches += this.#isSettled ? 1 : 0;
    const placed = await searchPins(sought, this.#ours, this.#signal).finally(() => {
      this.#isSearching = false;
    });
    this.#searchFrom = performance.now() + SEARCH_APART_MS * 2 ** this.#searches;
    for (const pin of this.#pins) {
      const at = placed?.get(pinKey(pin));
      if (!at || isSure(this.#known.get(pinKey(pin)) ?? NOWHERE)) continue;
      // Before the page has settled, its right place may still come.
      const isShown = at.answer === 'found' || this.#isSettled;
      const { element, range } = at;
      const spot = isShown && element && isOnPage(element) ? { element, range } : null;
      this.#put(pin, spot, at.answer === 'moved');
    }
    // Something else came to be sought meanwhile: no change of the page need follow.
    if (this.#isWanted) this.#lookLater(APART_MS);
    this.#report();
  }

  /** Until it is found again it may be where it was, saying something else; where that is gone, it is nowhere. */
  #doubt(sought: readonly SoughtPin[]): void {
    // A page that is still coming says much in turn.
    if (!this.#isSettled) return;
    const keys = new Set(sought.map(({ key }) => key));
    for (const pin of this.#pins) {
      if (!keys.has(pinKey(pin))) continue;
      const { spot, said } = this.#known.get(pinKey(pin)) ?? NOWHERE;
      const isThere = spot !== null && isOnPage(spot.element);
      this.#put(pin, isThere ? spot : null, isThere, isThere ? said : null);
    }
  }

  #report(): void {
    const all = this.#pins.map((pin) => {
      const { spot, isDoubtful } = this.#known.get(pinKey(pin)) ?? NOWHERE;
      const anchor = spot ? (isDoubtful ? 'moved' : 'found') : 'lost';
      return { noteId: pin.noteId, part: pin.part ?? 0, anchor } as const;
    });
    const isUnheard = this.#pins.some((pin) => !this.#known.has(pinKey(pin)));
    const isKnown = this.#isSettled && !this.#isSearching && !this.#isWanted && !isUnheard;
    const isEarly = !isKnown && all.some(({ anchor }) => anchor !== 'found');
    if (all.length === 0 || isEarly) return;
    const news = JSON.stringify(all);
    if (news === this.#told) return;
    this.#told = news;
    this.#seeker.tell(findingsOf(all));
  }
}

/** Whether it is where it was and says what it said there. */
function stillSays({ spot, said }: Known): boolean {
  if (!spot || !said || !isOnPage(spot.element)) return false;
  const says = saidAt(spot);
  return typeof said === 'string' || typeof says === 'string'
    ? said === says
    : isUnchanged(said, says);
}

/** The words of a passage; whatever else its element says may change. */
const saidAt = ({ element, range }: Spot): Traits | string =>
  range ? String(range) : ownTraits(element);

/** Nobody has to look for it. Where there was only a likely place, the right one may come. */
const isSure = (known: Known): boolean => !known.isDoubtful && stillSays(known);
