import { MAY_HAVE_SHADOW } from '../platform/shadow-root.ts';
import { later } from './later.ts';
import { sweepInIdleTime } from './overlay/labels/sweep.ts';

/** An element gets a shadow root without any sign of it: what was there or came is looked at again after these, in ms. */
const LOOK_AGAIN_MS = [1_000, 3_000, 8_000];
/** Elements looked at in one go: about a millisecond. */
const SLICE = 1_000;

/**
 * Gathers what came and looks at it again in idle time, a few times, in slices.
 * @param look at each of these, not at what is inside of them
 */
export function againLater(
  look: (elements: Element[]) => void,
  signal: AbortSignal,
): (nodes: readonly ParentNode[]) => void {
  const due = new Set<ParentNode>();
  const sweep = sweepInIdleTime(() => elementsIn(due), look, signal, SLICE);
  const rounds = LOOK_AGAIN_MS.map((wait) => {
    let waiting: ParentNode[] = [];
    return (nodes: readonly ParentNode[]) => {
      if (!waiting[0]) {
        later(() => {
          for (const node of waiting) due.add(node);
          waiting = [];
          sweep();
        }, wait);
      }
      waiting.push(...nodes);
    };
  });
  return (nodes) => {
    for (const round of rounds) round(nodes);
  };
}

/** Each with all inside that may have a root; once where the whole document is meant anyway. Nothing is due any more. */
function elementsIn(nodes: Set<ParentNode>): Element[] {
  const found: Element[] = [];
  for (const node of nodes.has(document) ? [document] : nodes) {
    if (node instanceof Element) found.push(node);
    for (const inner of node.firstElementChild ? node.querySelectorAll(MAY_HAVE_SHADOW) : [])
      found.push(inner);
  }
  nodes.clear();
  return found;
}
