import { signal as createSignal, type ReadonlySignal } from '@preact/signals-core';

/**
 * A signal of the page script as one of this script: each has signals of its own, which do not hear the other's.
 * @param until carries values over until then
 */
export function mirrored<T>(theirs: ReadonlySignal<T>, until: AbortSignal): ReadonlySignal<T> {
  const mirror = createSignal(theirs.peek());
  const stop = theirs.subscribe((value) => {
    mirror.value = value;
  });
  until.addEventListener('abort', stop);
  return mirror;
}
