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
