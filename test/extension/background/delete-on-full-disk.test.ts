import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteEverything } from '../../../extension/background/forget.ts';
import { checkCounts, storageHealth } from '../../../extension/background/health.ts';
import { eraseNote } from '../../../extension/background/sweep.ts';
import { removeWalk } from '../../../extension/background/walks.ts';
import { post, undrained } from '../../../extension/platform/outbox.ts';
import { refreshCopy } from '../../../extension/store/copy.ts';
import * as read from '../../../extension/store/read.ts';
import { putNote, putStep, putWalk } from '../../../extension/store/write.ts';
import { FakeCache } from '../fake-caches.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote, aPageStep, aWalk } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));

beforeEach(async () => {
  await freshExtension();
  await putWalk(aWalk());
  await putStep(aPageStep());
  await putNote(aNote({ id: 'walked', phase: 'kept' }));
  await putNote(aNote({ id: 'loose', phase: 'kept', walkId: null }));
  await checkCounts();
  await refreshCopy(Date.now());
  for (const id of ['walked', 'loose']) {
    const note = aNote({ id, walkId: id === 'loose' ? null : 'walk-1', text: 'More', revision: 9 });
    const entry = { v: 1, pageId: 'p', tabId: 1, at: Date.now() } as const;
    await post(`note:${id}`, { ...entry, fact: { kind: 'note', note } });
  }
});
afterEach(() => vi.restoreAllMocks());

/** As Firefox has it: nothing can be written, counts of ours neither, and an entry of a cache cannot be deleted. */
function fillDisk(): void {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(
    new Error('An unexpected error occurred'),
  );
  vi.spyOn(FakeCache.prototype, 'put').mockImplementation(async () => full());
  vi.spyOn(FakeCache.prototype, 'delete').mockImplementation(async () => full());
}

const ids = async () => (await read.allNotes()).map(({ id }) => id);
const waiting = async () => (await undrained()).map(([key]) => key);

describe('on a full disk', () => {
  it('a walk can be deleted with what still waits of it, and no loss is told', async () => {
    fillDisk();
    expect(await removeWalk('walk-1')).toEqual({ ok: true, value: null });
    vi.restoreAllMocks();
    expect(await read.walks()).toEqual([]);
    expect(await ids()).toEqual(['loose']);
    expect(await waiting()).toEqual(['outbox:note:loose']);
    expect(await storageHealth()).toEqual({ state: 'sound' });
  });

  it('a note can be deleted for good that finds no room in the bin', async () => {
    fillDisk();
    expect(await eraseNote('loose')).toEqual({ ok: false, reason: 'notFound' });
    expect(await eraseNote('loose', true)).toEqual({ ok: true, value: null });
    vi.restoreAllMocks();
    expect(await ids()).toEqual(['walked']);
    expect(await waiting()).toEqual(['outbox:note:walked']);
    expect(await storageHealth()).toEqual({ state: 'sound' });
  });

  it('everything can be deleted, also where not even that finds room', async () => {
    fillDisk();
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await deleteEverything()).toEqual({ ok: true, value: null });
    vi.restoreAllMocks();
    expect([await read.walks(), await ids(), await waiting()]).toEqual([[], [], []]);
    expect(await caches.keys()).toEqual([]);
    expect(await storageHealth()).toEqual({ state: 'sound' });
  });
});
