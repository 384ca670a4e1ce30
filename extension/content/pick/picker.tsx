import { signal } from '@preact/signals';
import { shareOf } from '../../../shared/journey/region.ts';
import type { Box, Region } from '../../../shared/journey/target.ts';
import { boxInWindow, isOnPage } from '../frame-place.ts';
import type { PageContext } from '../page-context.ts';
import { showInView } from '../show-in-view.tsx';
import { frameOf } from '../surroundings.ts';
import { createRegionKeys, type Drawing } from './draw-region.ts';
import { onFramePressed, shieldBoxes } from './frame-shields.ts';
import { elementAt } from './hit-test.ts';
import { canBeSeen } from './neighbours.ts';
import { createPickKeys, type PickTarget } from './pick-keys.ts';
import { createTextKeys } from './pick-text.ts';
import { PickerView, type PickState } from './picker-view.tsx';
import { type At, onPress } from './press.ts';
import { regionHost } from './region-host.ts';

/** One pick at a time in a page, whichever of our scripts began it: they meet in their common world. */
const RUNNING = Symbol.for('waymark.pick');
const world = globalThis as unknown as Record<symbol, AbortController | undefined>;

/**
 * Called with the chosen element or the part of it that was drawn, or null for the whole page. Not called when the person leaves.
 * @param at where in the window it was pointed at; null where that was done with keys
 */
export type OnPicked = (
  element: Element | null,
  region: Region | undefined,
  at: { x: number; y: number } | null,
) => void;

export interface PickOptions {
  /** Typing narrows to these elements; there is no choosing the whole page then. */
  byText?: (text: string) => Element[];
  /** Also in frames of the page's own site. */
  intoFrames?: boolean;
  /** All of the page can be chosen; true where nothing else is said, and typing does not find elements. */
  wholePage?: boolean;
  /** A part of an element can be drawn, too. */
  regions?: boolean;
  /** The person left, or another pick began. */
  onLeave?: () => void;
}

/** What can be pointed at for a note. */
export const POINTING: PickOptions = { regions: true, intoFrames: true };

/**
 * Lets a person point at an element, with pointer or keyboard. The page neither hears the pointer nor the keys meanwhile.
 * A pick that is already running is left for the new one.
 */
export function startPicking(
  context: PageContext,
  onPicked: OnPicked,
  { byText, wholePage = !byText, onLeave: onLeft, ...options }: PickOptions = {},
): void {
  const { intoFrames = false, regions = false } = options;
  stopPicking();
  const mode = new AbortController();
  world[RUNNING] = mode;
  const alive = AbortSignal.any([mode.signal, context.signal]);
  const state = emptyState();
  const before = document.activeElement;

  const leave = () => stopPicking();
  let isChosen = false;
  const choose = (element: Element | null, region?: Region) => {
    isChosen = true;
    leave();
    claimRestOfClick(context);
    const at = state.pointer ?? null;
    onPicked(element === document.documentElement ? null : element, region, at);
  };
  mode.signal.addEventListener('abort', () => isChosen || onLeft?.());
  const at: At = (x, y) => elementAt(x, y, context.host.element, intoFrames);
  const drawing = regions ? drawingOf(at, state, choose) : null;
  const press = onPress(at, state, choose, drawing);
  context.guard.onPointer(press, alive);
  const target = { ...targetOf(context, state, choose, leave), intoFrames, wholePage };
  context.guard.onKey(keysOf(target, state, drawing, byText), alive);
  const onWholePage = wholePage ? () => choose(null) : null;
  const onLeave = () => putBack(state) || leave();
  const view = showInView(
    context,
    <PickerView {...{ state, regions, onWholePage, onLeave }} onPointer={press} />,
    alive,
  );
  takeFocusFromFrame(view, before, alive);
  onFramePressed((frame) => choose(pointedIn(frame, state.element.peek())), alive);
  follow(context, at, state, alive);
}

function keysOf(
  target: PickTarget,
  state: PickState,
  drawing: Drawing | null,
  byText: PickOptions['byText'],
): (event: KeyboardEvent) => boolean {
  const pointing = createPickKeys(target);
  if (byText) return createTextKeys(target, state.typed, byText, pointing);
  return drawing ? createRegionKeys(drawing, pointing) : pointing;
}

/** What was pointed at in a frame that was pressed, where that is known; else the frame. */
function pointedIn(frame: Element, pointed: Element | null): Element {
  for (let at = pointed; pointed && at; at = frameOf(at)) if (at === frame) return pointed;
  return frame;
}

function emptyState(): PickState {
  const none = { text: '', hits: [], place: -1 };
  return {
    ...{ element: signal(null), box: signal(null), shields: signal([]), typed: signal(none) },
    drawn: signal(null),
  };
}

/** A box that was drawn is given up; what was pointed at before is pointed at again. False where there is none. */
function putBack({ drawn }: PickState): boolean {
  const was = drawn.peek();
  drawn.value = null;
  return was !== null;
}

/** What is drawn is kept as a part of what it lies on. */
function drawingOf(
  at: At,
  state: PickState,
  choose: (element: Element | null, region?: Region) => void,
): Drawing {
  const take = (box: Box, by: 'pointer' | 'keys') => {
    const middle = at(box.x + box.width / 2, box.y + box.height / 2);
    const from = (by === 'keys' && state.element.peek()) || middle || document.body;
    const host = regionHost(from, box);
    choose(host, shareOf(boxInWindow(host), box));
  };
  const lead = () => {
    state.pointer = null;
  };
  return { drawn: state.drawn, pointed: () => state.box.peek(), lead, take };
}

/** Ends a running pick without a choice. */
export function stopPicking(): void {
  const mode = world[RUNNING];
  world[RUNNING] = undefined;
  mode?.abort();
}

/** After the choice the browser still sends the release and the click; the page must not get those either. */
function claimRestOfClick(context: PageContext): void {
  const rest = new AbortController();
  const until = AbortSignal.any([rest.signal, context.signal]);
  context.guard.onPointer((event) => {
    const isNewGesture = event.type === 'pointermove' || event.type === 'pointerdown';
    if (isNewGesture || event.type === 'click') rest.abort();
    return !isNewGesture;
  }, until);
}

function targetOf(
  context: PageContext,
  state: PickState,
  choose: (element: Element | null) => void,
  leave: () => void,
): PickTarget {
  return {
    current: () => state.element.peek(),
    go(element) {
      state.element.value = element;
      state.pointer = null;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    },
    choose,
    leave,
    ours: context.host.element,
  };
}

/** Keys pressed in a frame never reach this window, so the focus is taken out of it while pointing. */
function takeFocusFromFrame(view: HTMLElement, before: Element | null, alive: AbortSignal): void {
  if (!before?.matches('iframe, frame, object, embed')) return;
  const catcher = view.querySelector<HTMLElement>('.pick');
  catcher?.focus({ preventScroll: true });
  alive.addEventListener('abort', () => (before as HTMLElement).focus({ preventScroll: true }));
}

/** Each frame: the outline stays on its element while the page scrolls, grows or changes under the pointer. */
function follow(context: PageContext, at: At, state: PickState, alive: AbortSignal): void {
  const tick = () => {
    if (alive.aborted) return;
    const { pointer } = state;
    if (pointer && !state.drawn.peek()) state.element.value = at(pointer.x, pointer.y);
    const element = state.element.peek();
    const isThere = element && isOnPage(element) && canBeSeen(element);
    const box = isThere ? boxInWindow(element) : null;
    if (JSON.stringify(box) !== JSON.stringify(state.box.peek())) state.box.value = box;
    const shields = shieldBoxes(context.guard.first);
    if (JSON.stringify(shields) !== JSON.stringify(state.shields.peek())) {
      state.shields.value = shields;
    }
    requestAnimationFrame(tick);
  };
  tick();
}
