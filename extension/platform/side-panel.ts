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

/** Chromium closes a panel since 141; before that, only the person can. */
async function toggleSidePanel(tabId: number, windowId: number): Promise<void> {
  const opened = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  const close: unknown = Reflect.get(chrome.sidePanel, 'close');
  if (opened.some((context) => context.windowId === windowId) && typeof close === 'function') {
    await Reflect.apply(close, chrome.sidePanel, [{ windowId }]);
    return;
  }
  await chrome.sidePanel.open({ tabId });
}

export async function togglePanel(tabId: number, windowId: number): Promise<void> {
  try {
    if (__BROWSER__ === 'chrome') await toggleSidePanel(tabId, windowId);
    else await browser.sidebarAction.toggle();
  } catch {
    // As above: without a gesture there is nothing to do.
  }
}
