import browser, { type Tabs } from 'webextension-polyfill';

/**
 * The tab a panel stands beside: calls back at once and whenever the tab or its page changes, until the signal aborts.
 * In the side panel that is the active tab of the panel's window.
 * @param boundTo the one tab a panel in a tab of its own is bound to; null in the side panel
 */
export function followTab(
  boundTo: number | null,
  callback: (tabId: number) => void,
  signal: AbortSignal,
): void {
  let followed = boundTo;
  let windowId: number | undefined;
  const tell = (tabId: number) => {
    followed = tabId;
    if (!signal.aborted) callback(tabId);
  };
  const onActivated = (active: Tabs.OnActivatedActiveInfoType) => {
    if (boundTo === null && active.windowId === windowId) tell(active.tabId);
  };
  // Without the `tabs` permission the event comes all the same, only without the address.
  const onUpdated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (tabId === followed && (change.status || change.url || change.title)) tell(tabId);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  if (boundTo !== null) {
    tell(boundTo);
    return;
  }
  void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
    windowId = tab?.windowId;
    if (tab?.id !== undefined && followed === null) tell(tab.id);
  });
}
