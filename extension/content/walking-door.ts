import type { sendMessage } from '../platform/messages.ts';
import type { Notes } from './notes-door.ts';
import type { PinPlacing } from './overlay/pins.ts';
import type { RibbonWorld } from './overlay/show-ribbon.tsx';
import type { PageContext } from './page-context.ts';
import type { PageViews } from './record/page-steps.ts';
import type { StepPost } from './record/post-steps.ts';
import type { PageScan } from './scan-page.ts';
import { enterDoor, openDoor } from './script-door.ts';

/**
 * What a walker has at hand on the page (ribbon, feelings, undo, pins) and what is measured while a view is shown are a script
 * of their own (`walking.iife.ts`), fetched into each page of a walk. Nothing of it is needed before the background has
 * answered; what would be lost with a page that is left at once stays in the main script.
 */
export interface WalkingWorld {
  readonly context: PageContext;
  readonly scan: PageScan;
  readonly steps: StepPost;
  readonly views: PageViews;
  readonly ribbon: RibbonWorld;
  readonly pins: PinPlacing;
  /** Pointing and writing. */
  notes(): Promise<Notes>;
  /** Adds to the host's styles. */
  style(css: string): void;
  readonly send: typeof sendMessage;
}

export interface Walking {
  /** Brings a note's element into view. False where the page does not have it. */
  scrollTo(noteId: string): boolean;
  /** What its pin stands at. */
  elementOf(noteId: string): Element | null;
}

const DOOR = Symbol.for('waymark.walking');

/** As `openNotesDoor`. */
export function openWalkingDoor(
  world: WalkingWorld,
  fetch: () => Promise<boolean>,
): () => Promise<Walking> {
  return openDoor(DOOR, world, fetch);
}

/** As `enterNotesDoor`. */
export function enterWalkingDoor(start: (world: WalkingWorld) => Walking): void {
  enterDoor(DOOR, start);
}
