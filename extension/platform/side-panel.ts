import browser from 'webextension-polyfill';

/**
 * The panel beside the page: Chromium's side panel, Firefox's sidebar. Each function calls the browser before
 * anything is awaited, since both open it only while a click or key press is being answered.
 */

/** Answers whether it could be opened. */
export async function openPanel(tabId: number): Promise<boolean> {
  try {
    if (__BROWSER__ === 'chrome') await chrome.sidePanel.open({ tabId });
    else await browser.sidebarAction.open();
    return true;
  } catch {
    // No gesture any more, a tab just closed, or a window without panels: the page works without it.
    return false;
  }
}

/**
 * Chromium opens a panel only before anything was awaited, so it is opened first, and closed again where it was open
 * before. Since a panel there says of no window that it is in it (`windowId` is -1 in Chromium 156), the keys do not
 * close it while there are several. Chromium closes a panel since 141; before that, only the person can.
 */
async function toggleSidePanel(tabId: number, windowId: number): Promise<void> {
  const known = [
    chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }),
    chrome.windows.getAll({ windowTypes: ['normal'] }),
  ] as const;
  await chrome.sidePanel.open({ tabId });
  const [before, windows] = await Promise.all(known);
  const close: unknown = Reflect.get(chrome.sidePanel, 'close');
  if (before.length === 0 || windows.length > 1 || typeof close !== 'function') return;
  await Reflect.apply(close, chrome.sidePanel, [{ windowId }]);
}

export async function togglePanel(tabId: number, windowId: number): Promise<void> {
  try {
    if (__BROWSER__ === 'chrome') await toggleSidePanel(tabId, windowId);
    else await browser.sidebarAction.toggle();
  } catch {
    // As above: without a gesture there is nothing to do.
  }
}
