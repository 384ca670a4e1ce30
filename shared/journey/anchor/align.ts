export interface Aligned {
  start: number;
  end: number;
  /** Letters that were changed, left out or put in. */
  errors: number;
}

/**
 * Where in a text a pattern fits best, whatever stands before and after it (Sellers' algorithm): the fewest edits, and of
 * those the first place.
 */
export function align(text: string, pattern: string): Aligned {
  const width = pattern.length + 1;
  // Of the column before: edits for each length of the pattern, and where in the text that began.
  let edits = Int32Array.from({ length: width }, (_, index) => index);
  let begins = new Int32Array(width);
  let nextEdits = new Int32Array(width);
  let nextBegins = new Int32Array(width);
  const best = { start: 0, end: 0, errors: pattern.length };
  for (let at = 1; at <= text.length; at += 1) {
    const letter = text.charCodeAt(at - 1);
    nextEdits[0] = 0;
    nextBegins[0] = at;
    for (let index = 1; index < width; index += 1) {
      const turn = (edits[index - 1] ?? 0) + (pattern.charCodeAt(index - 1) === letter ? 0 : 1);
      const more = (edits[index] ?? 0) + 1;
      const less = (nextEdits[index - 1] ?? 0) + 1;
      const fewest = Math.min(turn, more, less);
      nextEdits[index] = fewest;
      nextBegins[index] =
        (fewest === turn
          ? begins[index - 1]
          : fewest === more
            ? begins[index]
            : nextBegins[index - 1]) ?? 0;
    }
    const errors = nextEdits[width - 1] ?? 0;
    if (errors < best.errors) {
      Object.assign(best, { start: nextBegins[width - 1] ?? 0, end: at, errors });
    }
    [edits, nextEdits] = [nextEdits, edits];
    [begins, nextBegins] = [nextBegins, begins];
  }
  return best;
}
