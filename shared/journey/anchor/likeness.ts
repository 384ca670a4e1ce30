import { kindOf, renamed } from './meaning.ts';
import { isAnother } from './others.ts';
import type { Traits } from './traits.ts';

/**
 * How alike two elements are, trait by trait. Each trait has two figures from 0 to 1: what speaks for their being the
 * same and what speaks against it. A trait that neither has says nothing; one that only one of them has speaks
 * mostly against.
 */
export const TRAITS = [
  'given',
  'id',
  'name',
  'tag',
  'role',
  'type',
  'label',
  'words',
  'start',
  'link',
  'image',
  'hint',
  'classes',
  'leaf',
  'root',
  'before',
  'after',
  'beside',
  'heading',
  'landmark',
  'across',
  'down',
  'size',
  'order',
  'children',
  'kind',
  'renamed',
  'another',
] as const;
export type TraitName = (typeof TRAITS)[number];
/** For and against, in the order of `TRAITS`: `[for, against, for, against, …]`. */
export type Likeness = Float64Array;

type Measure = (was: Traits, is: Traits) => number | undefined;

/** Only one of them has it. */
const LACKING = 0.2;
/** As many letters are the start of a text. */
const START = 24;

/** Undefined: neither has it. */
function same(one: string | undefined, other: string | undefined): number | undefined {
  if (!one && !other) return undefined;
  if (!one || !other) return LACKING;
  return one === other ? 1 : 0;
}

function alike(one: string | undefined, other: string | undefined): number | undefined {
  if (!one && !other) return undefined;
  if (!one || !other) return LACKING;
  return one === other ? 1 : dice(pairsOf(one), pairsOf(other));
}

const kept = new Map<string, Map<string, number>>();
const KEPT_LIMIT = 20_000;

/** The pairs of letters in a text, and how often each occurs. */
function pairsOf(text: string): Map<string, number> {
  const known = kept.get(text);
  if (known) return known;
  const letters = text.toLowerCase();
  const pairs = new Map<string, number>();
  for (let index = 0; index < Math.max(1, letters.length - 1); index += 1) {
    const pair = letters.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  if (kept.size > KEPT_LIMIT) kept.clear();
  kept.set(text, pairs);
  return pairs;
}

function dice(one: Map<string, number>, other: Map<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [pair, count] of one) {
    shared += Math.min(count, other.get(pair) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all > 0 ? (2 * shared) / all : 0;
}

function overlap(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): number | undefined {
  if (!one?.length && !other?.length) return undefined;
  if (!one?.length || !other?.length) return LACKING;
  const common = one.filter((name) => other.includes(name)).length;
  return common / (one.length + other.length - common);
}

const NOWHERE: readonly string[] = [];

/**
 * Steps that agree from one end on: the tag counts half, its place the other half.
 * @param isFromEnd where the last step is the first that has to agree
 */
function agreement(was: Traits, is: Traits, isFromEnd: boolean): number {
  const [one, other] = [was.path ?? NOWHERE, is.path ?? NOWHERE];
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 1;
  let agreed = 0;
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    const step = one[isFromEnd ? one.length - 1 - index : index] ?? '';
    const otherStep = other[isFromEnd ? other.length - 1 - index : index] ?? '';
    if (step === otherStep) agreed += 1;
    else if (isOfOneTag(step, otherStep)) agreed += 0.5;
    else break;
  }
  return agreed / longest;
}

/** Two steps, `li:3` and `li:5`. */
function isOfOneTag(one: string, other: string): boolean {
  const end = one.indexOf(':');
  return other.indexOf(':') === end && one.slice(0, end) === other.slice(0, end);
}

const near = (one: number | undefined, other: number | undefined, scale: number) =>
  one === undefined || other === undefined ? undefined : Math.exp(-Math.abs(one - other) / scale);

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [small, large] = one < other ? [one, other] : [other, one];
  return large <= 0 ? 1 : Math.max(0, small) / large;
}

const size: Measure = (was, is) => {
  const wide = ratio(was.wide, is.wide);
  const high = ratio(was.high, is.high);
  return wide === undefined || high === undefined ? undefined : wide * high;
};

const MEASURES: Record<TraitName, Measure> = {
  given: (was, is) => same(was.given, is.given),
  id: (was, is) => same(was.id, is.id),
  name: (was, is) => same(was.name, is.name),
  tag: (was, is) => same(was.tag, is.tag),
  role: (was, is) => same(was.role, is.role),
  type: (was, is) => same(was.type, is.type),
  label: (was, is) => same(was.label, is.label),
  words: (was, is) => alike(was.text ?? was.label, is.text ?? is.label),
  start: (was, is) => alike(was.text?.slice(0, START), is.text?.slice(0, START)),
  link: (was, is) => alike(was.link, is.link),
  image: (was, is) => alike(was.image, is.image),
  hint: (was, is) => alike(was.hint, is.hint),
  classes: (was, is) => overlap(was.classes, is.classes),
  leaf: (was, is) => agreement(was, is, false),
  root: (was, is) => agreement(was, is, true),
  before: (was, is) => alike(was.before, is.before),
  after: (was, is) => alike(was.after, is.after),
  beside: (was, is) =>
    was.text || was.label || is.text || is.label
      ? undefined
      : Math.max(alike(was.before, is.before) ?? 0, alike(was.after, is.after) ?? 0),
  heading: (was, is) => alike(was.heading, is.heading),
  landmark: (was, is) => alike(was.landmark, is.landmark),
  across: (was, is) => near(was.x, is.x, 0.2),
  down: (was, is) => near(was.y, is.y, 0.5),
  size,
  order: (was, is) => near(was.order, is.order, 0.1),
  children: (was, is) => ratio((was.children ?? 0) + 1, (is.children ?? 0) + 1),
  kind: (was, is) => same(kindOf(was), kindOf(is)),
  renamed: (was, is) => renamed(was, is),
  another: (was, is) => (isAnother(was, is) ? 0 : undefined),
};
const LIST = TRAITS.map((name) => MEASURES[name]);

export function likeness(was: Traits, is: Traits): Likeness {
  const figures = new Float64Array(LIST.length * 2);
  LIST.forEach((measure, index) => {
    const found = measure(was, is);
    if (found === undefined) return;
    figures[index * 2] = found;
    figures[index * 2 + 1] = 1 - found;
  });
  return figures;
}
