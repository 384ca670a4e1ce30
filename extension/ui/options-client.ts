import type { Result } from '../../shared/kit/result.ts';
import { onChange } from '../platform/changes.ts';
import { type Refusal, sendMessage } from '../platform/messages.ts';
import { countApart } from '../platform/outbox.ts';
import { grantedPatterns, releaseSite, watchGrants } from '../platform/permissions.ts';
import { promptsOn } from '../platform/prompt-settings.ts';
import { quietRules, watchSignals } from '../platform/settings.ts';
import {
  openShortcutSettings,
  SHORTCUT_SETTINGS,
  type Shortcut,
  shortcuts,
} from '../platform/shortcuts.ts';
import { type Dismissal, dismissals, onDismissals } from '../platform/signal-tuning.ts';
import { countPictures, counts, unreadable } from '../store/read.ts';

/** All that the options page knows of the world. */
export interface OptionsClient {
  counts(): Promise<{ walks: number; notes: number; pictures: number }>;
  /** Rows and facts that do not fit their schema or their walk: left out everywhere, never dropped. */
  apart(): Promise<number>;
  /** Bytes the browser says we use; null where it does not say. */
  bytes(): Promise<number | null>;
  /** Match patterns of the sites the browser lets us into, such as `https://shop.example/*`. */
  sites(): Promise<string[]>;
  /** Gives a site back. False where the browser keeps it. */
  stopFollowing(pattern: string): Promise<boolean>;
  shortcuts(): Promise<Shortcut[]>;
  /** False where the browser does not let us. */
  openShortcutSettings(): Promise<boolean>;
  /** Whether pages of a walk are watched for friction. */
  watching(): Promise<boolean>;
  watch(on: boolean): Promise<void>;
  /** Rules of friction that are turned off. */
  quietRules(): Promise<string[]>;
  quieten(rules: string[]): Promise<void>;
  /** What was dismissed, oldest first. */
  dismissals(): Promise<Dismissal[]>;
  /** Tells one of them again, or (null) all. */
  tellAgain(which: Dismissal | null): Promise<void>;
  prompts(): Promise<boolean>;
  askQuestions(on: boolean): Promise<void>;
  deleteEverything(): Promise<Result<null, Refusal>>;
  /** Calls back when anything shown here may have changed, until the signal aborts. */
  onChange(callback: () => void, signal: AbortSignal): void;
}

/** The address of the browser's page for shortcuts, to be copied. */
export const shortcutSettings = SHORTCUT_SETTINGS;

async function usedBytes(): Promise<number | null> {
  const { usage } = await navigator.storage.estimate();
  return usage ?? null;
}

/** The world of the options page inside the extension. */
export function optionsClient(): OptionsClient {
  return {
    counts: async () => ({ ...(await counts()), pictures: await countPictures() }),
    apart: async () => (await unreadable()) + (await countApart()),
    bytes: usedBytes,
    sites: grantedPatterns,
    stopFollowing: releaseSite,
    shortcuts,
    openShortcutSettings,
    watching: () => watchSignals.get(),
    watch: (on) => watchSignals.set(on),
    quietRules: () => quietRules.get(),
    quieten: (rules) => quietRules.set(rules),
    dismissals,
    async tellAgain(which) {
      const named = which && { journeyId: which.journeyId, key: which.key };
      await sendMessage('tellSignalAgain', { which: named });
    },
    prompts: promptsOn.get,
    askQuestions: promptsOn.set,
    deleteEverything: () => sendMessage('deleteEverything', {}),
    onChange(callback, signal) {
      onChange(() => callback(), signal);
      watchGrants(callback, signal);
      watchSignals.onChange(callback, signal);
      quietRules.onChange(callback, signal);
      onDismissals(callback, signal);
      window.addEventListener('focus', callback, { signal });
    },
  };
}
