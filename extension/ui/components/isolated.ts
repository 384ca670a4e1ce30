/**
 * Words of a page or a plan for a sentence of ours: as `<bdi>` does it where there is an element, they keep their own
 * direction and leave that of the sentence alone.
 */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
