import { markAttributes } from '../../../shared/contract/attributes.ts';
import { documentIn } from '../frame-place.ts';
import { canBeSeen } from '../pick/neighbours.ts';

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
      const inner = documentIn(frame);
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

/**
 * Hears what comes, goes and loads in frames until the signal aborts.
 * @returns takes the documents there are now; none is watched twice
 */
export function watchFrames(
  tell: () => void,
  signal: AbortSignal,
): (documents: readonly Document[], prefix: string) => void {
  const watched = new WeakSet<Document>();
  const observer = new MutationObserver(tell);
  signal.addEventListener('abort', () => observer.disconnect());
  // A frame that has loaded may bring marks; its `load` does not bubble.
  const hear = ({ target }: Event) => {
    if (/^i?frame$/.test((target as Element).localName ?? '')) tell();
  };
  const hearLoads = (page: Document) =>
    page.addEventListener('load', hear, { capture: true, passive: true, signal });
  hearLoads(document);
  return (documents, prefix) => {
    const attributeFilter = Object.values(markAttributes(prefix));
    for (const inner of documents) {
      if (watched.has(inner)) continue;
      watched.add(inner);
      observer.observe(inner, { childList: true, subtree: true, attributeFilter });
      hearLoads(inner);
    }
  };
}
