import {
  ON_ATTRIBUTE,
  STAGE_ATTRIBUTE,
  TOUCHPOINT_ATTRIBUTE,
} from '../../../shared/contract/attributes.ts';
import { isTouchpointId, type MarkedElement, stagesFrom } from '../../../shared/contract/marker.ts';
import { marked, named } from '../page-names.ts';
import { outward } from '../scan-page.ts';
import { type ActiveRule, isMatch } from './active-rules.ts';

/** What the rules found on this page, once all of them had looked. */
export interface Findings {
  /** By element, the rule that makes it a touchpoint. */
  touchpoints: Map<Element, ActiveRule>;
  /** By element, the rule that gives it and what is in it a stage. */
  stages: Map<Element, ActiveRule>;
  /** Touchpoints found since, one by one: not among the others, so that the next look knows them as new. */
  recent: WeakMap<Element, ActiveRule>;
  /** By tree, where its ruled touchpoints stand. */
  inOrder: Map<Node, RuledInTree>;
}

/**
 * Ruled touchpoints of a tree in tree order, by the written one that comes next; null where none does. So both are put
 * into one order without asking for positions: to tell which of two siblings comes first, a browser walks over all between.
 */
export type RuledInTree = ReadonlyMap<Element | null, readonly Element[]>;

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
 * is looked at here, so that the first click on it counts.
 */
export function isRuled(
  element: Element,
  { touchpoints, recent }: Findings,
  rules: readonly ActiveRule[],
): boolean {
  if (touchpoints.has(element)) return true;
  const rule = rules.find((each) => each.touchpoint && isMatch(each, element));
  if (rule) recent.set(element, rule);
  return rule !== undefined;
}

/** An element as it reads with the rules written on it. What stands in the markup comes first, name by name. */
export function reading(element: Element, found: Findings): MarkedElement {
  return {
    getAttribute: (name) => attributeOf(element, name, found),
    closest: (selector) => {
      for (const here of outward(element)) {
        const isRuledStage =
          selector === `[${STAGE_ATTRIBUTE}]` && attributeOf(here, STAGE_ATTRIBUTE, found) !== null;
        if (isRuledStage || here.matches(named(selector))) return reading(here, found);
      }
      return null;
    },
  };
}

function attributeOf(element: Element, name: string, found: Findings): string | null {
  const written = element.getAttribute(named(name));
  const isMarked = isTouchpointId(element.getAttribute(named(TOUCHPOINT_ATTRIBUTE)));
  // A rule about a touchpoint gives way as a whole where the markup names one.
  const rule = isMarked ? undefined : (found.touchpoints.get(element) ?? found.recent.get(element));
  if (name === TOUCHPOINT_ATTRIBUTE) return rule?.touchpoint ?? written;
  if (written !== null) return written;
  if (name === ON_ATTRIBUTE) return rule?.on ?? null;
  if (name !== STAGE_ATTRIBUTE) return null;
  const stages = rule?.stages ?? found.stages.get(element)?.stages;
  return stages?.join(' ') ?? null;
}

/** The stages of the page itself: what body or html say, then the first rule about the whole page. */
export function statedStages(rules: readonly ActiveRule[]): string[] {
  for (const element of [document.body, document.documentElement]) {
    const written = stagesFrom(element?.getAttribute(named(STAGE_ATTRIBUTE)));
    if (written.length > 0) return written;
  }
  return rules.find(({ steps, stages }) => steps.length === 0 && stages)?.stages ?? [];
}
