import { expect, it, vi } from 'vitest';
import { togglePanel } from '../../../extension/platform/side-panel.ts';

/** A window manager of Chromium's kind: it opens a panel only in the very call that answers a key. */
function chromium({ panels = 0, windows = 1, closes = true }) {
  let isAnswering = true;
  const open = vi.fn(async () => {
    if (!isAnswering) throw new Error('may only be called in response to a user gesture');
  });
  const close = vi.fn(async () => undefined);
  vi.stubGlobal('chrome', {
    runtime: { getContexts: async () => Array(panels).fill({ windowId: -1 }) },
    windows: { getAll: async () => Array(windows).fill({}) },
    sidePanel: closes ? { open, close } : { open },
  });
  const press = async () => {
    const toggled = togglePanel(7, 1);
    isAnswering = false;
    await toggled;
  };
  return { open, close, press };
}

it('a key opens the panel while it is still being answered', async () => {
  const { open, close, press } = chromium({});
  await press();
  expect(open).toHaveBeenCalledWith({ tabId: 7 });
  await expect(open.mock.results[0]?.value).resolves.toBeUndefined();
  expect(close).not.toHaveBeenCalled();
});

it.each([
  ['one that was open is closed again', { panels: 1 }, 1],
  ['among several windows it is not known whose the panel is', { panels: 1, windows: 2 }, 0],
  ['an older browser cannot close it', { panels: 1, closes: false }, 0],
])('%s', async (_, how, times) => {
  const { close, press } = chromium(how);
  await press();
  expect(close).toHaveBeenCalledTimes(times);
});
