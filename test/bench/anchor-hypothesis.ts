/** What the Hypothesis client keeps of a passage: its words, 32 characters on each side, and where it began. */
export interface Kept {
  exact: string;
  prefix: string;
  suffix: string;
  hint: number;
}
interface Match {
  start: number;
  end: number;
  errors: number;
}

declare global {
  /** Made of approx-string-match, which that client uses, where it could be had. */
  var approxSearch: ((text: string, pattern: string, errors: number) => Match[]) | undefined;
}

function search(text: string, pattern: string, errors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  return exact.length > 0 ? exact : (globalThis.approxSearch?.(text, pattern, errors) ?? []);
}

function alike(text: string, pattern: string): number {
  if (!text || !pattern) return 0;
  const [first] = search(text, pattern, pattern.length);
  return first ? 1 - first.errors / pattern.length : 0;
}

/**
 * Its strategy in our own writing: all exact places, else all that are at most half other letters (256 at most); the best by
 * words (50), either side (20 each) and distance from where it was (2). It takes the best, however bad.
 */
export function findByHypothesis(text: string, kept: Kept): Match | undefined {
  const { exact, prefix, suffix, hint } = kept;
  if (!exact) return undefined;
  const score = ({ start, end, errors }: Match) =>
    50 * (1 - errors / exact.length) +
    20 * (prefix ? alike(text.slice(Math.max(0, start - prefix.length), start), prefix) : 1) +
    20 * (suffix ? alike(text.slice(end, end + suffix.length), suffix) : 1) +
    2 * (1 - Math.abs(start - hint) / text.length);
  const scored = search(text, exact, Math.min(256, exact.length / 2)).map((match) => ({
    match,
    score: score(match),
  }));
  return scored.sort((one, other) => other.score - one.score)[0]?.match;
}
