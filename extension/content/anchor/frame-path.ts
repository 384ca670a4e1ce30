import { documentIn } from '../frame-place.ts';
import { frameOf } from '../surroundings.ts';
import { matchIn } from './resolve.ts';
import { selectorOf } from './selector.ts';

/** The frames an element stands in, as selectors from the page's own document on; undefined in the page itself. */
export function framesOf(element: Element): string[] | undefined {
  const path: string[] = [];
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) path.unshift(selectorOf(frame));
  return path.length > 0 ? path : undefined;
}

/** The document at the end of a way through frames of the page's own site; null where one of them is gone or not ours to read. */
export function documentAt(frames: readonly string[] = []): Document | null {
  let page: Document | null = document;
  for (const selector of frames) {
    const frame: Element | null = page && matchIn(page, selector);
    page = frame && documentIn(frame);
  }
  return page;
}

/** Finds the element a selector of `selectorOf` meant, in a frame where it was in one; as `resolveSelector`. */
export function resolvePlace({
  selector,
  frames,
}: {
  selector: string;
  frames?: readonly string[] | undefined;
}): Element | null {
  const page = documentAt(frames);
  return page && matchIn(page, selector);
}
