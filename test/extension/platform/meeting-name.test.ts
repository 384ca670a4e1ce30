import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { meetingName } from '../../../extension/platform/meeting-name.ts';
import { freshExtension } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);

describe('the name by which copies meet', () => {
  it('stays the same through an update, which empties the session', async () => {
    const name = await meetingName();
    await fakeBrowser.storage.session.clear();
    expect(await meetingName()).toBe(name);
  });

  it('is another one in every installation, and cannot be guessed', async () => {
    const name = await meetingName();
    await freshExtension();
    const other = await meetingName();
    expect(other).not.toBe(name);
    expect(name).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is made anew where what is stored is no such name', async () => {
    await fakeBrowser.storage.local.set({ 'meeting-name': 'click' });
    expect(await meetingName()).not.toBe('click');
  });
});
