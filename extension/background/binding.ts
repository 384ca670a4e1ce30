import type { Walk } from '../../shared/journey/records.ts';
import { cleanAddress, originOf } from '../../shared/kit/page-address.ts';
import { patternOf } from '../platform/permissions.ts';
import {
  addHop,
  addOutside,
  type Binding,
  carriedBinding,
  readBinding,
  writeBinding,
} from '../platform/session.ts';
import { tabFacts, tabsAt } from '../platform/tabs.ts';
import { walk as readWalk } from '../store/read.ts';
import { inTurn } from './in-turn.ts';

/** Which tabs the walk is in. Everything that changes it waits in one line, and so does who must see it settled. */
const LINE = 'binding';

/** The binding after every change asked for so far. */
export function settledBinding(): Promise<Binding | null> {
  return inTurn(LINE, readBinding);
}

/** The same where the tab is in the walk. */
export async function bindingOf(tabId: number): Promise<Binding | null> {
  const binding = await settledBinding();
  return binding?.tabIds.includes(tabId) ? binding : null;
}

/** A page was told that no walk runs in its tab, while one goes on in others: what it posts later is not that one's. */
export function standOutside(tabId: number, pageId: string): Promise<void> {
  return inTurn(LINE, async () => {
    const binding = await readBinding();
    if (binding && !binding.tabIds.includes(tabId)) await addOutside(pageId);
  });
}

function change(next: (binding: Binding) => Binding): Promise<void> {
  return inTurn(LINE, async () => {
    const binding = await readBinding();
    const changed = binding && next(binding);
    if (changed && changed !== binding) await writeBinding(changed);
  });
}

const withItem = <Item>(list: Item[], item: Item): Item[] =>
  list.includes(item) ? list : [...list, item];

function withTab({ leftAt: _, ...binding }: Binding, tabId: number): Binding {
  return {
    ...binding,
    tabIds: withItem(binding.tabIds, tabId),
    everTabIds: withItem(binding.everTabIds, tabId),
  };
}

function withOpened(binding: Binding, tabId: number): Binding {
  const openedTabIds = withItem(binding.openedTabIds ?? [], tabId);
  return { ...withTab(binding, tabId), openedTabIds };
}

/**
 * Takes a tab into a walk; a walk that was bound before gives way. The page it shows belongs to the walk.
 * @returns the tabs that the walk before was in: their pages do not know yet
 */
export function bindTab(
  walkId: string,
  tabId: number,
  address: string,
  at: number,
): Promise<number[]> {
  return inTurn(LINE, async () => {
    const bound = await readBinding();
    const none: Binding = { walkId, tabIds: [], everTabIds: [], origins: [] };
    if (bound && bound.walkId !== walkId) await writeBinding(null);
    const binding = bound?.walkId === walkId ? bound : none;
    const origin = originOf(address);
    const origins = origin ? withItem(binding.origins, origin) : binding.origins;
    await writeBinding({ ...withTab(binding, tabId), origins });
    await addHop({ tabId, address: cleanAddress(address), at });
    return bound && bound.walkId !== walkId ? bound.tabIds : [];
  });
}

/** Ends the binding; answers the tabs that were in the walk. */
export function unbind(walkId: string): Promise<number[]> {
  return inTurn(LINE, async () => {
    const binding = await readBinding();
    if (binding?.walkId !== walkId) return [];
    await writeBinding(null);
    return binding.tabIds;
  });
}

/** The walker brought the walk to this page by hand (toolbar, shortcut): its site counts in. */
export function countIn(tabId: number, address: string): Promise<void> {
  const origin = originOf(address);
  return change((binding) => {
    if (!origin || !binding.tabIds.includes(tabId) || binding.origins.includes(origin)) {
      return binding;
    }
    return { ...binding, origins: [...binding.origins, origin] };
  });
}

/** A tab that was opened from a tab of the walk joins it. */
export function joinOpened(tabId: number, openerId: number): Promise<void> {
  return change((binding) =>
    binding.tabIds.includes(openerId) ? withOpened(binding, tabId) : binding,
  );
}

/**
 * Firefox does not say which tab opened a window of its own. One whose first page came from a site that only the walk
 * has open was opened from the walk.
 * @param from origin of the first page's referrer; empty where it is not the first, or nobody knows
 * @returns true where the tab has joined now
 */
export async function joinFrom(tabId: number, from: string): Promise<boolean> {
  const binding = from === '' ? null : await settledBinding();
  if (!binding || binding.everTabIds.includes(tabId)) return false;
  const walk = await readWalk(binding.walkId);
  if (!walk || walk.state === 'ended' || !mayFollow(walk, binding, from)) return false;
  const others = (await tabsAt([patternOf(from)])).filter((tab) => tab.tabId !== tabId);
  const isWalksOwn = others.length > 0 && others.every((tab) => binding.tabIds.includes(tab.tabId));
  if (isWalksOwn) await change((now) => withOpened(now, tabId));
  return isWalksOwn;
}

export function dropClosed(tabId: number, at: number): Promise<void> {
  return change((binding) => {
    if (!binding.tabIds.includes(tabId)) return binding;
    const tabIds = binding.tabIds.filter((id) => id !== tabId);
    return tabIds.length > 0 ? { ...binding, tabIds } : { ...binding, tabIds, leftAt: at };
  });
}

/** Logs where a tab of the walk went, so that a page left at once is still known as the walk's. */
export function logHop(tabId: number, address: string, at: number): Promise<void> {
  return inTurn(LINE, async () => {
    const binding = await readBinding();
    if (binding?.tabIds.includes(tabId))
      await addHop({ tabId, address: cleanAddress(address), at });
  });
}

/**
 * After an update the tabs are the same, though the session's memory was emptied. An update can come with a start
 * of the browser, too, and then none of the tabs is there any more.
 */
export function carryOver(): Promise<void> {
  return inTurn(LINE, async () => {
    const [binding, carried] = await Promise.all([readBinding(), carriedBinding()]);
    if (!binding && carried && (await isAlive(carried))) await writeBinding(carried);
  });
}

/**
 * After a start of the browser tab ids mean other tabs; the panel offers to continue the walk. Also what an update that
 * came with the start has carried over: a tab may have got an old tab's id.
 */
export function forgetTabs(): Promise<void> {
  return inTurn(LINE, () => writeBinding(null));
}

/** True while one of the walk's tabs is open. */
export async function isAlive(binding: Binding): Promise<boolean> {
  const tabs = await Promise.all(binding.tabIds.map(tabFacts));
  return tabs.some((tab) => tab !== undefined);
}

/** Whether the walk may show itself and record at an origin. */
export function mayFollow(walk: Walk, binding: Binding, origin: string): boolean {
  return origin !== '' && (walk.sites.includes(origin) || binding.origins.includes(origin));
}

/** Of the places claimed, the origins that the bound walk may follow and that no tab outside it shows. */
export async function originsOfWalkOnly(
  binding: Binding | null,
  claims: readonly { address: string; at: number }[],
): Promise<Set<string>> {
  const own = new Set<string>();
  if (!binding || claims.length === 0) return own;
  const walk = await readWalk(binding.walkId);
  if (!walk) return own;
  const since = claims.filter(({ at }) => at >= walk.startedAt);
  for (const origin of new Set(since.map(({ address }) => originOf(address)))) {
    if (!mayFollow(walk, binding, origin)) continue;
    const tabs = await tabsAt([patternOf(origin)]);
    if (tabs.every(({ tabId }) => binding.everTabIds.includes(tabId))) own.add(origin);
  }
  return own;
}
