import { announceChange, type ChangedIds, type StoreName } from '../platform/changes.ts';
import { askPage, tellFrames } from '../platform/messages.ts';
import { grantedPatterns } from '../platform/permissions.ts';
import { tabsAt } from '../platform/tabs.ts';
import { markNotedTabs, markTabs } from './badge.ts';
import { settledBinding } from './binding.ts';
import { copySoon } from './copy-soon.ts';
import { inTurn } from './in-turn.ts';

/** Tells pages to ask for their briefing again, and the toolbar to say what is so. Waits for nobody: a page that is gone asks when it opens. */
export function refreshTabs(tabIds: readonly number[]): void {
  askTabs(tabIds);
  for (const tabId of tabIds) tellFrames(tabId);
  markTabs(tabIds).catch(() => undefined);
}

let visited: Promise<void> | undefined;

/** Pages that nobody walks show notes, too. Notes change with each letter: who asks while one waits for its turn shares it. */
function tellVisited(): Promise<void> {
  visited ??= inTurn('visited', async () => {
    visited = undefined;
    const [tabs, binding] = await Promise.all([tabsAt(await grantedPatterns()), settledBinding()]);
    askTabs(tabs.flatMap(({ tabId }) => (binding?.tabIds.includes(tabId) ? [] : tabId)));
  });
  return visited;
}

function askTabs(tabIds: readonly number[]): void {
  for (const tabId of tabIds) void askPage(tabId, 'refresh');
}

/** Tells panels alone: of steps that pages recorded, no page has anything to draw. */
export function tellPanels(stores: StoreName[], ids: ChangedIds = {}): void {
  announceChange({ stores, ...ids });
  if (stores.includes('notes')) markNotedTabs().catch(() => undefined);
  copySoon();
}

/**
 * Tells panels which stores changed (and which records, where no others did), and the walk's pages to look again: also the one whose note it was,
 * which learns that way that it is saved. And the rolling copy has something to do. Nobody waits for it: whoever misses it looks again on focus or on opening.
 */
export function tellChange(stores: StoreName[], ids?: ChangedIds): void {
  tellPanels(stores, ids);
  if (stores.includes('notes')) tellVisited().catch(() => undefined);
  settledBinding().then(
    // Steps leave the toolbar as it is, and notes have been told to it.
    (binding) => (stores.includes('walks') ? refreshTabs : askTabs)(binding?.tabIds ?? []),
    () => undefined,
  );
}
