/**
 * The function, unable to throw. Every entry of the snippet (listener, observer, timer, start, each call of its API)
 * goes through here: a fault of ours is never the page's. It stays silent, since a page's console belongs to the page.
 */
export const guarded =
  <First, Second>(run: (first: First, second: Second) => void) =>
  (first?: First, second?: Second): void => {
    try {
      run(first as First, second as Second);
    } catch {
      // Not the page's concern.
    }
  };
