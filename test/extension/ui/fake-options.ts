import { optionsModel } from '../../../extension/ui/models/options-model.ts';
import type { OptionsClient } from '../../../extension/ui/options-client.ts';
import { ok } from '../../../shared/kit/result.ts';

/** The options of a person who let two sites in and kept two walks, and the world behind them. */
export function fakeOptions(facts: Partial<OptionsClient> = {}) {
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
