import type { PageContext } from '../page-context.ts';

/** A person's own press explains a loss of focus for this long, in milliseconds. */
const GESTURE_SPAN_MS = 500;
/** So often, within the span, we take the focus back before the page has won. */
const MOST_RETURNS = 3;
const RETURN_SPAN_MS = 4_000;
/** The first frames tell whether a page lets us have the focus at all: an inert one never does, and nothing is heard of it. */
const FRAMES_WATCHED = MOST_RETURNS + 1;

/**
 * Puts the focus into a field of ours and keeps it there against a page that takes it away (a focus trap).
 * What the person does is never fought: a press on the page or Tab lets the focus go, one beside a field of ours is not
 * the page's doing.
 * @param onStolen called once, when the page insists
 */
export function holdFocus(
  context: PageContext,
  field: HTMLElement,
  alive: AbortSignal,
  onStolen: () => void,
): void {
  let lastGesture = Number.NEGATIVE_INFINITY;
  let lastPress = Number.NEGATIVE_INFINITY;
  let returns: number[] = [];
  const gesture = () => {
    lastGesture = performance.now();
    return false;
  };
  context.guard.onPointer((event) => event.type === 'pointerdown' && gesture(), alive);
  const { root } = context.host;
  const press = () => {
    lastPress = performance.now();
  };
  root.addEventListener('pointerdown', press, { capture: true, signal: alive });
  context.guard.onKey((event) => event.key === 'Tab' && gesture(), alive);

  const check = () => {
    if (alive.aborted || root.activeElement || !document.hasFocus()) return;
    const now = performance.now();
    if (now - lastGesture < GESTURE_SPAN_MS) return;
    returns = returns.filter((time) => now - time < RETURN_SPAN_MS);
    if (returns.length >= MOST_RETURNS) {
      onStolen();
      return;
    }
    if (now - lastPress >= GESTURE_SPAN_MS) returns.push(now);
    field.focus({ preventScroll: true });
  };

  field.focus({ preventScroll: true });
  onFrames(FRAMES_WATCHED, check);
  // A trap answers at once or from a timer of its own: looked at when the focus leaves, one frame later.
  root.addEventListener('focusout', () => onFrames(1, check), { signal: alive });
}

function onFrames(count: number, callback: () => void): void {
  requestAnimationFrame(() => {
    callback();
    if (count > 1) onFrames(count - 1, callback);
  });
}
