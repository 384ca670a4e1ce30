import { effect, type ReadonlySignal } from '@preact/signals';
import type { Briefing, Pin } from '../../../shared/journey/briefing.ts';
import { text } from '../../platform/text.ts';
import type { PageChanges } from '../watch-page.ts';
import { make } from './labels/chip.ts';
import type { Place, Target } from './labels/measure.ts';
import type { Tracker } from './labels/tracker.ts';
import { type Findings, findPinPlaces } from './pin-places.ts';

/** About as wide as a pin with a number of two digits, in CSS pixels. */
const PIN_WIDTH = 44;
/** How far a pin reaches over its element's right edge, in CSS pixels. */
const OVERLAP_PX = 12;
const BARS = [1, 2, 3, 4];

export interface PinWorld {
  readonly tracker: Tracker;
  readonly briefing: ReadonlySignal<Briefing | null>;
  readonly changes: Pick<PageChanges, 'onMarks'>;
  readonly pageLayer: HTMLElement;
  readonly viewLayer: HTMLElement;
  readonly signal: AbortSignal;
  /** Which notes have their element on this page and which lost it. */
  readonly onFindings: (findings: Findings) => void;
}

interface PinOnPage {
  pin: Pin;
  /** Null while the element is not there. */
  target: Target | null;
  sign: HTMLElement;
}

export interface Pins {
  /** Brings the note's element into view and points at it. False where the page does not have it. */
  scrollTo(noteId: string): boolean;
}

/** A pin at the element of each note: its number and how much it hurts, nothing of what it says. */
export function showPins(world: PinWorld): Pins {
  const { tracker, briefing, signal } = world;
  const byNote = new Map<string, PinOnPage>();
  const place = (pin: Pin, element: Element | null) => {
    const onPage = byNote.get(pin.noteId);
    if (!onPage) return;
    if (onPage.target) tracker.remove(onPage.target);
    onPage.target = element && tracker.add(element);
    drawPin(onPage, world);
  };
  const places = findPinPlaces(world.changes, place, world.onFindings, signal);
  const drop = ({ pin, target, sign }: PinOnPage) => {
    if (target) tracker.remove(target);
    sign.remove();
    byNote.delete(pin.noteId);
  };
  tracker.onFrame((moved) => {
    for (const onPage of byNote.values()) {
      if (onPage.target && moved.has(onPage.target)) drawPin(onPage, world);
    }
  });
  const stop = effect(() => {
    const pins = briefing.value?.pins ?? [];
    const wanted = new Set(pins.map(({ noteId }) => noteId));
    for (const onPage of [...byNote.values()]) if (!wanted.has(onPage.pin.noteId)) drop(onPage);
    for (const pin of pins) renew(byNote, pin, world);
    places.seek(pins);
  });
  signal.addEventListener('abort', stop);
  return {
    scrollTo(noteId) {
      const onPage = byNote.get(noteId);
      const element = onPage?.target?.element;
      if (!onPage || !element?.isConnected) return false;
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      element.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
      flash(onPage.sign);
      return true;
    },
  };
}

/** A pin that changed is drawn anew at the same element. */
function renew(byNote: Map<string, PinOnPage>, pin: Pin, world: PinWorld): void {
  const known = byNote.get(pin.noteId);
  known?.sign.remove();
  const onPage = { pin, target: known?.target ?? null, sign: signOf(pin) };
  byNote.set(pin.noteId, onPage);
  drawPin(onPage, world);
}

function signOf({ number, severity }: Pin): HTMLElement {
  const sign = make('div', 'pin');
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', text('pagePin', number, severity));
  const bars = make('span', 'bars');
  for (const bar of BARS) {
    const drawn = make('i', bar <= severity ? 'full' : '');
    drawn.style.setProperty('--bar', String(bar));
    bars.append(drawn);
  }
  sign.append(make('span', 'number', String(number)), bars);
  return sign;
}

function drawPin({ target, sign }: PinOnPage, world: PinWorld): void {
  const place = target?.place ?? null;
  if (!place) {
    sign.remove();
    return;
  }
  const layer = place.layer === 'view' ? world.viewLayer : world.pageLayer;
  if (sign.parentElement !== layer) layer.append(sign);
  const { x, y } = cornerOf(place);
  sign.style.transform = `translate(${x}px, ${y}px)`;
}

/** Beside the top right corner, below the line that labels lie on; inside where the page ends beside it. */
function cornerOf(place: Place): { x: number; y: number } {
  const edge = (document.scrollingElement ?? document.documentElement).clientWidth;
  const x = Math.min(place.x + place.width - OVERLAP_PX, edge - PIN_WIDTH);
  return { x: Math.max(0, Math.round(x)), y: Math.round(place.y + 1) };
}

function flash(sign: HTMLElement): void {
  sign.classList.remove('shown');
  // Starts the animation again where it still runs.
  void sign.offsetWidth;
  sign.classList.add('shown');
}
