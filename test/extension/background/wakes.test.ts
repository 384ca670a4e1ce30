import { expect, it, vi } from 'vitest';

/** A browser that answers nothing, ever, and tells what is listened to. */
const { silent, listened } = vi.hoisted(() => {
  const listened = new Set<string>();
  const never = new Promise(() => undefined);
  const part = (path: string): unknown =>
    new Proxy(() => never, {
      get(_, name) {
        if (name === 'addListener') return () => listened.add(path);
        // Modules and promises are asked for these.
        if (typeof name === 'symbol' || name === 'then') return undefined;
        return part(path ? `${path}.${name}` : name);
      },
    });
  return { silent: part(''), listened };
});
vi.mock('webextension-polyfill', () => ({ default: silent }));
vi.mock('../../../extension/background/enter.ts', () => ({}));

/** What wakes the background: the browser forgets each listener that is not there when its first turn ends. */
const WAKE = [
  'action.onClicked',
  'commands.onCommand',
  'contextMenus.onClicked',
  'permissions.onAdded',
  'permissions.onRemoved',
  'runtime.onInstalled',
  'runtime.onMessage',
  'runtime.onStartup',
  'storage.onChanged',
  'tabs.onCreated',
  'tabs.onRemoved',
  'tabs.onUpdated',
];

it('the background listens to all that wakes it before anything is answered', async () => {
  vi.stubGlobal('chrome', silent);
  await import('../../../extension/background/main.ts');
  expect([...listened].sort()).toEqual(expect.arrayContaining(WAKE));
});
