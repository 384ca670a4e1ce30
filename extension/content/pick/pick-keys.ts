import { shadowRootOf } from '../../platform/shadow-root.ts';
import { documentIn } from '../frame-place.ts';
import { neighbour, nextStop } from './neighbours.ts';

/** Whom the keys speak to. */
export interface PickTarget {
  /** What is pointed at now. */
  current(): Element | null;
  /** Points at another element. */
  go(element: Element): void;
  /** Chooses; null is the whole page. */
  choose(element: Element | null): void;
  leave(): void;
  /** Our host, never pointed at. */
  readonly ours: Element;
  /** False where all of the page is nothing to choose. */
  readonly wholePage?: boolean;
  /** Whether narrowing goes into frames of the page's own site. */
  readonly intoFrames?: boolean;
}

/** Keys that belong to the browser, and those that scroll. */
const PASSING_KEYS = /^(F\d+|PageUp|PageDown|Home|End|Control|Meta|Alt|AltGraph)$/;

/**
 * Pointing with the keyboard: up and down widen and narrow, left and right go to siblings, Tab to what can be operated,
 * Enter chooses, P the whole page, Escape leaves.
 * @returns true for a key the page must not hear
 */
export function createPickKeys(target: PickTarget): (event: KeyboardEvent) => boolean {
  const way = createWay(target.intoFrames ?? false);
  const go = (element: Element | null) => element && target.go(element);
  const stop = (step: 1 | -1) => go(nextStop(target.current(), step, target.ours));
  const from = (move: (current: Element) => Element | null) => () => {
    const current = target.current();
    if (current) go(move(current));
    else stop(1);
  };
  const keys: Record<string, () => unknown> = {
    ArrowUp: from(way.up),
    ArrowDown: from(way.down),
    ArrowRight: from((current) => neighbour(current, 'next')),
    ArrowLeft: from((current) => neighbour(current, 'previous')),
    Enter: () => target.current() && target.choose(target.current()),
    Escape: target.leave,
    p: () => target.wholePage !== false && target.choose(null),
  };
  return (event) => {
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
    if (isShortcut || PASSING_KEYS.test(event.key)) return false;
    if (event.key === 'Tab') stop(event.shiftKey ? -1 : 1);
    else keys[event.key === 'P' ? 'p' : event.key]?.();
    return true;
  };
}

/** Widening remembers where it came from, so that narrowing goes back the same way. */
function createWay(intoFrames: boolean) {
  const behind: Element[] = [];
  return {
    up(current: Element): Element | null {
      const parent = neighbour(current, 'parent');
      if (parent) behind.push(current);
      return parent;
    },
    down(current: Element): Element | null {
      const back = behind.pop();
      const isStillInside = back?.isConnected && isAround(current, back);
      return isStillInside ? back : neighbour(current, 'child', intoFrames);
    },
  };
}

function isAround(outer: Element, inner: Element): boolean {
  if (outer === inner) return false;
  const trees = [outer, shadowRootOf(outer), documentIn(outer)];
  return trees.some((tree) => tree?.contains(inner));
}
