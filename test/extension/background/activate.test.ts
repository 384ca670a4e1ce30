import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { onContextMenu, onShortcut } from '../../../extension/background/activate.ts';
import { bindTab } from '../../../extension/background/binding.ts';
import { freshExtension } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));

const TAB = { tabId: 7, windowId: 1, address: 'https://shop.example/' };
const GRANTED = { origins: ['https://shop.example/*'] };

/**
 * Chromium as it was measured: the gesture lasts for the call itself and for the callbacks of calls made in it, and for
 * nothing that comes after.
 */
class Chromium {
  #gesture = false;
  readonly open = vi.fn(async () => {
    if (!this.#gesture) throw new Error('may only be called in response to a user gesture');
  });
  readonly contains = vi.fn((_: unknown, callback: (granted: boolean) => void) =>
    this.#lend(callback, Promise.resolve(this.granted)),
  );

  constructor(readonly granted = true) {
    vi.stubGlobal('chrome', {
      ...fakeBrowser,
      permissions: { contains: this.contains },
      sidePanel: { open: this.open },
    });
  }

  #during(gesture: boolean, work: () => void): void {
    this.#gesture = gesture;
    work();
    this.#gesture = false;
  }

  #lend<T>(callback: (answer: T) => void, answer: Promise<T>): void {
    const gesture = this.#gesture;
    void answer.then((told) => this.#during(gesture, () => callback(told)));
  }

  /** @returns what came of each attempt to open the panel */
  async press(by: (tab: typeof TAB) => Promise<void>): Promise<string[]> {
    let acting: Promise<void> | undefined;
    this.#during(true, () => {
      acting = by(TAB);
    });
    await acting;
    const attempts = this.open.mock.results.map(({ value }) => value as Promise<void>);
    return (await Promise.allSettled(attempts)).map(({ status }) => status);
  }
}

const byKey = (tab: typeof TAB) => onShortcut('add-note', tab);

beforeEach(freshExtension);

it.each([
  ['the key', byKey],
  ['the menu', onContextMenu],
])('%s for a note opens the panel on a page that we are let into for this once', async (_, by) => {
  const chromium = new Chromium(false);
  expect(await chromium.press(by)).toEqual(['fulfilled']);
  expect(chromium.contains.mock.calls[0]?.[0]).toEqual(GRANTED);
});

it('leaves the panel alone where the note is written on the page, with a walk and without', async () => {
  expect(await new Chromium().press(byKey)).toEqual([]);
  await bindTab('walk-1', TAB.tabId, TAB.address, 1);
  expect(await new Chromium().press(byKey)).toEqual([]);
});
