import type { Box } from '../../../shared/journey/records.ts';
import { shadowRootOf } from '../../platform/shadow-root.ts';
import { boxOf } from '../anchor/describe.ts';

/** Things that keep the pointer to themselves: over them the window hears nothing. */
const FRAMES = 'iframe, frame, object, embed';
/** So do the browser's own controls: a press on them would play the film, and choose nothing. */
const SHIELDED = `${FRAMES}, video[controls], audio[controls]`;

/**
 * Where pointing needs a pane of ours over the page: over frames and films with controls, whose events never come to this window.
 * Where the page's own listeners came before our guard, over everything: the page then hears a click on us, not on its button.
 */
export function shieldBoxes(guardIsFirst: boolean): Box[] {
  if (!guardIsFirst) return [{ x: 0, y: 0, width: innerWidth, height: innerHeight }];
  return [...document.querySelectorAll(SHIELDED)]
    .map(boxOf)
    .filter((box) => box.width > 0 && box.height > 0 && box.x < innerWidth && box.y < innerHeight);
}

/**
 * Calls back with a frame that somebody pressed in. The browser hands a press to a frame by what it has painted last, so one
 * comes through where our pane has only just been put or has yet to follow (measured in Chromium: 4 of 40 presses in the frame
 * after the pane was made), and over a frame in a shadow root there is no pane. All that is heard of it here is that the
 * focus goes there.
 */
export function onFramePressed(callback: (frame: Element) => void, alive: AbortSignal): void {
  const look = () => {
    const focused = focusedHere();
    // A page may give the focus to a frame, too: then nobody has pressed anything.
    const isByPerson = navigator.userActivation?.isActive !== false;
    if (!alive.aborted && isByPerson && focused?.matches(FRAMES)) callback(focused);
  };
  const listen = ({ isTrusted }: Event) => {
    // Where it goes is known only when it is there.
    if (isTrusted) setTimeout(look);
  };
  window.addEventListener('blur', listen, { capture: true, signal: alive });
}

/** The innermost element of this document that has the focus, shadow roots included. */
function focusedHere(): Element | null {
  let focused = document.activeElement;
  let inner = focused;
  while (inner) {
    focused = inner;
    inner = shadowRootOf(inner)?.activeElement ?? null;
  }
  return focused;
}
