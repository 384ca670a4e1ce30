import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptLoss, checkCounts, storageHealth } from '../../../extension/background/health.ts';
import { MIGRATIONS } from '../../../extension/store/migrations.ts';
import { closeDatabase } from '../../../extension/store/open.ts';
import { putNote, putWalk } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote, aWalk } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);

/** What both browsers do with damaged files: an empty database and no error. */
async function damage(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

describe('the health of the database', () => {
  it('is sound when new, and when everything is where it was', async () => {
    expect(await storageHealth()).toEqual({ state: 'sound' });
    await putWalk(aWalk());
    await checkCounts();
    expect(await storageHealth()).toEqual({ state: 'sound' });
  });

  it('tells what vanished, until the person has read it', async () => {
    await putWalk(aWalk());
    await putNote(aNote());
    await checkCounts();
    await damage();
    const lost = { state: 'vanished', walks: 1, notes: 1, copy: null };
    expect(await storageHealth()).toEqual(lost);
    await putNote(aNote({ id: 'next' }));
    await checkCounts();
    expect(await storageHealth()).toEqual(lost);
    await acceptLoss();
    expect(await storageHealth()).toEqual({ state: 'sound' });
  });

  it('tells it also when something new was written before anybody looked', async () => {
    await putNote(aNote());
    await putNote(aNote({ id: 'second' }));
    await checkCounts();
    await damage();
    await putNote(aNote({ id: 'third' }));
    expect(await storageHealth()).toMatchObject({ state: 'vanished', walks: 0, notes: 1 });
  });

  it('tells a database of a newer version from one that cannot be opened', async () => {
    (await openDB('waymark', MIGRATIONS.length + 1)).close();
    expect(await storageHealth()).toEqual({ state: 'newer' });
    await freshExtension();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect(await storageHealth()).toEqual({ state: 'closed' });
  });
});
