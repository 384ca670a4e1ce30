import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Refusal } from '../../platform/messages.ts';
import type { Shortcut } from '../../platform/shortcuts.ts';
import type { Dismissal } from '../../platform/signal-tuning.ts';
import type { OptionsClient } from '../options-client.ts';

/** What is stored; `unreadable` when the database does not open. */
export type Stored =
  | { state: 'reading' }
  | { state: 'unreadable' }
  | {
      state: 'read';
      walks: number;
      notes: number;
      pictures: number;
      bytes: number | null;
      /** Records that do not fit: kept, and shown nowhere. */
      apart: number;
    };

export type Deletion =
  | { state: 'idle' | 'asking' | 'working' | 'done' }
  | { state: 'refused'; reason: Refusal };

export interface OptionsModel {
  readonly stored: ReadonlySignal<Stored>;
  /** Null until read. */
  readonly sites: ReadonlySignal<string[] | null>;
  readonly shortcuts: ReadonlySignal<Shortcut[]>;
  readonly watching: ReadonlySignal<boolean>;
  /** Rules of friction that are turned off. */
  readonly quietRules: ReadonlySignal<readonly string[]>;
  /** Friction that is not told any more; null until read. */
  readonly dismissals: ReadonlySignal<Dismissal[] | null>;
  /** True once the browser refused to open its own page for shortcuts. */
  readonly shortcutsByHand: ReadonlySignal<boolean>;
  readonly deletion: ReadonlySignal<Deletion>;
  /** Whether questions come while walking. */
  readonly prompts: ReadonlySignal<boolean>;
  askQuestions(on: boolean): Promise<void>;
  stopFollowing(pattern: string): Promise<void>;
  changeShortcuts(): Promise<void>;
  watch(on: boolean): Promise<void>;
  /** Turns one rule of friction on or off. */
  tellOf(rule: string, on: boolean): Promise<void>;
  /** Tells one of them again, or (null) all. */
  tellAgain(which: Dismissal | null): Promise<void>;
  askToDelete(): void;
  keepEverything(): void;
  deleteEverything(): Promise<void>;
  dispose(): void;
}

/** What the options page shows and does; reads again whenever something changed. */
export function optionsModel(client: OptionsClient): OptionsModel {
  const ending = new AbortController();
  const facts = {
    stored: signal<Stored>({ state: 'reading' }),
    sites: signal<string[] | null>(null),
    shortcuts: signal<Shortcut[]>([]),
    watching: signal(true),
    quietRules: signal<readonly string[]>([]),
    dismissals: signal<Dismissal[] | null>(null),
    prompts: signal(true),
  };
  const shortcutsByHand = signal(false);
  const reread = () => readFacts(client, facts);
  client.onChange(() => void reread(), ending.signal);
  void reread();
  return {
    ...facts,
    shortcutsByHand,
    async askQuestions(on) {
      facts.prompts.value = on;
      await client.askQuestions(on);
    },
    async stopFollowing(pattern) {
      await client.stopFollowing(pattern);
      await reread();
    },
    async changeShortcuts() {
      shortcutsByHand.value = !(await client.openShortcutSettings());
    },
    ...tuning(client, reread),
    ...deleting(client, reread),
    dispose: () => ending.abort(),
  };
}

/** What of the friction is told. */
function tuning(
  client: OptionsClient,
  reread: () => Promise<void>,
): Pick<OptionsModel, 'watch' | 'tellOf' | 'tellAgain'> {
  let turn: Promise<unknown> = Promise.resolve();
  const turnRule = async (rule: string, on: boolean) => {
    const others = (await client.quietRules()).filter((one) => one !== rule);
    await client.quieten(on ? others : [...others, rule]);
    await reread();
  };
  return {
    async watch(on) {
      await client.watch(on);
      await reread();
    },
    tellOf(rule, on) {
      const turned = turn.then(() => turnRule(rule, on));
      // The next one begins from what this one has stored.
      turn = turned.catch(() => undefined);
      return turned;
    },
    async tellAgain(which) {
      await client.tellAgain(which);
      await reread();
    },
  };
}

interface Facts {
  stored: Signal<Stored>;
  sites: Signal<string[] | null>;
  shortcuts: Signal<Shortcut[]>;
  watching: Signal<boolean>;
  quietRules: Signal<readonly string[]>;
  dismissals: Signal<Dismissal[] | null>;
  prompts: Signal<boolean>;
}

async function readFacts(client: OptionsClient, facts: Facts): Promise<void> {
  const [stored, sites, shortcuts, watching, quietRules, dismissals, prompts] = await Promise.all([
    readStored(client),
    client.sites(),
    client.shortcuts(),
    client.watching(),
    client.quietRules(),
    client.dismissals(),
    client.prompts(),
  ]);
  facts.stored.value = stored;
  facts.sites.value = [...sites].sort();
  facts.shortcuts.value = shortcuts;
  facts.watching.value = watching;
  facts.quietRules.value = quietRules;
  facts.dismissals.value = dismissals;
  facts.prompts.value = prompts;
}

type Deleting = Pick<
  OptionsModel,
  'deletion' | 'askToDelete' | 'keepEverything' | 'deleteEverything'
>;

function deleting(client: OptionsClient, reread: () => Promise<void>): Deleting {
  const deletion = signal<Deletion>({ state: 'idle' });
  return {
    deletion,
    askToDelete() {
      deletion.value = { state: 'asking' };
    },
    keepEverything() {
      deletion.value = { state: 'idle' };
    },
    async deleteEverything() {
      deletion.value = { state: 'working' };
      const answer = await client
        .deleteEverything()
        .catch(() => ({ ok: false, reason: 'unknown' }) as const);
      deletion.value = answer.ok ? { state: 'done' } : { state: 'refused', reason: answer.reason };
      await reread();
    },
  };
}

async function readStored(client: OptionsClient): Promise<Stored> {
  try {
    const [counts, bytes, apart] = await Promise.all([
      client.counts(),
      client.bytes(),
      client.apart(),
    ]);
    return { state: 'read', ...counts, bytes, apart };
  } catch {
    // Why it does not open, and what to do, is the panel's to say.
    return { state: 'unreadable' };
  }
}
