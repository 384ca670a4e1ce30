import type { ReadonlySignal } from '@preact/signals-core';
import type { Briefing } from '../../shared/journey/briefing.ts';
import type { FocusPlace } from './overlay/focus-place.ts';
import type { LabelWalk } from './overlay/labels/explore.ts';
import type { Labels } from './overlay/labels/labels.ts';
import type { Tracker } from './overlay/labels/tracker.ts';
import { enterDoor, openDoor } from './script-door.ts';

/**
 * The ribbon is a script of its own (`ribbon.iife.ts`), fetched where a walk runs: pages outside of walks need nothing
 * that draws. Both run in the same world of the extension, where they meet at this door.
 */
export interface RibbonWorld {
  readonly layer: HTMLElement;
  readonly tracker: Tracker;
  readonly focus: FocusPlace;
  readonly labels: Labels;
  readonly labelWalk: LabelWalk;
  readonly briefing: ReadonlySignal<Briefing | null>;
  /** The stage this page is in, by id. */
  readonly stage: ReadonlySignal<string | null>;
  readonly signal: AbortSignal;
  /** Adds to the host's styles. */
  style(css: string): void;
}

/** In the content scripts' own world: pages do not see it. */
const DOOR = Symbol.for('waymark.ribbon');

/**
 * The page script's side.
 * @param fetch has the ribbon's script run in this page; false where the browser refuses
 * @returns draws the ribbon on first use. Rejects where its script did not come; the next call tries again
 */
export function openRibbonDoor(
  world: RibbonWorld,
  fetch: () => Promise<boolean>,
): () => Promise<unknown> {
  return openDoor(DOOR, world, fetch);
}

/** The ribbon script's side: called once each time it is run. */
export function enterRibbonDoor(start: (world: RibbonWorld) => void): void {
  enterDoor(DOOR, start);
}
