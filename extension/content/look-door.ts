import type { PageGuard } from './guard.ts';
import type { Notes } from './notes-door.ts';
import { enterDoor, openDoor } from './script-door.ts';
import type { WalkPage } from './walk-page.ts';
import type { Walking } from './walking-door.ts';

/**
 * A page that nobody walks may have notes. What shows them is a script of its own (`looking.iife.ts`), fetched where there are
 * any, or where one is begun: other pages carry nothing of it.
 */
export interface LookWorld {
  readonly page: WalkPage;
  readonly guard: PageGuard;
}

export interface Look extends Walking {
  /** Pointing and writing; what is written is of no walk. */
  notes(): Promise<Notes>;
}

const DOOR = Symbol.for('waymark.looking');

/** As `openNotesDoor`. */
export function openLookDoor(world: LookWorld, fetch: () => Promise<boolean>): () => Promise<Look> {
  return openDoor(DOOR, world, fetch);
}

/** As `enterNotesDoor`. */
export function enterLookDoor(start: (world: LookWorld) => Look): void {
  enterDoor(DOOR, start);
}
