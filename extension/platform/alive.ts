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

/**
 * Aborts with the given signal while the extension is there. An orphan has no listeners to let go of any more, and
 * Chromium throws when it tries.
 */
export function whileAlive(signal: AbortSignal): AbortSignal {
  const ending = new AbortController();
  signal.addEventListener('abort', () => extensionIsAlive() && ending.abort());
  return ending.signal;
}
