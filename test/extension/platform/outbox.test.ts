import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  countApart,
  type Entry,
  keepApart,
  onPosted,
  post,
  remove,
  removeApart,
  undrained,
} from '../../../extension/platform/outbox.ts';
import { freshExtension } from '../fake-extension.ts';
import { aPageStep } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);

const entry: Entry = {
  v: 1,
  pageId: 'page-1',
  tabId: 7,
  at: 1,
  fact: { kind: 'step', step: aPageStep() },
};

describe('the outbox', () => {
  it('holds what was posted until it is removed, and nothing else of the storage', async () => {
    await fakeBrowser.storage.local.set({ 'setting:overlayVisible': true });
    await Promise.all([post('b', entry), post('a', entry)]);
    expect((await undrained()).map(([key]) => key)).toEqual(['outbox:a', 'outbox:b']);
    await remove(['outbox:a']);
    expect((await undrained()).map(([key]) => key)).toEqual(['outbox:b']);
  });

  it('calls for posted facts, and for nothing else', async () => {
    const called = vi.fn();
    onPosted(called);
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.session.set({ 'outbox:a': 1 });
    expect(called).not.toHaveBeenCalled();
    await post('a', entry);
    await remove(['outbox:a']);
    expect(called).toHaveBeenCalledTimes(1);
  });

  it('keeps an entry apart under a name of its own', async () => {
    await post('a', entry);
    await keepApart('outbox:a', entry, 'unreadable');
    expect(await undrained()).toEqual([]);
    expect(await countApart()).toBe(1);
    expect(await fakeBrowser.storage.local.get('kept-apart:a')).toEqual({
      'kept-apart:a': { why: 'unreadable', entry },
    });
  });

  it('forgets of one walk what was kept apart, also what nobody could read', async () => {
    await keepApart('outbox:a', entry, 'not of this walk');
    await keepApart('outbox:b', { walkId: 'walk-1', odd: [entry] }, 'unreadable');
    await keepApart('outbox:c', { walkId: 'walk-10' }, 'unreadable');
    await removeApart('walk-1');
    expect(await countApart()).toBe(1);
    await removeApart('walk-10');
    expect(await countApart()).toBe(0);
  });
});
