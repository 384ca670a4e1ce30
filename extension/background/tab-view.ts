import { originOf } from '../../shared/kit/page-address.ts';
import type { TabView } from '../platform/messages.ts';
import { isGranted } from '../platform/permissions.ts';
import { tabFacts } from '../platform/tabs.ts';
import { walk as readWalk } from '../store/read.ts';
import { mayFollow, settledBinding } from './binding.ts';
import { enter } from './enter.ts';

/** A tab that is closed, or of which nothing may be known. */
export function unknownTab(tabId: number): TabView {
  return {
    ...{ tabId, address: '', origin: '', page: null },
    ...{ reachable: false, granted: false, followed: false, walking: false },
  };
}

/** What the panel may know of a tab. Enters the page where the browser lets us, since a report needs our script. */
export async function tabView(tabId: number): Promise<TabView> {
  const page = await enter(tabId);
  const [facts, binding] = await Promise.all([tabFacts(tabId), settledBinding()]);
  if (!facts) return unknownTab(tabId);
  const address = facts.address || page?.address || '';
  const origin = originOf(address);
  const walk = binding && (await readWalk(binding.walkId));
  return {
    ...{ tabId, address, origin, page },
    reachable: page !== null,
    granted: origin !== '' && (await isGranted(origin)),
    followed: walk ? mayFollow(walk, binding, origin) : false,
    walking: binding?.tabIds.includes(tabId) ?? false,
    declined: walk?.declined?.includes(origin) ?? false,
    walkElsewhere: binding?.tabIds.some((id) => id !== tabId) ?? false,
  };
}
