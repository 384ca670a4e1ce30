import type { Pin } from '../../../shared/journey/briefing.ts';
import { text } from '../../platform/text.ts';
import { firstLineInWindow } from '../anchor/lines.ts';
import type { Spot } from '../anchor/spot.ts';
import { boxInWindow, isOnPage } from '../frame-place.ts';
import type { PlaceAsked } from '../notes-door.ts';
import type { Target } from './labels/measure.ts';
import type { PinStop } from './note-walk.ts';
import { pinKey } from './pin-key.ts';

/** A note's pin, and what it stands at. */
export interface PinOnPage {
  pin: Pin;
  /** Null while it is nowhere. */
  spot: Spot | null;
  /** Follows the element, or the frame it is in. */
  target: Target | null;
  /** The page was rebuilt, and this may be another element. */
  isDoubtful: boolean;
  sign: HTMLElement;
}

/**
 * Where the keys that go from note to note stop.
 * @param lost notes whose first place the page does not have
 * @returns those that are drawn, from the top of the page down; and then those that are lost
 */
export function stopsOf(pins: readonly PinOnPage[], lost: ReadonlySet<string>): PinStop[] {
  const drawn = pins.flatMap(({ pin, sign, spot, target }) => {
    const isDrawn = target?.place && spot && isOnPage(spot.element);
    const line = isDrawn && spot.range && firstLineInWindow(spot.range);
    const box = isDrawn ? line || boxInWindow(spot.element) : null;
    const label = sign.getAttribute('aria-label') ?? '';
    return box ? [{ noteId: pinKey(pin), label, top: box.y, left: box.x }] : [];
  });
  const gone = pins.flatMap(({ pin: { noteId, number, part = 0 } }) => {
    const isLost = part === 0 && lost.has(noteId);
    return isLost ? [{ noteId, label: text('pagePlaceLost', number) }] : [];
  });
  return [...drawn.sort((a, b) => a.top - b.top || a.left - b.left), ...gone];
}

/** What is to be asked about a note's place; null where it is sure. Of one that is about several places the panel asks about the others. */
export function questionAbout(
  { isDoubtful, pin, spot }: PinOnPage,
  lost: ReadonlySet<string>,
): PlaceAsked | null {
  const { noteId, number, part } = pin;
  const region = spot?.inner ?? pin.region;
  if (part || (!isDoubtful && !lost.has(noteId))) return null;
  return { noteId, number, element: spot?.element ?? null, ...(region ? { region } : {}) };
}
