import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, vi } from 'vitest';
import english from '../../extension/_locales/en/messages.json' with { type: 'json' };

/** The polyfill throws outside an extension. */
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('@webext-core/fake-browser');
  return { default: fakeBrowser };
});

const TEXTS: Record<string, { message: string } | undefined> = english;

/** As the browser answers: fills `$1` to `$9` in, and says nothing for an unknown key. */
function getMessage(key: string, fills: string | string[] = []): string {
  const list = [fills].flat();
  const message = TEXTS[key]?.message ?? '';
  return message.replace(/\$(\d)/g, (_, place) => list[Number(place) - 1] ?? '');
}

// The DOM's stand-in has a Blob that does not survive a structured clone, and so no database.
Object.assign(globalThis, { Blob: NodeBlob });

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en', getMessage });
  Object.assign(fakeBrowser.commands, { getAll: async () => [] });
});
