import { countOn } from './chip.ts';
import type { Place } from './measure.ts';
import type { LabelBox } from './merge.ts';

/** A chip and where it shall be. */
export interface PutChip {
  chip: HTMLElement | null;
  box: LabelBox | null;
  /** What lies under it. */
  followers: readonly unknown[];
  /** Where the chip was put last, and whether it stepped aside; empty for a new chip. */
  drawnAs: string;
}

/** Most labels that are near the window stay where they were: what is the same is not written again. */
export function write(label: PutChip, focus: Boxes | null): void {
  const { chip, box, followers } = label;
  if (!chip || !box) return;
  const [left, top] = [`${onPixel(box.x)}px`, `${onPixel(box.y)}px`];
  const isAside = covers(box, focus);
  const drawnAs = `${left} ${top} ${isAside} ${followers.length}`;
  if (drawnAs === label.drawnAs) return;
  label.drawnAs = drawnAs;
  // No transform: the browser keeps each of those apart when it paints.
  chip.style.left = left;
  chip.style.top = top;
  chip.classList.toggle('aside', isAside);
  countOn(chip, followers.length);
}

/** Text is sharp on whole device pixels. */
function onPixel(position: number): number {
  return Math.round(position * devicePixelRatio) / devicePixelRatio;
}

/** One box in the coordinates of both layers, as they lie on each other now. */
export type Boxes = Record<Place['layer'], DOMRect>;

/** @param place of what has the focus; null where nothing may be covered */
export function focusBox(place: Place | null): Boxes | null {
  if (!place) return null;
  const { x, y, width, height } = place;
  const [left, top] = place.layer === 'page' ? [x, y] : [x + scrollX, y + scrollY];
  return {
    page: new DOMRect(left, top, width, height),
    view: new DOMRect(left - scrollX, top - scrollY, width, height),
  };
}

function covers(box: LabelBox, focus: Boxes | null): boolean {
  if (!focus) return false;
  const { left, top, right, bottom } = focus[box.layer];
  const beside = box.x >= right || box.x + box.width <= left;
  const apart = box.y >= bottom || box.y + box.height <= top;
  return !beside && !apart;
}
