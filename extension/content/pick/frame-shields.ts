import type { Box } from '../../../shared/journey/records.ts';
import { boxOf } from '../anchor/describe.ts';

/** Things that keep the pointer to themselves: over them the window hears nothing. */
const FRAMES = 'iframe, frame, object, embed';

/**
 * Where pointing needs a pane of ours over the page: over frames, whose events never come to this window.
 * Where the page's own listeners came before our guard, over everything: the page then hears a click on us, not on its button.
 */
export function shieldBoxes(guardIsFirst: boolean): Box[] {
  if (!guardIsFirst) return [{ x: 0, y: 0, width: innerWidth, height: innerHeight }];
  return [...document.querySelectorAll(FRAMES)]
    .map(boxOf)
    .filter((box) => box.width > 0 && box.height > 0 && box.x < innerWidth && box.y < innerHeight);
}
