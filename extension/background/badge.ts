import { isUnsettled } from '../../shared/journey/work-note.ts';
import { cleanAddress, originOf } from '../../shared/kit/page-address.ts';
import { type BadgeState, showBadge } from '../platform/badge.ts';
import { grantedPatterns } from '../platform/permissions.ts';
import { tabFacts, tabsAt } from '../platform/tabs.ts';
import { notesAt, walk as readWalk } from '../store/read.ts';
import { mayFollow, settledBinding } from './binding.ts';
import { inTurn } from './in-turn.ts';

const NOTHING: BadgeState = { notes: 0 };

/** What is true of a tab: recorded is where the walk is, goes on, and may follow. Elsewhere the page's notes count. */
async function stateOf(tabId: number): Promise<BadgeState> {
  // Only a page that we were let into shows us its address.
  const address = (await tabFacts(tabId))?.address ?? '';
  const binding = await settledBinding();
  const bound = binding && (await readWalk(binding.walkId));
  if (!binding || !bound || bound.state === 'ended') return notesOn(address);
  if (binding.tabIds.includes(tabId)) {
    if (bound.state === 'paused') return 'paused';
    if (mayFollow(bound, binding, originOf(address))) return 'recording';
  }
  // Who walks blind is not told of what others noted, not even how much it is.
  return bound.charter?.blind ? NOTHING : notesOn(address);
}

/** The page's notes that somebody has to do something about. */
async function notesOn(address: string): Promise<BadgeState> {
  if (originOf(address) === '') return NOTHING;
  return { notes: (await notesAt(cleanAddress(address))).filter(isUnsettled).length };
}

/** Brings the toolbar button of tabs up to date. */
export async function markTabs(tabIds: readonly number[]): Promise<void> {
  await Promise.all(tabIds.map(markTab));
}

/** One after the other: what was read first must not be shown last. */
function markTab(tabId: number): Promise<void> {
  return inTurn(`badge:${tabId}`, async () => showBadge(tabId, await stateOf(tabId)));
}

let waiting: Promise<void> | undefined;

/**
 * Notes have changed: brings the button of every tab that may show some up to date. Notes change with each letter, so
 * whoever asks while one is waiting for its turn shares it.
 */
export function markNotedTabs(): Promise<void> {
  waiting ??= inTurn('badges', async () => {
    waiting = undefined;
    const tabs = await tabsAt(await grantedPatterns());
    await markTabs(tabs.map(({ tabId }) => tabId));
  });
  return waiting;
}
