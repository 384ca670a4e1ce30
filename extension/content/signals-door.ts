import type { Note } from '../../shared/journey/records.ts';
import type { sendMessage } from '../platform/messages.ts';
import type { PageContext } from './page-context.ts';
import type { StepPost } from './record/post-steps.ts';
import type { PageScan } from './scan-page.ts';
import { enterDoor, openDoor } from './script-door.ts';

/**
 * Watching for friction is a script of its own (`signals.iife.ts`), fetched into the pages of a walk. Both run in the
 * same world of the extension, where they meet at this door.
 */
export interface SignalsWorld {
  readonly context: PageContext;
  readonly scan: PageScan;
  readonly steps: StepPost;
  /** Adds to the host's styles. */
  style(css: string): void;
  readonly send: typeof sendMessage;
  /** Opens a draft of this page for writing. */
  write(note: Note): void;
}

/** In the content scripts' own world: pages do not see it. */
const DOOR = Symbol.for('waymark.signals');

/** The page script's side; as `openNotesDoor`. */
export function openSignalsDoor(
  world: SignalsWorld,
  fetch: () => Promise<boolean>,
): () => Promise<unknown> {
  return openDoor(DOOR, world, fetch);
}

/** The signals script's side: called once each time it is run. */
export function enterSignalsDoor(start: (world: SignalsWorld) => void): void {
  enterDoor(DOOR, start);
}
