import { marked } from '../page-names.ts';
import { outward } from '../surroundings.ts';
import { type ActiveRule, isMatch } from './active-rules.ts';

/** What the rules found on this page, once all of them had looked. */
export interface Findings {
  /** By element, the rule that makes it a touchpoint. */
  touchpoints: Map<Element, ActiveRule>;
  /** By element, the rule that gives it and what is in it a stage. */
  stages: Map<Element, ActiveRule>;
  /** What was found since, one by one: not among the others, so that the next look knows it as new. */
  recent: WeakMap<Element, RecentRules>;
  /** By tree, where its ruled touchpoints stand. */
  inOrder: Map<Node, RuledInTree>;
}

/**
 * Ruled touchpoints of a tree in tree order, by the written one that comes next; null where none does. So both are put
 * into one order without asking for positions: to tell which of two siblings comes first, a browser walks over all between.
 */
export type RuledInTree = ReadonlyMap<Element | null, readonly Element[]>;

/** The rules that fit an element. */
interface RecentRules {
  marking: ActiveRule | undefined;
  staging: ActiveRule | undefined;
}

export function nothingFound(): Findings {
  return {
    ...{ touchpoints: new Map(), stages: new Map(), inOrder: new Map() },
    recent: new WeakMap(),
  };
}

export function sameFindings(one: Findings, other: Findings): boolean {
  return sameMap(one.touchpoints, other.touchpoints) && sameMap(one.stages, other.stages);
}

function sameMap<Key, Value>(one: Map<Key, Value>, other: Map<Key, Value>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

/**
 * Written and ruled elements of a tree as one list in tree order, each once.
 * @param ruled by the written element they come before, ruled ones; by null those after the last
 */
export function* merged(
  written: Iterable<Element>,
  ruled: RuledInTree | undefined,
): Generator<Element> {
  if (!ruled) return yield* written;
  const due = new Map(ruled);
  for (const element of written) {
    yield* standing(due.get(element));
    due.delete(element);
    yield element;
  }
  // Also those before an element that has gone or is no mark any more: until the rules have looked again.
  for (const rest of due.values()) yield* standing(rest);
}

function standing(elements: readonly Element[] = []): Element[] {
  const written = marked();
  return elements.filter((element) => element.isConnected && !element.matches(written));
}

/**
 * True for an element that a rule makes a touchpoint. Rules look at the page when it has settled; what came just now
 * is looked at here, with all that is around it, so that the first click on it counts, and for its stage.
 */
export function isRuled(element: Element, found: Findings, rules: readonly ActiveRule[]): boolean {
  if (found.touchpoints.has(element)) return true;
  if (!rules.some((rule) => rule.touchpoint && isMatch(rule, element))) return false;
  for (const here of outward(element)) {
    const fitting = rules.filter((rule) => isMatch(rule, here));
    const marking = fitting.find(({ touchpoint }) => touchpoint);
    const staging = fitting.find(({ touchpoint }) => !touchpoint);
    if (fitting.length > 0) found.recent.set(here, { marking, staging });
  }
  return true;
}

/** The first rule that makes a touchpoint of an element. */
export function markingRule(element: Element, { touchpoints, recent }: Findings) {
  return touchpoints.get(element) ?? recent.get(element)?.marking;
}

/** The first rule that gives an element, as a part of the page, a stage. */
export function stagingRule(element: Element, { stages, recent }: Findings) {
  return stages.get(element) ?? recent.get(element)?.staging;
}
