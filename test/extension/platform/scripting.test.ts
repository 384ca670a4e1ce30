import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inject, runOnSites } from '../../../extension/platform/scripting.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

interface Registered {
  id: string;
  matches: string[];
  js: string[];
  runAt?: string;
  allFrames?: boolean;
}
let registered: Registered[];

beforeEach(() => {
  registered = [];
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (scripts: Registered[]) => {
      const ids = new Set(registered.map(({ id }) => id));
      if (scripts.some(({ id }) => ids.has(id))) throw new Error('Duplicate script ID');
      registered = [...registered, ...scripts];
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
  });
});

const SHOP = 'https://shop.example/*';
const PAY = 'https://pay.example/*';

/** As the background gives them; frames have a file of their own. */
const files = (name: string) => ({ top: `${name}.js`, allFrames: `${name}-frame.js` });
const told = () => registered.map(({ matches, js }) => [matches[0], js[0]]);

describe('running on granted sites', () => {
  it('begins before the page, in its top frame and, with another file, in all of its frames', async () => {
    await runOnSites([SHOP], files('/content/main'));
    const both = { matches: [SHOP], runAt: 'document_start', persistAcrossSessions: true };
    expect(registered).toEqual([
      { ...both, id: `waymark:${SHOP}`, js: ['/content/main.js'], allFrames: false },
      { ...both, id: `waymark-frames:${SHOP}`, js: ['/content/main-frame.js'], allFrames: true },
    ]);
  });

  it('follows what is granted, and twice is once', async () => {
    await runOnSites([SHOP], files('a'));
    await runOnSites([SHOP, PAY], files('a'));
    await runOnSites([SHOP, PAY], files('a'));
    expect(told()).toEqual([
      [SHOP, 'a.js'],
      [SHOP, 'a-frame.js'],
      [PAY, 'a.js'],
      [PAY, 'a-frame.js'],
    ]);
    await runOnSites([PAY], files('a'));
    expect(told()).toEqual([
      [PAY, 'a.js'],
      [PAY, 'a-frame.js'],
    ]);
  });

  it('takes the new files after an update', async () => {
    await runOnSites([SHOP], files('old'));
    await runOnSites([SHOP], files('new'));
    expect(told()).toEqual([
      [SHOP, 'new.js'],
      [SHOP, 'new-frame.js'],
    ]);
  });

  it('knows its files also by the full address Firefox gives', async () => {
    const js = ['moz-extension://0000/content/main.js'];
    registered = [{ id: `waymark:${SHOP}`, matches: [SHOP], js }];
    await runOnSites([SHOP], files('content/main'));
    expect(registered[0]?.js).toEqual(js);
  });
});

describe('entering one page', () => {
  // The sentences are the browsers' own.
  it.each([
    'Cannot access contents of url "https://shop.example/". Extension manifest must request permission to access this host.',
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Cannot access a chrome:// URL',
    'The extensions gallery cannot be scripted.',
    'Missing host permission for the tab',
    'No tab with id: 7.',
    'Invalid tab ID: 7',
    'Frame with ID 0 is showing error page',
  ])('answers false where the browser says “%s”', async (sentence) => {
    Object.assign(fakeBrowser.scripting, {
      executeScript: async () => {
        throw new Error(sentence);
      },
    });
    expect(await inject(7, 'a.js')).toBe(false);
  });

  it('does not wait for a page that never answers (view-source in Chromium)', async () => {
    vi.useFakeTimers();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const late = new AbortController();
      setTimeout(() => late.abort(), ms);
      return late.signal;
    });
    Object.assign(fakeBrowser.scripting, { executeScript: () => new Promise(() => undefined) });
    const entered = inject(7, 'a.js');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await entered).toBe(false);
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('does not swallow a fault of ours', async () => {
    Object.assign(fakeBrowser.scripting, {
      executeScript: async () => {
        throw new Error("Could not load file: 'a.js'.");
      },
    });
    await expect(inject(7, 'a.js')).rejects.toThrow('Could not load file');
  });
});
