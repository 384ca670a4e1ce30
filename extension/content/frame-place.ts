import type { Box } from '../../shared/journey/records.ts';
import { boxOf } from './anchor/describe.ts';
import { frameOf } from './surroundings.ts';

/** The document that a frame of the page's own site shows; null for every other element. */
export function documentIn(element: Element): Document | null {
  if (!/^i?frame$/.test(element.localName)) return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    // Some browsers answer null for a document of another site, some throw.
    return null;
  }
}

/** An element's box in CSS pixels of the window, also where it stands in a frame. */
export function boxInWindow(element: Element): Box {
  const box = boxOf(element);
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const { x, y } = frame.getBoundingClientRect();
    box.x += x + frame.clientLeft;
    box.y += y + frame.clientTop;
  }
  return box;
}

/** Whether an element is in what the page shows now: a frame that was loaded anew has left its old document behind. */
export function isOnPage(element: Element): boolean {
  try {
    if (!element.isConnected) return false;
    if (element.ownerDocument === document) return true;
    const frame = frameOf(element);
    return frame !== null && documentIn(frame) === element.ownerDocument && isOnPage(frame);
  } catch {
    // Firefox: whatever was of a document that is gone throws when it is touched.
    return false;
  }
}
