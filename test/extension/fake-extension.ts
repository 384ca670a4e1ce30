import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { closeDatabase } from '../../extension/store/open.ts';
import { FakeCaches } from './fake-caches.ts';

/**
 * The extension's surroundings in memory: a new database, empty caches and an empty browser. The test file itself mocks
 * `webextension-polyfill` with this browser, since only a file's own mocks are hoisted above its imports.
 */
export async function freshExtension(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('caches', new FakeCaches());
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
  // What the fake does not bring. Nobody answers in a tab unless a test puts a page there.
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en', getMessage: (key: string) => key });
}

/** Puts a page into every tab that answers by message name. */
export function answerInTabs(
  answer: (tabId: number, type: string, data: unknown) => unknown,
): void {
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (tabId: number, message: { type: string; data: unknown }) => ({
      res: answer(tabId, message.type, message.data),
    }),
  });
}
