import { isCovered } from '../../covered.ts';
import type { Label, LabelWorld } from './draw-labels.ts';
import type { Place } from './measure.ts';
import { sweepInIdleTime } from './sweep.ts';

/** The page has come to rest when nothing was heard of for so long, in milliseconds. */
const REST_MS = 120;
/** A page that never rests is looked at all the same after so long, in milliseconds. */
const RESTLESS_MS = 1_000;
/** What lies above an element is asked at one to five points, some 20 microseconds each: so many are a millisecond. */
const SLICE = 30;
/** Of more labels in one window the others count as free. */
const LIMIT = 300;

/**
 * Finds out which labels in the window belong to elements that lie wholly behind something, and says so when that
 * differs: looked at in idle time, once the page has come to rest after a change, a click or a scroll. In a page that
 * does nothing, nothing is done.
 */
export function watchCovered(
  near: () => readonly Label[],
  { tracker, ours, signal }: Pick<LabelWorld, 'tracker' | 'ours' | 'signal'>,
  differs: () => void,
): void {
  const isWanted = (label: Label) => label.isCovered || inWindow(label.target.place) !== null;
  const look = (slice: readonly Label[]) => {
    let differ = false;
    for (const label of slice) {
      const box = inWindow(label.target.place);
      const is = box !== null && isCovered(label.mark.element, box, ours);
      differ ||= is !== label.isCovered;
      label.isCovered = is;
    }
    if (differ) differs();
  };
  const ask = onceAtRest(
    sweepInIdleTime(() => near().filter(isWanted).slice(0, LIMIT), look, signal, SLICE),
  );
  tracker.onStir(ask);
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'click']) window.addEventListener(type, ask, options);
}

/** What of it is in the window, in the window's coordinates; null for nothing. */
function inWindow(place: Place | null): DOMRect | null {
  if (!place) return null;
  const [x, y] =
    place.layer === 'view' ? [place.x, place.y] : [place.x - scrollX, place.y - scrollY];
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const width = Math.min(innerWidth, x + place.width) - left;
  const height = Math.min(innerHeight, y + place.height) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

/** Asked for again and again, the work is done once that ends. */
function onceAtRest(work: () => void): () => void {
  let isAsked = false;
  let restAt = 0;
  let latest = 0;
  const wait = () => {
    const left = Math.min(restAt, latest) - performance.now();
    if (left > 0) {
      setTimeout(wait, left);
      return;
    }
    isAsked = false;
    work();
  };
  return () => {
    const now = performance.now();
    restAt = now + REST_MS;
    if (isAsked) return;
    isAsked = true;
    latest = now + RESTLESS_MS;
    setTimeout(wait, REST_MS);
  };
}
