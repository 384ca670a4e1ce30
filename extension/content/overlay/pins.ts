import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Briefing, Pin } from '../../../shared/journey/briefing.ts';
import { text } from '../../platform/text.ts';
import type { PageChanges } from '../watch-page.ts';
import { make } from './labels/chip.ts';
import type { Target } from './labels/measure.ts';
import type { Tracker } from './labels/tracker.ts';
import type { PinStop } from './note-walk.ts';
import { clustersOf } from './pin-clusters.ts';
import { type Findings, PinPlaces } from './pin-places.ts';
import { cornerOf, scrollToSpot, shownPlace } from './pin-spot.ts';

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
}

interface PinWorld extends PinPlacing {
  readonly briefing: ReadonlySignal<Briefing | null>;
}

interface PinOnPage {
  pin: Pin;
  /** Null while the element is not there. */
  target: Target | null;
  /** The page was rebuilt, and this may be another element. */
  isDoubtful: boolean;
  sign: HTMLElement;
}

/** A pin at the element of each note: its number and how much it hurts, nothing of what it says. */
export class Pins {
  #world: PinWorld;
  #byNote = new Map<string, PinOnPage>();
  /** Of a pin that would lie on another one: that one's note. */
  #shownBy = new Map<string, string>();
  #isClustering = false;

  constructor(world: PinWorld) {
    this.#world = world;
    const { tracker, signal } = world;
    const seeker = {
      place: (pin: Pin, element: Element | null, isDoubtful: boolean) =>
        this.#place(pin, element, isDoubtful),
      tell: world.onFindings,
    };
    const places = new PinPlaces(seeker, world, signal);
    tracker.onFrame((moved) => {
      for (const onPage of this.#byNote.values()) {
        if (onPage.target && moved.has(onPage.target)) drawPin(onPage, world);
      }
      this.#clusterSoon();
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
    const onPage = this.#byNote.get(noteId);
    const element = onPage?.target?.element;
    if (!onPage || !element?.isConnected) return false;
    scrollToSpot(onPage.pin, element);
    flash((this.#byNote.get(this.#shownBy.get(noteId) ?? noteId) ?? onPage).sign);
    return true;
  }

  /** Those that are drawn, from the top of the page down. */
  stops(): PinStop[] {
    const drawn = [...this.#byNote.values()].flatMap(({ pin, sign, target }) => {
      const box = target?.place ? target.element.getBoundingClientRect() : null;
      const label = sign.getAttribute('aria-label') ?? '';
      return box ? [{ noteId: pin.noteId, label, top: box.top, left: box.left }] : [];
    });
    return drawn.sort((a, b) => a.top - b.top || a.left - b.left);
  }

  /** What the note's pin stands at; null where it has none. */
  elementOf(noteId: string): Element | null {
    return this.#byNote.get(noteId)?.target?.element ?? null;
  }

  /** Writes what is new about the pins: a briefing comes with each step and says most of them again. */
  #show(pins: readonly Pin[]): void {
    const wanted = new Set(pins.map(({ noteId }) => noteId));
    for (const { pin, target, sign } of [...this.#byNote.values()]) {
      if (wanted.has(pin.noteId)) continue;
      sign.remove();
      if (target) this.#world.tracker.remove(target);
      this.#byNote.delete(pin.noteId);
    }
    for (const pin of pins) {
      const known = this.#byNote.get(pin.noteId);
      const { target = null, isDoubtful = false } = known ?? {};
      const isSame = known?.pin.number === pin.number && known.pin.severity === pin.severity;
      if (known && isSame) {
        const isMoved = JSON.stringify(known.pin.region) !== JSON.stringify(pin.region);
        known.pin = pin;
        if (isMoved) drawPin(known, this.#world);
        continue;
      }
      known?.sign.remove();
      const onPage = { pin, target, isDoubtful, sign: signOf(pin) };
      doubt(onPage);
      this.#byNote.set(pin.noteId, onPage);
      drawPin(onPage, this.#world);
    }
    this.#clusterSoon();
  }

  #place(pin: Pin, element: Element | null, isDoubtful: boolean): void {
    const onPage = this.#byNote.get(pin.noteId);
    if (!onPage) return;
    onPage.isDoubtful = isDoubtful;
    doubt(onPage);
    // It stays drawn where it is.
    if (onPage.target?.element === element) return;
    if (onPage.target) this.#world.tracker.remove(onPage.target);
    onPage.target = element && this.#world.tracker.add(element);
    drawPin(onPage, this.#world);
    this.#clusterSoon();
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
    const drawn = [...this.#byNote.values()].flatMap(({ pin, target }) => {
      const place = shownPlace(pin, target);
      return place ? [{ noteId: pin.noteId, layer: place.layer, ...cornerOf(place) }] : [];
    });
    this.#shownBy.clear();
    for (const [shown = '', ...others] of clustersOf(drawn)) {
      for (const noteId of others) this.#shownBy.set(noteId, shown);
      const numbers = [shown, ...others].flatMap((id) => this.#byNote.get(id)?.pin.number ?? []);
      const onPage = this.#byNote.get(shown);
      if (onPage) tellMore(onPage, numbers);
    }
    for (const [noteId, { sign }] of this.#byNote)
      sign.classList.toggle('under', this.#shownBy.has(noteId));
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

function drawPin({ pin, target, sign }: PinOnPage, world: PinWorld): void {
  const place = shownPlace(pin, target);
  if (!place) {
    sign.remove();
    return;
  }
  const layer = place.layer === 'view' ? world.viewLayer : world.pageLayer;
  if (sign.parentElement !== layer) layer.append(sign);
  const { x, y } = cornerOf(place);
  sign.style.transform = `translate(${x}px, ${y}px)`;
}

function flash(sign: HTMLElement): void {
  sign.classList.remove('shown');
  // Starts the animation again where it still runs.
  void sign.offsetWidth;
  sign.classList.add('shown');
}
