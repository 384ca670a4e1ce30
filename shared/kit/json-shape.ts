import { ok, type Result, refused } from './result.ts';

/** Deeper than any record of ours; engines differ in how deep they can copy. */
export const DEPTH_LIMIT = 32;
const POISONOUS = new Set(['__proto__', 'constructor', 'prototype']);

type Path = readonly (string | number)[];
interface Visit {
  value: unknown;
  path: Path;
}

export function dotted(path: Path): string {
  return path.join('.');
}

function children(value: object, path: Path): Visit[] {
  if (Array.isArray(value))
    return value.map((item, index) => ({ value: item, path: [...path, index] }));
  return Object.entries(value).map(([key, item]) => ({ value: item, path: [...path, key] }));
}

/**
 * Reads JSON that a stranger may have written. Refused with the dotted path of the fault:
 * text that is no JSON or ends in the middle of it, nesting beyond DEPTH_LIMIT, keys that could reach a prototype, numbers too large to be one.
 * Walks with a list of its own, so that depth cannot exhaust the stack.
 */
export function parseJson(
  text: string,
): Result<unknown, { why: 'notJson' | 'cutOff' | 'unfit'; where: string }> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refused({ why: isCutOff(text) ? 'cutOff' : 'notJson', where: '' });
  }
  const waiting: Visit[] = [{ value: parsed, path: [] }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { value, path } = visit;
    const last = path.at(-1);
    const unfit =
      path.length > DEPTH_LIMIT ||
      (typeof last === 'string' && POISONOUS.has(last)) ||
      (typeof value === 'number' && !Number.isFinite(value));
    if (unfit) return refused({ why: 'unfit', where: dotted(path) });
    if (typeof value === 'object' && value !== null) {
      for (const child of children(value, path)) waiting.push(child);
    }
  }
  return ok(parsed);
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** True for a list or an object that is not closed at the text's end: browsers say that each in words of its own. */
function isCutOff(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isText = !isText;
    else if (isText && code === BACKSLASH) at += 1;
    else if (!isText && OPENING.has(code)) depth += 1;
    else if (!isText && CLOSING.has(code)) depth -= 1;
  }
  return depth > 0;
}

/**
 * The path of the first thing in `given` that is not in `kept`, so that a reader which leaves out
 * what it does not know can refuse instead. Undefined when nothing was lost.
 */
export function firstLost(given: unknown, kept: unknown, path: Path = []): string | undefined {
  if (typeof given !== 'object' || given === null) {
    return Object.is(given, kept) ? undefined : dotted(path);
  }
  if (typeof kept !== 'object' || kept === null) return dotted(path);
  const counterpart = new Map(Object.entries(kept));
  for (const [key, value] of Object.entries(given)) {
    const at = [...path, key];
    if (!counterpart.has(key)) return dotted(at);
    const lost = firstLost(value, counterpart.get(key), at);
    if (lost !== undefined) return lost;
  }
  return undefined;
}
