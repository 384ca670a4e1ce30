/**
 * Repeats an event, which the window stopped, inside our closed root: as a copy that does not leave the root.
 * What the copy's handlers prevent is prevented on the original.
 */
export function repeatInside(event: Event, root: ShadowRoot): void {
  const target = innerTarget(event, root);
  if (!target) return;
  const isClick = event.type === 'click';
  // The browser toggles the box by itself, and our handlers hear `change`, which never leaves the root.
  // A copy of the click would toggle it back.
  if (isClick && target.closest('label, input[type=checkbox], input[type=radio]')) return;
  const copy = copyOf(event);
  if (!copy) return;
  // The copy activates the button, so the original must not do it a second time.
  if (isClick) event.preventDefault();
  if (!target.dispatchEvent(copy)) event.preventDefault();
}

type EventClass = new (type: string, init: object) => Event;

function copyOf(event: Event): Event | null {
  const init: Record<string, unknown> = {};
  for (const key in event) init[key] = Reflect.get(event, key);
  init.composed = false;
  try {
    const copy = new (event.constructor as EventClass)(event.type, init);
    return copy.composed ? plainCopy(event, init) : copy;
  } catch {
    // A kind of event that scripts cannot make; the browser's own action still happens.
    return null;
  }
}

/** Firefox makes every key event composed, whatever it is told; the page would hear the copy. A plain event obeys. */
function plainCopy(event: Event, init: Record<string, unknown>): Event {
  const copy = new Event(event.type, init);
  for (const [key, value] of Object.entries(init)) {
    if (!(key in copy)) Object.defineProperty(copy, key, { value });
  }
  return copy;
}

/** What a press began on, since a captured pointer stays with it wherever it goes. */
const pressed = new WeakMap<ShadowRoot, { target: Element; pointerId: number }>();
/** What the pointer was over last: the copy of its leaving goes there. */
const hovered = new WeakMap<ShadowRoot, Element>();

function innerTarget(event: Event, root: ShadowRoot): Element | null {
  if (!(event instanceof MouseEvent)) return focused(event, root);
  // A click made with the keyboard has no place.
  if (event.type === 'click' && event.detail === 0) return root.activeElement;
  const captured = capturedBy(event, root);
  if (captured) return captured;
  if (event.type === 'pointerout' || event.type === 'mouseout') return hovered.get(root) ?? null;
  const target = elementAt(event, root);
  if (target) hovered.set(root, target);
  if (target && event.type === 'pointerdown') {
    pressed.set(root, { target, pointerId: (event as PointerEvent).pointerId });
  }
  return target;
}

/** Where the caret or the focus is; for an event about losing it, where it was. */
const lastFocused = new WeakMap<ShadowRoot, Element>();

function focused(event: Event, root: ShadowRoot): Element | null {
  const active = root.activeElement;
  if (active) lastFocused.set(root, active);
  const leaving = event.type === 'blur' || event.type === 'focusout';
  return leaving || !active ? (lastFocused.get(root) ?? null) : active;
}

function capturedBy(event: MouseEvent, root: ShadowRoot): Element | null {
  const press = pressed.get(root);
  if (!press?.target.isConnected) return null;
  if (event.type === 'lostpointercapture') return press.target;
  // A handler may have captured it for something around what was pressed.
  for (let holder: Element | null = press.target; holder; holder = holder.parentElement) {
    if (holder.hasPointerCapture(press.pointerId)) return holder;
  }
  return null;
}

function elementAt(event: MouseEvent, root: ShadowRoot): Element | null {
  const found = root.elementFromPoint(event.clientX, event.clientY);
  return found && root.contains(found) ? found : null;
}
