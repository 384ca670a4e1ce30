import type { ChangedIds, HearChange, StoreName } from '../../../extension/platform/changes.ts';
import type { TabView } from '../../../extension/platform/messages.ts';
import type { Walker } from '../../../extension/platform/settings.ts';
import type {
  Asking,
  Client,
  Commands,
  LaneChoice,
  LeftOut,
} from '../../../extension/ui/client.ts';
import type { Journey, Note, Picture, Step, Walk } from '../../../shared/journey/records.ts';
import { ok } from '../../../shared/kit/result.ts';
import { askingIn } from './fake-asking.ts';
import { editCommands, noteCommands, walkFrom } from './fake-edits.ts';
import { journeyCommands } from './fake-journeys.ts';
import { kept } from './fake-kept.ts';
import { worldRead } from './fake-read.ts';
import { signalCommands } from './fake-signals.ts';
import { stagingIn } from './fake-staging.ts';
import { stepCommands } from './fake-steps.ts';
import { type TagWorld, tagCommands } from './fake-tags.ts';

/** What the fake world holds; a test may change it and say `changed`. */
export interface World extends TagWorld {
  journeys: Journey[];
  walks: Walk[];
  steps: Step[];
  notes: Note[];
  pictures: Picture[];
  view: TabView;
  /** What the page in the tab says of a journey. */
  offer: Awaited<ReturnType<Commands['journeyForTab']>>;
  /** Whether anything of ours is shown on pages. */
  overlay: boolean;
  /** The keys that begin a note. */
  noteKeys: string;
  /** Who walked last here. */
  walker: Walker;
  /** What was left out of the last file of a map. */
  leftOut: LeftOut;
  /** Rows of a journey map. */
  lanes: LaneChoice;
  /** Whether questions come, and which not again. */
  asking: Asking;
  /** The browser's answer to a permission prompt. */
  grants: boolean;
  now: number;
  language: string;
}

export interface FakeClient {
  client: Client;
  world: World;
  /** Everything asked of the world, in order: commands, and `requestSites`. */
  asked: { name: string; data: unknown }[];
  /** Files on their way to the background. */
  staged: Map<string, Blob>;
  /** Says that everything may have changed, as the background would; or what did. */
  changed(ids?: ChangedIds): void;
  /** The person goes to another page or tab. */
  moveTo(view: TabView): void;
}

/**
 * A world of a few arrays that answers as the extension would: commands change the arrays and announce it.
 * @param answers replaces single commands, to refuse or to hold an answer back
 */
export function fakeClient(
  content: Partial<World> = {},
  answers: Partial<Commands> = {},
): FakeClient {
  const world: World = { ...emptyWorld(), ...content };
  const asked: FakeClient['asked'] = [];
  const staged: FakeClient['staged'] = new Map();
  const listeners = new Set<HearChange>();
  const tabListeners = new Set<(tabId: number) => void>();
  let made = 0;
  const changed = (ids?: ChangedIds) => tell(listeners, ids);
  const table: Commands = { ...worldCommands(world, changed), ...answers };
  const always = (callback: () => void, signal: AbortSignal) => atOnce(listeners, callback, signal);
  const client: Client = {
    read: worldRead(world),
    command: recorded(table, asked),
    staging: stagingIn(staged),
    onChange: (callback, signal) => listen(listeners, callback, signal),
    onTab(callback, signal) {
      listen(tabListeners, callback, signal);
      callback(world.view.tabId);
    },
    onPage: (callback, signal) => always(() => callback(world.view.tabId), signal),
    onOverlay: (callback, signal) => always(() => callback(world.overlay), signal),
    onNoteKeys: (callback, signal) => always(() => callback(world.noteKeys), signal),
    asking: askingIn(world, always, changed),
    requestSites: granting(world, asked),
    ...kept(world),
    openTab: async (address) => void asked.push({ name: 'openTab', data: address }),
    newId: () => `new-${++made}`,
    now: () => world.now,
    language: world.language,
  };
  const moveTo = (view: TabView) => {
    world.view = view;
    for (const listener of tabListeners) listener(view.tabId);
  };
  return { client, world, asked, staged, changed, moveTo };
}

function granting(world: World, asked: FakeClient['asked']): Client['requestSites'] {
  return async (origins) => {
    asked.push({ name: 'requestSites', data: [...origins] });
    if (world.grants)
      world.view = { ...world.view, granted: true, followed: true, reachable: true };
    return world.grants;
  };
}

function tell(listeners: ReadonlySet<HearChange>, ids?: ChangedIds): void {
  const stores: StoreName[] = ['journeys', 'walks', 'steps', 'notes', 'pictures'];
  for (const listener of listeners) listener(stores, ids);
}

function listen<Callback>(all: Set<Callback>, callback: Callback, signal: AbortSignal): void {
  all.add(callback);
  signal.addEventListener('abort', () => all.delete(callback));
}

/** Now, and whenever something changes. */
function atOnce(all: Set<HearChange>, callback: () => void, signal: AbortSignal): void {
  listen(all, callback, signal);
  callback();
}

function recorded(table: Commands, asked: FakeClient['asked']): Commands {
  return new Proxy(table, {
    get: (target, name: string) => (data: never) => {
      asked.push({ name, data });
      return target[name as keyof Commands](data);
    },
  });
}

function emptyWorld(): World {
  return {
    journeys: [],
    walks: [],
    steps: [],
    notes: [],
    pictures: [],
    view: {
      tabId: 7,
      address: 'https://shop.example/',
      origin: 'https://shop.example',
      ...{ reachable: true, granted: false, followed: false, page: null },
      ...{ walking: false, walkElsewhere: false },
    },
    offer: { ok: false, reason: { why: 'none', where: '' } },
    tags: null,
    overlay: true,
    noteKeys: 'Alt+Shift+N',
    walker: { name: '', role: null },
    lanes: { order: [], hidden: [] },
    leftOut: { names: false, pictures: false, words: false },
    asking: { on: false, walkId: '', quiet: [] },
    grants: true,
    now: Date.UTC(2026, 10, 22, 13, 15),
    language: 'en',
  };
}

/** The commands as the background carries them out, on arrays. */
function worldCommands(world: World, changed: () => void): Commands {
  const done = () => {
    changed();
    return ok(null);
  };
  return {
    tabView: async () => world.view,
    journeyForTab: async () => world.offer,
    ...tagCommands(world, done),
    ...journeyCommands(world, done),
    ...walkCommands(world, done),
    ...noteCommands(world, done),
    ...editCommands(world, done),
    ...stepCommands(world, done),
    ...signalCommands(world, done),
    async setOverlay({ visible }) {
      world.overlay = visible;
      return done();
    },
    storageHealth: async () => ({ state: 'sound' }),
    acceptLoss: async () => ok(null),
    restoreFromCopy: async () => ok({ walks: 0, notes: 0 }),
    importWalk: async () => ({ ok: false, reason: { why: 'notJson', where: '' } }),
    importReport: async () => ({ ok: false, reason: { why: 'notOurs', where: '' } }),
    deleteEverything: async () => ok(null),
  };
}

type Done = () => { ok: true; value: null };

function walkCommands(world: World, done: Done) {
  const put = (walkId: string, change: Partial<Walk>) => {
    world.walks = world.walks.map((walk) => (walk.id === walkId ? { ...walk, ...change } : walk));
    return done();
  };
  const here = (walking: boolean) => {
    world.view = { ...world.view, walking, walkElsewhere: false };
  };
  return {
    async startWalk(said) {
      here(true);
      world.walks.push(walkFrom(said, world));
      done();
      return ok({ walkId: 'walk-new' });
    },
    pauseWalk: async ({ walkId }) => put(walkId, { state: 'paused' }),
    async continueWalk({ walkId }) {
      here(true);
      return put(walkId, { state: 'walking' });
    },
    async followSite({ walkId, origin }) {
      const walk = world.walks.find(({ id }) => id === walkId);
      return put(walkId, { sites: [...(walk?.sites ?? []), origin] });
    },
    async endWalk({ walkId, closing }) {
      here(false);
      return put(walkId, { state: 'ended', endedAt: world.now, closing });
    },
    async deleteWalk({ walkId }) {
      world.walks = world.walks.filter(({ id }) => id !== walkId);
      return done();
    },
    async recordFeeling({ walkId, feeling }) {
      const id = `felt-${world.steps.length}`;
      const step = { id, walkId, at: world.now, address: world.view.address, stage: null };
      world.steps.push({ ...step, kind: 'felt', feeling });
      return done();
    },
  } satisfies Partial<Commands>;
}
