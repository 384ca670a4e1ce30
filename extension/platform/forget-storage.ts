import browser from 'webextension-polyfill';

/** Empties `storage.local` and `storage.session`: settings, what pages posted, counts, and the walk's tabs. */
export async function forgetStorage(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
