import browser from 'webextension-polyfill';

/** Register at the top of the background. `chrome_update` and the like are not told: nothing of ours changes then. */
export function onInstalled(callback: (reason: 'install' | 'update') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') callback(reason);
  });
}

/** The browser was started (not: the background woke up). */
export function onBrowserStart(callback: () => void): void {
  browser.runtime.onStartup.addListener(() => callback());
}
