import browser, { type Tabs } from 'webextension-polyfill';

/** What the browser tells of a tab. */
export interface TabFacts {
  tabId: number;
  windowId: number;
  /** Showing in its window. */
  active: boolean;
  /** Empty where the browser does not let us see it (no grant for the page). */
  address: string;
}

function factsOf(tab: Tabs.Tab): TabFacts | undefined {
  if (tab.id === undefined || tab.windowId === undefined) return undefined;
  return { tabId: tab.id, windowId: tab.windowId, active: tab.active, address: tab.url ?? '' };
}

/** Undefined for a tab that is closed. */
export async function tabFacts(tabId: number): Promise<TabFacts | undefined> {
  try {
    return factsOf(await browser.tabs.get(tabId));
  } catch {
    // The only way this fails is that there is no such tab (any more).
    return undefined;
  }
}

/** The tab showing in the window the asking page stands in. */
export async function activeTab(): Promise<TabFacts | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && factsOf(tab);
}

/** Tabs whose page one of the match patterns covers. */
export async function tabsAt(patterns: string[]): Promise<TabFacts[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: patterns });
  return tabs.map(factsOf).filter((facts) => facts !== undefined);
}

/** Calls back when another tab shows or the shown one changes its page, until the signal aborts. */
export function onActiveTabChange(callback: () => void, signal: AbortSignal): void {
  const updated = (_tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (change.status !== undefined || change.url !== undefined) callback();
  };
  const activated = () => callback();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

/** Calls back when a tab goes to another page, also within a document. The address is empty where we may not see it. */
export function onTabMoved(callback: (tabId: number, address: string) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'loading' || change.url !== undefined) callback(tabId, tab.url ?? '');
  });
}

/** Calls back when a tab was opened from another one. */
export function onTabOpened(callback: (tabId: number, openerId: number) => void): void {
  browser.tabs.onCreated.addListener((tab) => {
    if (tab.id !== undefined && tab.openerTabId !== undefined) callback(tab.id, tab.openerTabId);
  });
}

export function onTabClosed(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => callback(tabId));
}

/** Opens a page of the web in a new tab that is in front. Undefined where the browser tells no id of it. */
export async function openInTab(address: string): Promise<number | undefined> {
  return (await browser.tabs.create({ url: address })).id;
}

/** Brings a tab and its window in front. One that is closed stays closed. */
export async function showTab(tabId: number): Promise<void> {
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  } catch {
    // There is no such tab any more.
  }
}

/** Opens a page of ours in a new tab; `page` is its path in the extension. */
export async function openOwnPage(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}

/** Opens a page of the web in a new tab, or one of ours by its path. */
export async function openPage(address: string): Promise<void> {
  if (/^https?:/.test(address)) await browser.tabs.create({ url: address });
  else await openOwnPage(address);
}
