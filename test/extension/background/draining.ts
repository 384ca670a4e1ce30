import { vi } from 'vitest';
import { bindTab } from '../../../extension/background/binding.ts';
import type { Entry, Fact } from '../../../extension/platform/outbox.ts';
import { sessionBegan } from '../../../extension/platform/session.ts';
import { putWalk } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote, aWalk, START } from '../sample-records.ts';

/** The tab of the walk that is going on. */
export const TAB = 7;
/** What the clock says. */
export const NOW = START + 100_000;

/** An extension with one walk, in one tab, at this time; the test restores the clock. */
export async function walkInOneTab(): Promise<void> {
  await freshExtension();
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  await putWalk(aWalk());
  await sessionBegan(START);
  await bindTab('walk-1', TAB, 'https://shop.example/', START);
}

/** A fact as the page of that tab posts it. */
export function entry(fact: Fact, over: Partial<Entry> = {}): Entry {
  return { v: 1, pageId: 'page-1', tabId: TAB, at: START + 1_000, fact, ...over };
}

/** The sample note as a fact. */
export const note = (over = {}): Fact => ({ kind: 'note', note: aNote(over) });
