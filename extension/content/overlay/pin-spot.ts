import type { Pin } from '../../../shared/journey/briefing.ts';
import { partOf } from '../../../shared/journey/region.ts';
import type { Box, Region } from '../../../shared/journey/target.ts';
import { firstLineInWindow } from '../anchor/lines.ts';
import type { Spot } from '../anchor/spot.ts';
import { bringIntoView, scrollBehaviour } from '../bring-into-view.ts';
import { boxInWindow, isOnPage } from '../frame-place.ts';
import { canBeSeen } from '../pick/neighbours.ts';
import { frameOf } from '../surroundings.ts';
import type { Place, Target } from './labels/measure.ts';

/** About as wide as a pin with a number of two digits, in CSS pixels. */
const PIN_WIDTH = 44;
/** How far a pin reaches over its element's right edge, in CSS pixels. */
const OVERLAP_PX = 12;

/** What stands for an element in the page's own document: itself, or the outermost frame it is in. */
export function inPage(element: Element): Element {
  let outermost = element;
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) outermost = frame;
  return outermost;
}

/**
 * Where what a pin is about can be seen, in its layer; null where nothing of it can.
 * @param target follows the element, or the frame it is in
 */
export function shownPlace(
  { region }: Pin,
  spot: Spot | null,
  target: Target | null,
): Place | null {
  const place = target?.place ?? null;
  if (!target || !spot || !place) return null;
  const { element, range, inner } = spot;
  if (inner === null) return null;
  const isFramed = target.element !== element;
  if (!inner && !region && !isFramed) return place;
  if (isFramed && !(isOnPage(element) && canBeSeen(element))) return null;
  const line = range && firstLineInWindow(range);
  if (range && !line) return null;
  const part = line ?? partIn(element, inner, region);
  const isPage = place.layer === 'page';
  return overlap(place, {
    ...part,
    x: part.x + (isPage ? scrollX : 0),
    y: part.y + (isPage ? scrollY : 0),
  });
}

/** Of something in a frame of another site what it is part of is known by the frame alone. */
function partIn(element: Element, inner: Spot['inner'], region: Region | undefined): Box {
  const whole = boxInWindow(element);
  return inner ? partOf(whole, partOf(inner, region)) : partOf(whole, region);
}

/** A part of something that scrolls may be out of its sight. */
function overlap(place: Place, part: Box): Place | null {
  const x = Math.max(place.x, part.x);
  const y = Math.max(place.y, part.y);
  const width = Math.min(place.x + place.width, part.x + part.width) - x;
  const height = Math.min(place.y + place.height, part.y + part.height) - y;
  return width > 0 && height > 0 ? { layer: place.layer, x, y, width, height } : null;
}

/** Beside the top right corner, below the line that labels lie on; inside where the page ends beside it. */
export function cornerOf(place: Place): { x: number; y: number } {
  const edge = (document.scrollingElement ?? document.documentElement).clientWidth;
  const x = Math.min(place.x + place.width - OVERLAP_PX, edge - PIN_WIDTH);
  return { x: Math.max(0, Math.round(x)), y: Math.round(place.y + 1) };
}

/** Brings what a pin is about into view: of something larger than the window that would be its middle, whatever the part. */
export function scrollToSpot({ region }: Pin, { element, range, inner }: Spot): void {
  if (!inner && !region) {
    bringIntoView(element, range);
    return;
  }
  const behavior = scrollBehaviour();
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = partIn(element, inner, region);
  const left = x < 0 || x + width > innerWidth ? x + width / 2 - innerWidth / 2 : 0;
  scrollBy({ left, top: y + height / 2 - innerHeight / 2, behavior });
}
