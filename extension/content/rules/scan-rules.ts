import { MARK_LIMIT } from '../../../shared/contract/marker.ts';
import { later, whenIdle } from '../later.ts';
import { marked } from '../page-names.ts';
import { type ActiveRule, matchesIn } from './active-rules.ts';
import { type Findings, nothingFound, type RuledInTree } from './ruled-page.ts';

/** Longest work at a stretch, in milliseconds: half a frame. */
const SLICE_MS = 8;
/** Two scans begin at least this far apart, and so far that they take a twentieth of the time at most. */
const APART_MS = 250;
const SHARE = 20;
/** A busy page is scanned all the same after this long, in milliseconds. */
const IDLE_LIMIT_MS = 200;

/**
 * Has every rule look once at every tree, in idle time and in slices.
 * @returns asks for a scan; while one goes on, another follows it
 */
export function scanInIdleTime(
  rules: () => readonly ActiveRule[],
  roots: () => Iterable<Document | ShadowRoot>,
  tell: (found: Findings) => void,
  signal: AbortSignal,
): () => void {
  let wanted = false;
  let running = false;
  let notBefore = 0;
  const begin = () => {
    wanted = false;
    let spentMs = 0;
    const found = nothingFound();
    const active = rules();
    const work = looks(active, roots(), found);
    const slice = () => {
      if (signal.aborted) return;
      const began = performance.now();
      let isDone = false;
      while (!isDone && performance.now() - began < SLICE_MS) isDone = work.next().done === true;
      spentMs += performance.now() - began;
      if (!isDone) return whenIdle(slice, IDLE_LIMIT_MS);
      notBefore = performance.now() + Math.max(APART_MS, spentMs * SHARE);
      tell(inOrder(found, active));
      if (wanted) again();
      else running = false;
    };
    slice();
  };
  const again = () => {
    const wait = Math.max(0, notBefore - performance.now());
    later(() => whenIdle(begin, IDLE_LIMIT_MS), wait);
  };
  return () => {
    wanted = true;
    if (running || signal.aborted) return;
    running = true;
    again();
  };
}

/** One query for each rule and tree; the first rule that fits an element keeps it. */
function* looks(
  rules: readonly ActiveRule[],
  roots: Iterable<Document | ShadowRoot>,
  found: Findings,
): Generator<void> {
  const trees = [...roots];
  for (const rule of rules) {
    const kept = rule.touchpoint ? found.touchpoints : found.stages;
    for (const tree of trees) {
      for (const element of matchesIn(rule, tree)) {
        if (kept.size >= MARK_LIMIT) break;
        if (!kept.has(element)) kept.set(element, rule);
      }
      yield;
    }
  }
}

/** The browser is asked once more for each tree: it answers in tree order. */
function inOrder(found: Findings, rules: readonly ActiveRule[]): Findings {
  const selectors = rules.flatMap(({ touchpoint, steps }) => (touchpoint && steps.at(-1)) ?? []);
  const all = [marked(), ...selectors].join();
  const trees = new Set([...found.touchpoints.keys()].map((element) => element.getRootNode()));
  for (const tree of trees) {
    found.inOrder.set(tree, placed((tree as ParentNode).querySelectorAll(all), found));
  }
  return found;
}

/** Gathers those ruled alone before each written one. */
function placed(all: Iterable<Element>, { touchpoints }: Findings): RuledInTree {
  const places = new Map<Element | null, Element[]>();
  const written = marked();
  let before: Element[] = [];
  for (const element of all) {
    if (element.matches(written)) {
      if (before.length > 0) places.set(element, before);
      before = [];
    } else if (touchpoints.has(element)) before.push(element);
  }
  return before.length > 0 ? places.set(null, before) : places;
}
