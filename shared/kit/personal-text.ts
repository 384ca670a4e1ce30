import { personalNumbers, type Span } from './personal-number.ts';
import { isSecret } from './secret.ts';

/** The part before the sign is at most 64 characters by RFC 5321, which also bounds the search. */
const MAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** No word and no order number is that long without a gap. */
const RUN = /[\w.~+=-]{20,}/g;

/**
 * Where a visible text says something that must not be stored: e-mail addresses, long tokens, and the numbers of
 * `personal-number.ts`. Spans may overlap.
 */
export function* personalIn(text: string): Generator<Span> {
  if (text.includes('@')) yield* spansOf(text.matchAll(MAIL));
  for (const run of text.matchAll(RUN)) if (isSecret(run[0])) yield* spansOf([run]);
  yield* personalNumbers(text);
}

function* spansOf(matches: Iterable<RegExpMatchArray>): Generator<Span> {
  for (const { 0: found, index = 0 } of matches) yield { start: index, end: index + found.length };
}

/** The text with a sign in place of each such part. */
export function withoutPersonal(text: string, sign: string): string {
  let left = '';
  let from = 0;
  for (const { start, end } of [...personalIn(text)].sort((a, b) => a.start - b.start)) {
    if (start >= from) left += text.slice(from, start) + sign;
    from = Math.max(from, end);
  }
  return left + text.slice(from);
}
