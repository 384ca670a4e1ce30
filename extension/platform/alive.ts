import browser from 'webextension-polyfill';

/**
 * False once the extension was updated, reloaded or removed under this page: this script is then an orphan
 * whose calls go nowhere. Chromium takes `runtime` away, Firefox the id.
 */
export function extensionIsAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
