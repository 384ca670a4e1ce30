import { fakeBrowser } from '@webext-core/fake-browser';
import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MIGRATIONS } from '../../../extension/store/migrations.ts';
import { database, withDatabase } from '../../../extension/store/open.ts';
import { freshExtension } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);

describe('the connection', () => {
  it('is shared within one context', async () => {
    const [first, second] = await Promise.all([database(), database()]);
    expect(first).toBe(second);
  });

  it('steps aside at once when a newer version wants to upgrade', async () => {
    await database();
    const newer = await openDB('waymark', MIGRATIONS.length + 1);
    expect(newer.version).toBe(MIGRATIONS.length + 1);
    newer.close();
  });

  it('is opened again at the next use after the browser cut it', async () => {
    const cut = await database();
    // Its type says the class where it means an instance.
    Reflect.apply(forceCloseDatabase, undefined, [unwrap(cut)]);
    await expect.poll(database).not.toBe(cut);
    await expect(withDatabase((db) => db.count('notes'))).resolves.toBe(0);
  });

  it('is opened again at the next use after it stepped aside', async () => {
    const before = await database();
    const deleting = indexedDB.deleteDatabase('waymark');
    await new Promise((resolve) => {
      deleting.onsuccess = resolve;
    });
    expect(await database()).not.toBe(before);
    await expect(withDatabase((db) => db.count('walks'))).resolves.toBe(0);
  });

  it('is opened again at the next use after it was closed behind our back', async () => {
    (await database()).close();
    await expect(withDatabase((db) => db.count('notes'))).resolves.toBe(0);
  });

  it('refuses a database that a newer version has written, and says so', async () => {
    (await openDB('waymark', MIGRATIONS.length + 1)).close();
    await expect(database()).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('tries again after a failed opening', async () => {
    const newer = await openDB('waymark', MIGRATIONS.length + 1);
    newer.close();
    await expect(database()).rejects.toThrow();
    indexedDB.deleteDatabase('waymark');
    await expect(withDatabase((db) => db.count('walks'))).resolves.toBe(0);
  });
});
