import { isInside } from '../top-layer.ts';
import type { Surroundings } from './surroundings.ts';

/** The visible part of an element, in CSS pixels of its layer. */
export interface Place {
  /** `page`: document coordinates. `view`: it stays in the window while the page scrolls. */
  layer: 'page' | 'view';
  x: number;
  y: number;
  width: number;
  height: number;
}

/** In CSS pixels of the viewport. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** An element that is followed. */
export interface Target {
  readonly element: Element;
  /** What is followed instead of all of it. */
  readonly part?: (() => Edges | null) | undefined;
  /** Null while nothing of it can be seen, wherever the page is scrolled to. */
  place: Place | null;
}

/** The window during one frame. */
export interface View {
  scrollX: number;
  scrollY: number;
  width: number;
  height: number;
  /** What everything else is inert under, or null. */
  modal: Element | null;
  /** Boxes of clipping ancestors, read once a frame. */
  clips: Map<Element, DOMRect>;
}

export function readView(modal: Element | null): View {
  const { scrollX, scrollY, innerWidth, innerHeight } = window;
  return { scrollX, scrollY, width: innerWidth, height: innerHeight, modal, clips: new Map() };
}

/** What was seen of an element that may stick to the window, when it was measured last. */
export interface Stickiness {
  top: number;
  scrollY: number;
  stuck: boolean;
}

/** Below this, in CSS pixels, two measurements are the same. */
const SAME = 0.5;
/** Less of an element than this is nothing to put a label on, in CSS pixels. */
const LEAST = 1;

/** Where the element is now. Forces layout, so measure many together and write afterwards. */
export function measure(
  target: Target,
  around: Surroundings,
  sticky: Stickiness,
  view: View,
): Place | null {
  const box = visibleBox(target, around, view);
  if (!box) return null;
  const stays = around.fixed || (around.sticky && judgeSticky(box.top, sticky, view));
  const { left, top } = box;
  return {
    layer: stays ? 'view' : 'page',
    x: stays ? left : left + view.scrollX,
    y: stays ? top : top + view.scrollY,
    width: box.right - left,
    height: box.bottom - top,
  };
}

/** It sticks when the page scrolled and it did not. */
function judgeSticky(top: number, before: Stickiness, view: View): boolean {
  const scrolled = view.scrollY - before.scrollY;
  if (Math.abs(scrolled) > SAME) before.stuck = Math.abs(top - before.top) < SAME;
  before.top = top;
  before.scrollY = view.scrollY;
  return before.stuck;
}

function visibleBox({ element, part }: Target, around: Surroundings, view: View): Edges | null {
  if (!element.isConnected || (view.modal && !isInside(view.modal, element))) return null;
  const rect = boxOf(element, part);
  if (!rect || (rect.left === rect.right && rect.top === rect.bottom)) return null;
  let { left, top, right, bottom } = rect;
  for (const clip of around.clips) {
    const edge = clipBox(clip, view);
    left = Math.max(left, edge.left);
    top = Math.max(top, edge.top);
    right = Math.min(right, edge.right);
    bottom = Math.min(bottom, edge.bottom);
  }
  const isCut = around.clips.length > 0 && (right - left < LEAST || bottom - top < LEAST);
  return isCut ? null : { left, top, right, bottom };
}

function clipBox(clip: Element, view: View): DOMRect {
  const known = view.clips.get(clip);
  if (known) return known;
  const rect = clip.getBoundingClientRect();
  view.clips.set(clip, rect);
  return rect;
}

function boxOf(element: Element, part: Target['part']): Edges | null {
  const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  if (shown) return part ? part() : element.getBoundingClientRect();
  if (getComputedStyle(element).display !== 'contents') return null;
  // It has no box of its own, but what it holds has.
  if (!element.parentElement?.checkVisibility()) return null;
  const content = document.createRange();
  content.selectNodeContents(element);
  return content.getBoundingClientRect();
}

/** True when a label would have to move by a visible amount. */
export function differs(a: Place | null, b: Place | null): boolean {
  if (!a || !b) return a !== b;
  const moved = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
  const grown = Math.max(Math.abs(a.width - b.width), Math.abs(a.height - b.height));
  return a.layer !== b.layer || moved > 0.05 || grown > SAME;
}
