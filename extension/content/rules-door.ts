import type { PageContext } from './page-context.ts';
import type { Ruled } from './ruled.ts';
import { enterDoor, openDoor } from './script-door.ts';

/**
 * Rules are a script of their own (`rules.iife.ts`), fetched into pages of a walk whose journey has any. Both run in
 * the same world of the extension, where they meet at this door.
 */
export interface RulesWorld extends Pick<PageContext, 'briefing' | 'signal'> {
  roots(): Iterable<Document | ShadowRoot>;
  /** Something of the page changed. */
  onChange(callback: () => void): void;
  /** Stages by the type the page gives itself; empty where it gives none, or where the browser does not let us look. */
  askPageType(): Promise<string[]>;
  /** The rules say something else now. */
  enter(ruled: Ruled): void;
}

/** In the content scripts' own world: pages do not see it. */
const DOOR = Symbol.for('waymark.rules');

/** The page script's side; as `openNotesDoor`. */
export function openRulesDoor(
  world: RulesWorld,
  fetch: () => Promise<boolean>,
): () => Promise<unknown> {
  return openDoor(DOOR, world, fetch);
}

/** The rules script's side: called once each time it is run. */
export function enterRulesDoor(start: (world: RulesWorld) => void): void {
  enterDoor(DOOR, start);
}
