/**
 * The function, unable to throw. Every entry of the snippet (listener, observer, timer, start) goes through here:
 * a fault of ours is never the page's. It stays silent, since a page's console belongs to the page.
 */
export function guarded<Given extends unknown[]>(run: (...given: Given) => void) {
  return (...given: Given): void => {
    try {
      run(...given);
    } catch {
      // Not the page's concern.
    }
  };
}
