import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { overlayVisible, ribbonPlace } from '../../../extension/platform/settings.ts';
import { freshExtension } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);

describe('a setting', () => {
  it('is its default until it is set', async () => {
    expect(await overlayVisible.get()).toBe(true);
    await overlayVisible.set(false);
    expect(await overlayVisible.get()).toBe(false);
    expect(await ribbonPlace.get()).toBeNull();
  });

  it.each([[{ x: 2, y: 0 }], ['left'], [{ x: Number.NaN, y: 1 }], [[]]])(
    'that holds %j is its default',
    async (stored) => {
      await fakeBrowser.storage.local.set({ 'setting:ribbonPlace': stored });
      expect(await ribbonPlace.get()).toBeNull();
    },
  );

  it('tells who listens, until the signal aborts', async () => {
    const life = new AbortController();
    const heard: boolean[] = [];
    overlayVisible.onChange((visible) => heard.push(visible), life.signal);
    await overlayVisible.set(false);
    life.abort();
    await overlayVisible.set(true);
    expect(heard).toEqual([false]);
  });
});
