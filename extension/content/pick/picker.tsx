import { signal } from '@preact/signals';
import { boxInWindow } from '../frame-place.ts';
import type { PageContext } from '../page-context.ts';
import { showInView } from '../show-in-view.tsx';
import { frameOf } from '../surroundings.ts';
import { onFramePressed, shieldBoxes } from './frame-shields.ts';
import { elementAt } from './hit-test.ts';
import { canBeSeen } from './neighbours.ts';
import { createPickKeys, type PickTarget } from './pick-keys.ts';
import { createTextKeys } from './pick-text.ts';
import { PickerView, type PickState } from './picker-view.tsx';

/** One pick at a time in a page, whichever of our scripts began it: they meet in their common world. */
const RUNNING = Symbol.for('waymark.pick');
const world = globalThis as unknown as Record<symbol, AbortController | undefined>;

/** Called with the chosen element, or null for the whole page. Not called when the person leaves. */
export type OnPicked = (element: Element | null) => void;

export interface PickOptions {
  /** Typing narrows to these elements; there is no choosing the whole page then. */
  byText?: (text: string) => Element[];
  /** Also in frames of the page's own site. */
  intoFrames?: boolean;
  /** The person left, or another pick began. */
  onLeave?: () => void;
}

/**
 * Lets a person point at an element, with pointer or keyboard. The page neither hears the pointer nor the keys meanwhile.
 * A pick that is already running is left for the new one.
 */
export function startPicking(
  context: PageContext,
  onPicked: OnPicked,
  { byText, intoFrames = false, onLeave }: PickOptions = {},
): void {
  stopPicking();
  const mode = new AbortController();
  world[RUNNING] = mode;
  const alive = AbortSignal.any([mode.signal, context.signal]);
  const state = emptyState();
  const before = document.activeElement;

  const leave = () => stopPicking();
  let isChosen = false;
  const choose = (element: Element | null) => {
    isChosen = true;
    leave();
    claimRestOfClick(context);
    onPicked(element === document.documentElement ? null : element);
  };
  mode.signal.addEventListener('abort', () => isChosen || onLeave?.());
  const at: At = (x, y) => elementAt(x, y, context.host.element, intoFrames);
  const press = onPress(at, state, choose);
  context.guard.onPointer(press, alive);
  const target = { ...targetOf(context, state, choose, leave), intoFrames };
  const keys = createPickKeys(target);
  context.guard.onKey(byText ? createTextKeys(target, state.typed, byText, keys) : keys, alive);
  const onWholePage = byText ? null : () => choose(null);
  const view = showInView(
    context,
    <PickerView state={state} onPointer={press} onWholePage={onWholePage} onLeave={leave} />,
    alive,
  );
  takeFocusFromFrame(view, before, alive);
  onFramePressed((frame) => choose(pointedIn(frame, state.element.peek())), alive);
  follow(context, at, state, alive);
}

/** What was pointed at in a frame that was pressed, where that is known; else the frame. */
function pointedIn(frame: Element, pointed: Element | null): Element {
  for (let at = pointed; pointed && at; at = frameOf(at)) if (at === frame) return pointed;
  return frame;
}

/** The element at a point of the window. */
type At = (x: number, y: number) => Element | null;

function emptyState(): PickState {
  const none = { text: '', hits: [], place: -1 };
  return { element: signal(null), box: signal(null), shields: signal([]), typed: signal(none) };
}

/** Ends a running pick without a choice. */
export function stopPicking(): void {
  const mode = world[RUNNING];
  world[RUNNING] = undefined;
  mode?.abort();
}

/** Claims all that a pointer does; a press and release of the main button chooses. */
function onPress(at: At, state: PickState, choose: (element: Element) => void) {
  let isDown = false;
  return (event: MouseEvent): boolean => {
    const isMain = event.button === 0;
    if (event.type === 'pointermove' || event.type === 'pointerdown') {
      state.element.value = at(event.clientX, event.clientY);
      state.pointer = { x: event.clientX, y: event.clientY };
    }
    if (event.type === 'pointerdown') isDown = isMain;
    if (event.type === 'pointercancel') isDown = false;
    const chosen = state.element.peek();
    if (event.type === 'pointerup' && isMain && isDown && chosen) choose(chosen);
    return true;
  };
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
    if (pointer) state.element.value = at(pointer.x, pointer.y);
    const element = state.element.peek();
    const isThere = element?.isConnected && canBeSeen(element);
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
