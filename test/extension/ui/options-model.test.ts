import { describe, expect, it, vi } from 'vitest';
import { optionsModel } from '../../../extension/ui/models/options-model.ts';
import type { OptionsClient } from '../../../extension/ui/options-client.ts';
import { ok, refused } from '../../../shared/kit/result.ts';

function fakeWorld(facts: Partial<OptionsClient> = {}) {
  const sites = ['https://shop.example/*', 'https://pay.example/*'];
  const world = { sites, walks: 2, prompts: true, quiet: [] as string[] };
  const told: { change: () => void; signal: AbortSignal | null } = {
    change: () => undefined,
    signal: null,
  };
  const client: OptionsClient = {
    counts: async () => ({ walks: world.walks, notes: 3 * world.walks, pictures: world.walks }),
    apart: async () => 0,
    bytes: async () => 4_200_000,
    sites: async () => world.sites,
    stopFollowing: async (pattern) => {
      world.sites = world.sites.filter((site) => site !== pattern);
      return true;
    },
    shortcuts: async () => [{ id: 'add-note', name: 'Add a note', keys: '' }],
    openShortcutSettings: async () => true,
    watching: async () => true,
    watch: async () => undefined,
    quietRules: async () => world.quiet,
    quieten: async (rules) => void Object.assign(world, { quiet: rules }),
    dismissals: async () => [],
    tellAgain: async () => undefined,
    prompts: async () => world.prompts,
    askQuestions: async (on) => {
      world.prompts = on;
    },
    deleteEverything: async () => {
      world.walks = 0;
      return ok(null);
    },
    onChange: (callback, signal) => {
      told.change = callback;
      told.signal = signal;
    },
    ...facts,
  };
  return { world, told, model: optionsModel(client) };
}

describe('the options', () => {
  it('show what is stored, and read again when it changed', async () => {
    const { model, world, told } = fakeWorld();
    await vi.waitFor(() => expect(model.stored.value).toMatchObject({ walks: 2, notes: 6 }));
    world.walks = 5;
    told.change();
    await vi.waitFor(() => expect(model.stored.value).toMatchObject({ walks: 5 }));
  });

  it('turn one kind of friction off, and on again', async () => {
    const { model, world } = fakeWorld();
    await model.tellOf('slow-page', false);
    await model.tellOf('dead', false);
    expect(world.quiet).toEqual(['slow-page', 'dead']);
    await model.tellOf('slow-page', true);
    expect([world.quiet, model.quietRules.value]).toEqual([['dead'], ['dead']]);
  });

  it('ask no more questions once that is said', async () => {
    const { model, world } = fakeWorld();
    await vi.waitFor(() => expect(model.prompts.value).toBe(true));
    await model.askQuestions(false);
    expect([world.prompts, model.prompts.value]).toEqual([false, false]);
  });

  it('say how many records do not fit', async () => {
    const { model } = fakeWorld({ apart: async () => 2 });
    await vi.waitFor(() => expect(model.stored.value).toMatchObject({ apart: 2 }));
  });

  it('say so when the database does not open', async () => {
    const { model } = fakeWorld({ counts: () => Promise.reject(new DOMException('no')) });
    await vi.waitFor(() => expect(model.stored.value).toEqual({ state: 'unreadable' }));
  });

  it('give a site back', async () => {
    const { model } = fakeWorld();
    await model.stopFollowing('https://shop.example/*');
    expect(model.sites.value).toEqual(['https://pay.example/*']);
  });

  it('say when the browser keeps its page for shortcuts to itself', async () => {
    const { model } = fakeWorld({ openShortcutSettings: async () => false });
    expect(model.shortcutsByHand.value).toBe(false);
    await model.changeShortcuts();
    expect(model.shortcutsByHand.value).toBe(true);
  });

  it('delete everything only after the question', async () => {
    const { model } = fakeWorld();
    model.askToDelete();
    expect(model.deletion.value).toEqual({ state: 'asking' });
    model.keepEverything();
    expect(model.deletion.value).toEqual({ state: 'idle' });
    await model.deleteEverything();
    expect(model.deletion.value).toEqual({ state: 'done' });
    expect(model.stored.value).toMatchObject({ walks: 0 });
  });

  it('tell why a deletion was refused', async () => {
    const { model } = fakeWorld({ deleteEverything: async () => refused('storageBroken') });
    await model.deleteEverything();
    expect(model.deletion.value).toEqual({ state: 'refused', reason: 'storageBroken' });
  });

  it('say so when nobody answered a deletion', async () => {
    const { model } = fakeWorld({ deleteEverything: () => Promise.reject(new Error('killed')) });
    await model.deleteEverything();
    expect(model.deletion.value).toEqual({ state: 'refused', reason: 'unknown' });
  });

  it('stop listening when the page goes', () => {
    const { model, told } = fakeWorld();
    model.dispose();
    expect(told.signal?.aborted).toBe(true);
  });

  it('list what was dismissed, tell it again, and turn the watch off', async () => {
    const dead = { journeyId: 'journey-1', key: 'dead', rule: 'dead', label: 'Filter', at: 1 };
    const kept = { dismissals: [dead], watching: true };
    const { model } = fakeWorld({
      dismissals: async () => kept.dismissals,
      tellAgain: async (which) => {
        kept.dismissals = kept.dismissals.filter((one) => which !== null && one !== which);
      },
      watching: async () => kept.watching,
      watch: async (on) => {
        kept.watching = on;
      },
    });
    await vi.waitFor(() => expect(model.dismissals.value).toEqual([dead]));
    await model.tellAgain(dead);
    expect(model.dismissals.value).toEqual([]);
    await model.watch(false);
    expect(model.watching.value).toBe(false);
  });
});
