import { afterTurn } from '../later.ts';
import { inOneGo } from './in-one-go.ts';

/** Work in one go, in milliseconds: half a frame, so that the page keeps its own. */
const SLICE_MS = 8;

/**
 * Goes through many items; between two slices the page has its turn.
 * @returns false where the signal aborted on the way
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const left = items[Symbol.iterator]();
  let isDone = false;
  const slice = () => {
    const end = performance.now() + SLICE_MS;
    while (!isDone && performance.now() < end) {
      const next = left.next();
      if (next.done) isDone = true;
      else work(next.value);
    }
  };
  while (!isDone && !signal.aborted) {
    inOneGo(slice);
    if (!isDone) await new Promise<void>((resolve) => afterTurn(resolve));
  }
  return !signal.aborted;
}
