import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { onContextMenu, onShortcut } from '../../../extension/background/activate.ts';
import { bindTab } from '../../../extension/background/binding.ts';
import { openPanel } from '../../../extension/platform/side-panel.ts';
import { freshExtension } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));
vi.mock('../../../extension/platform/side-panel.ts', () => ({
  forgetsGestures: true,
  openPanel: vi.fn(async () => true),
  togglePanel: vi.fn(),
}));

const TAB = { tabId: 7, windowId: 1, address: 'https://shop.example/' };

beforeEach(async () => {
  await freshExtension();
  vi.mocked(openPanel).mockClear();
});

it.each([
  ['the key', () => onShortcut('add-note', TAB)],
  ['the menu', () => onContextMenu(TAB)],
])(
  '%s for a note opens the panel while the gesture is still known, where no walk is',
  async (_by, act) => {
    const acting = act();
    // Nothing was awaited until here: later the browser refuses.
    expect(openPanel).toHaveBeenCalledWith(TAB.tabId);
    await acting;
    expect(openPanel).toHaveBeenCalledOnce();
  },
);

it('leaves the panel alone where a walk is in the tab', async () => {
  await bindTab('walk-1', TAB.tabId, TAB.address, 1);
  const acting = onShortcut('add-note', TAB);
  expect(openPanel).not.toHaveBeenCalled();
  await acting;
});
