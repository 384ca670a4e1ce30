import { repeatInside } from './guard-repeat.ts';
import type { Guard } from './page-context.ts';

/** The guard as the host sees it: told which element is ours. */
export interface PageGuard extends Guard {
  /** From now on events aimed at this element are kept from the page and repeated inside its root. */
  protect(element: HTMLElement, root: ShadowRoot): void;
}

const KEYS = ['keydown', 'keypress', 'keyup'];
const TEXT = ['beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'];
const CLIPBOARD = ['copy', 'cut', 'paste'];
const POINTER = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'pointerover',
  'pointerout',
  'gotpointercapture',
  'lostpointercapture',
  'mousedown',
  'mousemove',
  'mouseup',
  'mouseover',
  'mouseout',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];
const FOCUS = ['focusin', 'focusout', 'focus', 'blur'];
/** Kept from the page and not repeated: inside our root the browser does all that is wanted by itself. */
const SILENT = [
  'mouseenter',
  'mouseleave',
  'pointerenter',
  'pointerleave',
  'selectstart',
  'dragstart',
  'dragenter',
  'dragover',
  'dragleave',
  'drop',
  'dragend',
  'beforetoggle',
  'toggle',
];
/** The same; passive, so that the page scrolls without waiting for us. */
const PASSIVE = ['wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel'];

/** What a browser times as part of an interaction. */
const PRESSES = /^(key|pointer[du]|click)/;
/** They are asked for a moment later; the last so many are remembered. */
const REMEMBERED = 200;

type KeyHandler = (event: KeyboardEvent) => boolean;
type PointerHandler = (event: MouseEvent) => boolean;

/**
 * Registers the window's listeners at once; they last until the signal aborts.
 * Only trusted events are looked at: whatever a page dispatches itself is the page's own affair.
 * @param isFresh false in a document that scripts of the page have written
 */
export function createGuard(signal: AbortSignal, isFresh = true): PageGuard {
  const first =
    isFresh && document.readyState === 'loading' && document.querySelector('script') === null;
  const keyHandlers: KeyHandler[] = [];
  const pointerHandlers: PointerHandler[] = [];
  const ours: Ours = { element: null, root: null, presses: new Set() };
  const claimKey = keyClaimer(keyHandlers, ours);
  const keepKey = keyKeeper(ours);
  const guarded = (types: string[], handle: (event: Event) => void, passive = false) => {
    const options = { capture: true, passive, signal };
    for (const type of types) {
      window.addEventListener(type, (event) => event.isTrusted && handle(event), options);
    }
  };
  guarded(KEYS, (event) => claimKey(event as KeyboardEvent) || keepKey(event as KeyboardEvent));
  guarded([...TEXT, ...CLIPBOARD], (event) => keepAndRepeat(event, ours));
  guarded(POINTER, (event) => {
    if (keepAndRepeat(event, ours)) return;
    if (asked(pointerHandlers, event as MouseEvent)) swallow(event, ours);
  });
  guarded(FOCUS, (event) => keepAndRepeat(event, ours) || hideLoss(event as FocusEvent, ours));
  guarded(SILENT, (event) => keep(event, ours));
  guarded(PASSIVE, (event) => keep(event, ours), true);
  return {
    first,
    protect: (element, root) => void Object.assign(ours, { element, root }),
    took: (at) => ours.presses.has(at),
    onKey: (handler, until) => whileAlive(keyHandlers, handler, until),
    onPointer: (handler, until) => whileAlive(pointerHandlers, handler, until),
  };
}

/** Our element, once there is one. */
interface Ours {
  element: HTMLElement | null;
  root: ShadowRoot | null;
  /** When the presses and keys were that the page had none of. */
  presses: Set<number>;
}

/** True where the event was aimed at us; the page then does not hear it. */
function keep(event: Event, ours: Ours): boolean {
  const { element } = ours;
  if (!element || (event.target !== element && event.composedPath()[0] !== element)) return false;
  remember(event, ours);
  event.stopImmediatePropagation();
  return true;
}

function remember({ type, timeStamp }: Event, { presses }: Ours): void {
  if (!PRESSES.test(type)) return;
  presses.add(timeStamp);
  const [oldest = 0] = presses;
  if (presses.size > REMEMBERED) presses.delete(oldest);
}

function keepAndRepeat(event: Event, ours: Ours): boolean {
  if (!ours.root || !keep(event, ours)) return false;
  repeatInside(event, ours.root);
  return true;
}

/** What was pressed in ours is let go in ours: the field may have closed meanwhile, and the page heard no press. */
function keyKeeper(ours: Ours): (event: KeyboardEvent) => void {
  const held = new Set<string>();
  return (event) => {
    const isPress = event.type === 'keydown';
    if (keepAndRepeat(event, ours)) isPress && held.add(event.code);
    else if (held.delete(event.code) && !isPress) event.stopImmediatePropagation();
  };
}

/** A focus trap of the page must not hear that the focus went from it to us. */
function hideLoss(event: FocusEvent, { element }: Ours): void {
  if (element && event.relatedTarget === element) event.stopImmediatePropagation();
}

/** Keeps a handler on the list until the signal aborts. */
function whileAlive<Handler>(list: Handler[], handler: Handler, until: AbortSignal): void {
  if (until.aborted) return;
  list.push(handler);
  until.addEventListener('abort', () => list.splice(list.indexOf(handler), 1), { once: true });
}

/** The latest handler is asked first; one that claims ends the asking. */
function asked<E extends Event>(handlers: ((event: E) => boolean)[], event: E): boolean {
  return [...handlers].reverse().some((handler) => handler(event));
}

function swallow(event: Event, ours: Ours): void {
  remember(event, ours);
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** Asks at keydown; of a claimed key the page hears neither the press nor the release. */
function keyClaimer(handlers: KeyHandler[], ours: Ours): (event: KeyboardEvent) => boolean {
  const claimed = new Set<string>();
  return (event) => {
    if (event.type === 'keydown') {
      claimed.delete(event.code);
      // While an input method composes, Enter and Escape belong to it.
      if (event.isComposing || !asked(handlers, event)) return false;
      claimed.add(event.code);
    } else if (!claimed.has(event.code)) {
      return false;
    } else if (event.type === 'keyup') {
      claimed.delete(event.code);
    }
    swallow(event, ours);
    return true;
  };
}
