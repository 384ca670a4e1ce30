import { stagesByType } from '../../shared/journey/page-types.ts';
import { originOf } from '../../shared/kit/page-address.ts';
import { readPageTypes } from '../platform/page-world.ts';
import { journey, walk as readWalk } from '../store/read.ts';
import { mayFollow, settledBinding } from './binding.ts';

/**
 * What the page said goes no further than being compared. Empty where no walk runs in the tab, where it does not follow
 * there, or where its journey maps no types.
 * @param address the page's, as the browser knows it
 */
export async function stagesOfPageType(tabId: number, address: string): Promise<string[]> {
  const binding = await settledBinding();
  if (!binding?.tabIds.includes(tabId)) return [];
  const walk = await readWalk(binding.walkId);
  if (!walk || !mayFollow(walk, binding, originOf(address))) return [];
  const planned = await journey(walk.journeyId);
  if (!planned?.plan.pageTypes) return [];
  return stagesByType(planned.plan, await readPageTypes(tabId));
}
