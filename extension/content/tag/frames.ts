import type { Box } from '../../../shared/journey/records.ts';
import { boxOf } from '../anchor/describe.ts';
import { canBeSeen } from '../pick/neighbours.ts';
import { frameOf } from '../surroundings.ts';

/** Frames in frames that are looked into, and how many in all: a page of more is read in part. */
const DEPTH_LIMIT = 5;
const FRAME_LIMIT = 50;

export interface Frames {
  /** Documents of frames that belong to the page's own site, outer ones first. */
  readonly documents: Document[];
  /** Frames to be seen on the page that nobody but their own site may read. */
  readonly closed: number;
}

/** The frames of a page. Those of the same origin are read where they are: no script of ours goes into them. */
export function framesIn(roots: Iterable<Document | ShadowRoot>): Frames {
  const documents: Document[] = [];
  let closed = 0;
  const look = (root: Document | ShadowRoot, depth: number) => {
    for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe')) {
      const inner = documentOf(frame);
      if (!inner) closed += canBeSeen(frame) ? 1 : 0;
      else if (depth < DEPTH_LIMIT && documents.length < FRAME_LIMIT) {
        documents.push(inner);
        look(inner, depth + 1);
      }
    }
  };
  for (const root of roots) look(root, 0);
  return { documents, closed };
}

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
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
