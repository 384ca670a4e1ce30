import { originOf } from '../../shared/kit/page-address.ts';
import { type BadgeState, showBadge } from '../platform/badge.ts';
import { tabFacts } from '../platform/tabs.ts';
import { walk as readWalk } from '../store/read.ts';
import { bindingOf, mayFollow } from './binding.ts';

/** What is true of a tab: recorded is where the walk is, goes on, and may follow. */
async function stateOf(tabId: number): Promise<BadgeState> {
  const binding = await bindingOf(tabId);
  if (!binding) return 'none';
  const walk = await readWalk(binding.walkId);
  if (!walk || walk.state === 'ended') return 'none';
  if (walk.state === 'paused') return 'paused';
  // Only a page that we were let into shows us its address.
  const origin = originOf((await tabFacts(tabId))?.address ?? '');
  return mayFollow(walk, binding, origin) ? 'recording' : 'none';
}

/** Brings the toolbar button of tabs up to date. */
export async function markTabs(tabIds: readonly number[]): Promise<void> {
  await Promise.all(tabIds.map(async (tabId) => showBadge(tabId, await stateOf(tabId))));
}
