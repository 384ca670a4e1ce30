import { describe, expect, it, vi } from 'vitest';
import { refused } from '../../../shared/kit/result.ts';
import { fakeOptions } from './fake-options.ts';

describe('the options', () => {
  it('show what is stored, and read again when it changed', async () => {
    const { model, world, told } = fakeOptions();
    await vi.waitFor(() => expect(model.stored.value).toMatchObject({ walks: 2, notes: 6 }));
    world.walks = 5;
    told.change();
    await vi.waitFor(() => expect(model.stored.value).toMatchObject({ walks: 5 }));
  });

  it('turn one kind of friction off, and on again', async () => {
    const { model, world } = fakeOptions();
    // At once, as a person who tabs and presses does.
    await Promise.all([model.tellOf('slow-page', false), model.tellOf('dead', false)]);
    expect(world.quiet).toEqual(['slow-page', 'dead']);
    await model.tellOf('slow-page', true);
    expect([world.quiet, model.quietRules.value]).toEqual([['dead'], ['dead']]);
  });

  it('ask no more questions once that is said', async () => {
    const { model, world } = fakeOptions();
    await vi.waitFor(() => expect(model.prompts.value).toBe(true));
    await model.askQuestions(false);
    expect([world.prompts, model.prompts.value]).toEqual([false, false]);
  });

  it('say how many records do not fit', async () => {
    const { model } = fakeOptions({ apart: async () => 2 });
    await vi.waitFor(() => expect(model.stored.value).toMatchObject({ apart: 2 }));
  });

  it('say so when the database does not open', async () => {
    const { model } = fakeOptions({ counts: () => Promise.reject(new DOMException('no')) });
    await vi.waitFor(() => expect(model.stored.value).toEqual({ state: 'unreadable' }));
  });

  it('give a site back', async () => {
    const { model } = fakeOptions();
    await model.stopFollowing('https://shop.example/*');
    expect(model.sites.value).toEqual(['https://pay.example/*']);
  });

  it('say when the browser keeps its page for shortcuts to itself', async () => {
    const { model } = fakeOptions({ openShortcutSettings: async () => false });
    expect(model.shortcutsByHand.value).toBe(false);
    await model.changeShortcuts();
    expect(model.shortcutsByHand.value).toBe(true);
  });

  it('delete everything only after the question', async () => {
    const { model } = fakeOptions();
    model.askToDelete();
    expect(model.deletion.value).toEqual({ state: 'asking' });
    model.keepEverything();
    expect(model.deletion.value).toEqual({ state: 'idle' });
    await model.deleteEverything();
    expect(model.deletion.value).toEqual({ state: 'done' });
    expect(model.stored.value).toMatchObject({ walks: 0 });
  });

  it('tell why a deletion was refused', async () => {
    const { model } = fakeOptions({ deleteEverything: async () => refused('storageBroken') });
    await model.deleteEverything();
    expect(model.deletion.value).toEqual({ state: 'refused', reason: 'storageBroken' });
  });

  it('say so when nobody answered a deletion', async () => {
    const { model } = fakeOptions({ deleteEverything: () => Promise.reject(new Error('killed')) });
    await model.deleteEverything();
    expect(model.deletion.value).toEqual({ state: 'refused', reason: 'unknown' });
  });

  it('stop listening when the page goes', () => {
    const { model, told } = fakeOptions();
    model.dispose();
    expect(told.signal?.aborted).toBe(true);
  });

  it('list what was dismissed, tell it again, and turn the watch off', async () => {
    const dead = { journeyId: 'journey-1', key: 'dead', rule: 'dead', label: 'Filter', at: 1 };
    const kept = { dismissals: [dead], watching: true };
    const { model } = fakeOptions({
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
