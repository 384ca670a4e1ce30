import { onChange, onPage, type StoreName } from '../platform/changes.ts';
import { newId } from '../platform/ids.ts';
import { sendMessage } from '../platform/messages.ts';
import { requestSites } from '../platform/permissions.ts';
import { promptsOn, quietPrompts } from '../platform/prompt-settings.ts';
import { lastWalker, overlayVisible, type Setting } from '../platform/settings.ts';
import { shortcuts } from '../platform/shortcuts.ts';
import { stageFile, unstage } from '../platform/staged-files.ts';
import { activeTab, onActiveTabChange, openPage } from '../platform/tabs.ts';
import { language } from '../platform/text.ts';
import * as read from '../store/read.ts';
import type { Client, Commands } from './client.ts';

/** A choice of the report's; the panel has neither map nor export. */
const later = <Value>(load: () => Promise<Pick<Setting<Value>, 'get' | 'set'>>) => ({
  get: async () => (await load()).get(),
  set: async (chosen: Value) => (await load()).set(chosen),
});

const EVERYTHING: StoreName[] = ['journeys', 'walks', 'steps', 'notes', 'pictures'];

/** One method per message, made when first asked for, so that no message has to be listed twice. */
function commands(): Commands {
  return new Proxy({} as Commands, {
    get: (_target, name) => (data: never) => sendMessage(name as keyof Commands, data),
  });
}

/** Calls back at once and whenever the tab shows another page, or another tab shows. */
function followTab(
  boundTo: number | null,
  callback: (tabId: number) => void,
  signal: AbortSignal,
): void {
  const tell = async () => {
    const tabId = boundTo ?? (await activeTab())?.tabId;
    if (tabId !== undefined && !signal.aborted) callback(tabId);
  };
  onActiveTabChange(() => void tell(), signal);
  void tell();
}

function extensionAsking(): Client['asking'] {
  const asking = async () => {
    const [on, quiet] = await Promise.all([promptsOn.get(), quietPrompts.get()]);
    return { on, walkId: quiet?.walkId ?? '', quiet: quiet?.cards ?? [] };
  };
  return {
    onChange(callback, signal) {
      const tell = () => void asking().then((now) => signal.aborted || callback(now));
      promptsOn.onChange(tell, signal);
      quietPrompts.onChange(tell, signal);
      tell();
    },
    async quieten(walkId, card) {
      const before = await quietPrompts.get();
      const cards = before?.walkId === walkId ? before.cards : [];
      await quietPrompts.set({ walkId, cards: [...new Set([...cards, card])] });
    },
  };
}

/**
 * The world of a page of ours inside the extension.
 * @param boundTo the tab that a panel in a tab of its own stands for; null in the side panel
 */
function onNoteKeys(callback: (keys: string) => void, signal: AbortSignal): void {
  const look = () =>
    shortcuts().then(
      (all) => callback(all.find(({ id }) => id === 'add-note')?.keys ?? ''),
      // Nothing is said of keys that nobody knows.
      () => callback(''),
    );
  window.addEventListener('focus', look, { signal });
  void look();
}

export function extensionClient(boundTo: number | null): Client {
  return {
    read,
    command: commands(),
    staging: { put: (file) => stageFile(file), drop: unstage },
    onChange(callback, signal) {
      onChange(callback, signal);
      // A broadcast may be missed while the browser sleeps: whoever looks again sees what is stored.
      window.addEventListener('focus', () => callback(EVERYTHING), { signal });
    },
    onTab: (callback, signal) => followTab(boundTo, callback, signal),
    onPage,
    onOverlay(callback, signal) {
      overlayVisible.onChange(callback, signal);
      void overlayVisible.get().then(callback);
    },
    onNoteKeys,
    asking: extensionAsking(),
    requestSites,
    walker: lastWalker,
    leftOut: later(async () => (await import('../platform/export-settings.ts')).lastLeftOut),
    lanes: later(async () => (await import('../platform/map-settings.ts')).laneChoice),
    openTab: openPage,
    newId,
    now: () => Date.now(),
    language: language(),
  };
}
