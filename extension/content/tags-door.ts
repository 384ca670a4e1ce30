import type { BriefedRule } from '../../shared/journey/briefing.ts';
import type { RuleElement } from '../../shared/journey/rule-elements.ts';
import type { PageTags, PageType, TagAct } from '../../shared/journey/tagging.ts';
import type { Stillness } from '../platform/messages.ts';
import type { PageContext } from './page-context.ts';
import type { PageScan } from './scan-page.ts';
import { enterDoor, openDoor } from './script-door.ts';
import type { PageChanges } from './watch-page.ts';

/** Tagging and inspecting are a script of their own (`tags.iife.ts`), fetched when the Tags tab first looks at a page. */
export interface TagsWorld {
  readonly context: PageContext;
  readonly scan: PageScan;
  readonly changes: PageChanges;
  /** Addresses of files that the page's policy has refused. */
  readonly refused: ReadonlySet<string>;
  /** Adds to the host's styles. */
  style(css: string): void;
}

/** What is asked of the page; parsed by the background, which knows the plan. */
export interface TagQuestion {
  readonly act: TagAct | { do: 'holdStill' } | { do: 'moveAgain' };
  readonly rules: readonly BriefedRule[];
  /** The type the page gives itself; null where nobody has looked for this question. */
  readonly typed: PageType | null;
  /** What rules were made for; null where only a look brings it. */
  readonly elements: readonly RuleElement[] | null;
}

/** What the tags script does for the page script. */
export interface Tags {
  answer(question: unknown): Promise<PageTags | Stillness>;
}

const DOOR = Symbol.for('waymark.tags');

/** As `openNotesDoor`. */
export function openTagsDoor(world: TagsWorld, fetch: () => Promise<boolean>): () => Promise<Tags> {
  return openDoor(DOOR, world, fetch);
}

/** As `enterNotesDoor`. */
export function enterTagsDoor(start: (world: TagsWorld) => Tags): void {
  enterDoor(DOOR, start);
}
