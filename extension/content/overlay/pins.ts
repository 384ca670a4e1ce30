import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Briefing, Pin } from '../../../shared/journey/briefing.ts';
import { text } from '../../platform/text.ts';
import { firstLineOf } from '../anchor/lines.ts';
import { isOneSpot, type Spot } from '../anchor/spot.ts';
import { isOnPage } from '../frame-place.ts';
import type { PlaceAsked } from '../notes-door.ts';
import type { AskFrame } from '../other-frame.ts';
import type { PageChanges } from '../watch-page.ts';
import type { Findings } from './findings.ts';
import { make } from './labels/chip.ts';
import type { Target } from './labels/measure.ts';
import type { Tracker } from './labels/tracker.ts';
import type { PinStop } from './note-walk.ts';
import { PassageLines } from './passage-lines.ts';
import { clustersOf } from './pin-clusters.ts';
import { pinKey } from './pin-key.ts';
import { PinPlaces } from './pin-places.ts';
import { cornerOf, inPage, scrollToSpot, shownPlace } from './pin-spot.ts';
import { type PinOnPage, questionAbout, stopsOf } from './pin-stops.ts';
import { placesInFrames } from './places-in-frames.ts';

const BARS = [1, 2, 3, 4];

/** Where pins go and who hears of them, once their script has come. */
export interface PinPlacing {
  readonly tracker: Tracker;
  readonly changes: Pick<PageChanges, 'onMarks' | 'onRoot'>;
  readonly pageLayer: HTMLElement;
  readonly viewLayer: HTMLElement;
  readonly signal: AbortSignal;
  /** Our own element: nothing in it is ever what was noted. */
  readonly ours: Element;
  /** Which notes have their element on this page and which lost it. */
  readonly onFindings: (findings: Findings) => void;
  readonly askFrame?: AskFrame | undefined;
}

interface PinWorld extends PinPlacing {
  readonly briefing: ReadonlySignal<Briefing | null>;
}

/** A pin at the element of each note: its number and how much it hurts, nothing of what it says. */
export class Pins {
  #world: PinWorld;
  /** By `pinKey`. */
  #byKey = new Map<string, PinOnPage>();
  /** Of a pin that would lie on another one: that one's key. */
  #shownBy = new Map<string, string>();
  #isClustering = false;
  /** Notes whose first place the page does not have. */
  #lost: ReadonlySet<string> = new Set();
  /** Of the passage that was jumped to. */
  #lines: PassageLines;

  constructor(world: PinWorld) {
    this.#world = world;
    const { tracker, signal } = world;
    this.#lines = new PassageLines(world);
    const seeker = {
      place: (pin: Pin, spot: Spot | null, isDoubtful: boolean) =>
        this.#place(pin, spot, isDoubtful),
      tell: (findings: Findings) => {
        this.#lost = new Set(findings.lost);
        world.onFindings(findings);
      },
    };
    const places = new PinPlaces(seeker, world, signal);
    tracker.onFrame((moved) => {
      for (const onPage of this.#byKey.values()) {
        if (onPage.target && moved.has(onPage.target)) drawPin(onPage, world);
      }
      this.#lines.follow(moved);
      this.#clusterSoon();
    });
    // What scrolls or changes in a frame does not move the frame.
    tracker.onPoll(() => {
      for (const onPage of this.#byKey.values()) if (isFramed(onPage)) drawPin(onPage, world);
    });
    const stop = effect(() => {
      const pins = world.briefing.value?.pins ?? [];
      this.#show(pins);
      places.seek(pins);
    });
    signal.addEventListener('abort', stop);
  }

  /** Brings the note's element into view and points at it. False where the page does not have it. */
  scrollTo(noteId: string): boolean {
    const places = [...this.#byKey.values()].filter(({ pin }) => pin.noteId === noteId);
    const wanted = this.#byKey.get(noteId) ?? places[0];
    // Where the first place is gone, another one that the note is about is as good.
    const onPage = [wanted, ...places].find((one) => one?.spot && isOnPage(one.spot.element));
    if (!onPage?.spot) return false;
    const key = pinKey(onPage.pin);
    scrollToSpot(onPage.pin, onPage.spot);
    void placesInFrames(this.#world.askFrame, [onPage.pin], true);
    this.#lines.show(onPage);
    flash((this.#byKey.get(this.#shownBy.get(key) ?? key) ?? onPage).sign);
    return true;
  }

  /** Those that are drawn, from the top of the page down; and then those that are lost. */
  stops(): PinStop[] {
    return stopsOf([...this.#byKey.values()], this.#lost);
  }

  /** What is to be asked about a note's place. */
  questionAt(key: string): PlaceAsked | null {
    const onPage = this.#byKey.get(key);
    return onPage ? questionAbout(onPage, this.#lost) : null;
  }

  /** What the note's pin stands at; null where it has none, or that is in a frame of another site. */
  elementOf(noteId: string): Element | null {
    const spot = this.#byKey.get(noteId)?.spot;
    return spot && spot.inner === undefined ? spot.element : null;
  }

  /** Writes what is new about the pins: a briefing comes with each step and says most of them again. */
  #show(pins: readonly Pin[]): void {
    const wanted = new Set(pins.map(pinKey));
    for (const { pin, target, sign } of [...this.#byKey.values()]) {
      if (wanted.has(pinKey(pin))) continue;
      sign.remove();
      if (target) this.#world.tracker.remove(target);
      this.#byKey.delete(pinKey(pin));
    }
    for (const pin of pins) {
      const known = this.#byKey.get(pinKey(pin));
      const { spot = null, target = null, isDoubtful = false } = known ?? {};
      const isSame = known?.pin.number === pin.number && known.pin.severity === pin.severity;
      if (known && isSame) {
        const isMoved = JSON.stringify(known.pin.region) !== JSON.stringify(pin.region);
        known.pin = pin;
        if (isMoved) drawPin(known, this.#world);
        continue;
      }
      known?.sign.remove();
      const onPage = { pin, spot, target, isDoubtful, sign: signOf(pin) };
      doubt(onPage);
      this.#byKey.set(pinKey(pin), onPage);
      drawPin(onPage, this.#world);
    }
    this.#clusterSoon();
  }

  #place(pin: Pin, spot: Spot | null, isDoubtful: boolean): void {
    const onPage = this.#byKey.get(pinKey(pin));
    if (!onPage) return;
    onPage.isDoubtful = isDoubtful;
    doubt(onPage);
    // It stays drawn where it is.
    if (isOneSpot(onPage.spot, spot)) return;
    if (onPage.target) this.#world.tracker.remove(onPage.target);
    onPage.spot = spot;
    onPage.target = spot && this.#follow(spot);
    drawPin(onPage, this.#world);
    this.#clusterSoon();
  }

  #follow({ element, range }: Spot): Target {
    const outermost = inPage(element);
    const isPart = range && outermost === element;
    return this.#world.tracker.add(outermost, isPart ? () => firstLineOf(range) : undefined);
  }

  /** Many are drawn in a row: once is enough. */
  #clusterSoon(): void {
    if (this.#isClustering) return;
    this.#isClustering = true;
    queueMicrotask(() => {
      this.#isClustering = false;
      this.#cluster();
    });
  }

  /** Of pins that would lie on each other one is shown, with how many more there are. */
  #cluster(): void {
    const drawn = [...this.#byKey.values()].flatMap(({ pin, spot, target }) => {
      const place = shownPlace(pin, spot, target);
      return place ? [{ noteId: pinKey(pin), layer: place.layer, ...cornerOf(place) }] : [];
    });
    this.#shownBy.clear();
    for (const [shown = '', ...others] of clustersOf(drawn)) {
      for (const key of others) this.#shownBy.set(key, shown);
      const numbers = [shown, ...others].flatMap((key) => this.#byKey.get(key)?.pin.number ?? []);
      const onPage = this.#byKey.get(shown);
      // Two places of one note beside each other are one note.
      if (onPage) tellMore(onPage, [...new Set(numbers)]);
    }
    for (const [key, { sign }] of this.#byKey)
      sign.classList.toggle('under', this.#shownBy.has(key));
  }
}

function signOf({ number, severity }: Pin): HTMLElement {
  const sign = make('div', 'pin');
  sign.setAttribute('role', 'img');
  const bars = make('span', 'bars');
  for (const bar of BARS) {
    const drawn = make('i', bar <= severity ? 'full' : '');
    drawn.style.setProperty('--bar', String(bar));
    bars.append(drawn);
  }
  sign.append(make('span', 'number', String(number)), bars);
  return sign;
}

/** A question mark beside the number, and the same in words. */
function doubt({ pin, sign, isDoubtful }: PinOnPage): void {
  sign.classList.toggle('doubt', isDoubtful);
  const { number, severity } = pin;
  sign.setAttribute('aria-label', text(isDoubtful ? 'pagePinDoubt' : 'pagePin', number, severity));
}

/** How many more notes are at this place, and which, in words. */
function tellMore(onPage: PinOnPage, numbers: readonly number[]): void {
  const { sign } = onPage;
  doubt(onPage);
  const more = numbers.length - 1;
  if (more === 0) {
    delete sign.dataset.more;
    return;
  }
  sign.dataset.more = `+${more}`;
  const own = sign.getAttribute('aria-label') ?? '';
  sign.setAttribute('aria-label', text('pagePinMore', own, numbers.slice(1).join(', ')));
}

function drawPin({ pin, spot, target, sign }: PinOnPage, world: PinWorld): void {
  const place = shownPlace(pin, spot, target);
  if (!place) {
    sign.remove();
    return;
  }
  const layer = place.layer === 'view' ? world.viewLayer : world.pageLayer;
  if (sign.parentElement !== layer) layer.append(sign);
  const { x, y } = cornerOf(place);
  sign.style.transform = `translate(${x}px, ${y}px)`;
}

const isFramed = ({ spot, target }: PinOnPage) => spot?.element !== target?.element;

function flash(sign: HTMLElement): void {
  sign.classList.remove('shown');
  // Starts the animation again where it still runs.
  void sign.offsetWidth;
  sign.classList.add('shown');
}
