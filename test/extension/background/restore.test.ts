import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyNow, inCopyLine } from '../../../extension/background/copy-soon.ts';
import { deleteEverything } from '../../../extension/background/forget.ts';
import { checkCounts, storageHealth } from '../../../extension/background/health.ts';
import { deleteNote, saveNote } from '../../../extension/background/notes.ts';
import { doWithout, restoreFromCopy } from '../../../extension/background/restore.ts';
import { sweep } from '../../../extension/background/sweep.ts';
import { removeWalk } from '../../../extension/background/walks.ts';
import { writeBinding } from '../../../extension/platform/session.ts';
import { readCopy } from '../../../extension/store/copy.ts';
import { closeDatabase } from '../../../extension/store/open.ts';
import * as read from '../../../extension/store/read.ts';
import * as write from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aNote, aPageStep, aPicture, aWalk, START } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));
beforeEach(freshExtension);
afterEach(() => vi.restoreAllMocks());

const ENDED = aWalk({ state: 'ended', endedAt: START + 1 });

/** A walk with a note and a picture, copied and counted. */
async function fill(walk = ENDED): Promise<void> {
  await write.putJourney(aJourney());
  await write.putWalk(walk);
  await write.putFacts({ steps: [aPageStep()], notes: [aNote()], anchors: [] });
  await write.putPicture(aPicture());
  await copied();
  await checkCounts();
}

/** The copy after everything asked for so far. */
async function copied() {
  copyNow();
  return inCopyLine(readCopy);
}

async function damage(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

async function everything() {
  return {
    journeys: await read.journeys(),
    walks: await read.walks(),
    steps: await read.steps('walk-1'),
    notes: await read.notes('walk-1'),
    picture: await (await read.picture('picture-1'))?.bytes.text(),
  };
}

describe('after the database was damaged', () => {
  it('what vanished is offered, and comes back the same', async () => {
    await fill();
    const before = await everything();
    await damage();
    const health = await storageHealth();
    const copy = { walks: 1, notes: 1, picturesMissing: 0, at: expect.any(Number) };
    expect(health).toEqual({ state: 'vanished', walks: 1, notes: 1, copy });
    expect(await restoreFromCopy()).toEqual({ ok: true, value: { walks: 1, notes: 1 } });
    expect(await everything()).toEqual(before);
    expect(await storageHealth()).toEqual({ state: 'sound' });
  });

  it('nothing newer is overwritten', async () => {
    await fill();
    await damage();
    await write.putWalk(aWalk({ goal: 'begun again' }));
    await write.putNote(aNote({ text: 'written again', revision: 9 }));
    await restoreFromCopy();
    expect((await read.walk('walk-1'))?.goal).toBe('begun again');
    expect((await read.note('note-1'))?.text).toBe('written again');
    expect(await read.steps('walk-1')).toHaveLength(1);
  });

  it('a restored walk waits to be continued, unless its tabs are still there', async () => {
    await fill(aWalk());
    await damage();
    await restoreFromCopy();
    expect((await read.walk('walk-1'))?.state).toBe('paused');

    await freshExtension();
    await fill(aWalk());
    await writeBinding({ walkId: 'walk-1', tabIds: [7], everTabIds: [7], origins: [] });
    await damage();
    await restoreFromCopy();
    expect((await read.walk('walk-1'))?.state).toBe('walking');
  });

  it('a picture that is not in the copy is counted beforehand, and its note comes without', async () => {
    await fill();
    const entry = (await readCopy()).pictures[0];
    await (await caches.open('rolling-copy')).delete(entry?.address ?? '');
    await damage();
    expect(await storageHealth()).toMatchObject({ copy: { notes: 1, picturesMissing: 1 } });
    await restoreFromCopy();
    expect((await read.note('note-1'))?.pictureId).toBeNull();
  });

  it('a full disk is said, and the offer stands until there is room', async () => {
    await fill();
    await damage();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(restoreFromCopy()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await storageHealth()).toMatchObject({ state: 'vanished', copy: { walks: 1 } });
    expect(await restoreFromCopy()).toMatchObject({ ok: true });
  });

  it('who does without it is not asked again, and nothing of it lies about', async () => {
    await fill();
    await damage();
    await storageHealth();
    await doWithout();
    expect(await storageHealth()).toEqual({ state: 'sound' });
    expect(await copied()).toMatchObject({ parts: [], pictures: [] });
  });

  it('nothing is offered where there is no copy', async () => {
    await fill();
    await caches.delete('rolling-copy');
    await damage();
    expect(await storageHealth()).toEqual({ state: 'vanished', walks: 1, notes: 1, copy: null });
  });

  it('a copy that cannot be read is none', async () => {
    await fill();
    await damage();
    vi.spyOn(caches, 'open').mockRejectedValue(new DOMException('broken', 'UnknownError'));
    expect(await storageHealth()).toMatchObject({ state: 'vanished', copy: null });
  });
});

describe('what a person deleted does not come back', () => {
  async function restored() {
    await damage();
    await restoreFromCopy();
    return { walks: await read.walks(), notes: await read.allNotes() };
  }

  it('a walk', async () => {
    await fill();
    await removeWalk('walk-1');
    expect(await restored()).toEqual({ walks: [], notes: [] });
  });

  it('a note in the bin', async () => {
    await fill();
    await deleteNote('note-1');
    await inCopyLine(async () => undefined);
    expect(await restored()).toMatchObject({ walks: [ENDED], notes: [] });
  });

  it('a note that the emptied bin let go', async () => {
    await fill();
    await write.changeNote('note-1', (note) => ({ ...note, deletedAt: START, revision: 2 }));
    await sweep();
    expect(await restored()).toMatchObject({ walks: [ENDED], notes: [] });
  });

  it('everything', async () => {
    await fill();
    await deleteEverything();
    expect(await caches.keys()).toEqual([]);
    expect(await restored()).toEqual({ walks: [], notes: [] });
  });

  it('also when the background died in between: the copy went first', async () => {
    await fill();
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('died', 'AbortError');
    });
    await expect(removeWalk('walk-1')).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await readCopy()).toMatchObject({ parts: [], pictures: [] });
    expect((await copied()).parts).toHaveLength(1);
  });
});

describe('the copy follows a change by itself', () => {
  afterEach(() => vi.useRealTimers());

  it('a little later, and once for many changes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const written = vi.spyOn(await caches.open('rolling-copy'), 'put');
    await saveNote(aNote({ text: 'S', walkId: null }));
    await saveNote(aNote({ text: 'Sl', walkId: null, revision: 2 }));
    vi.advanceTimersByTime(2_500);
    await saveNote(aNote({ text: 'Slow', walkId: null, revision: 3 }));
    expect((await inCopyLine(readCopy)).parts).toEqual([]);
    vi.advanceTimersByTime(2_500);
    const [part] = (await inCopyLine(readCopy)).parts;
    expect(part?.notes.map(({ text }) => text)).toEqual(['Slow']);
    expect(written).toHaveBeenCalledTimes(1);
  });
});
