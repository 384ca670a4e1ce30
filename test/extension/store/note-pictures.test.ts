import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as read from '../../../extension/store/read.ts';
import * as write from '../../../extension/store/write.ts';
import { picturesOf } from '../../../shared/journey/pictured.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote, aPicture } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(async () => {
  await freshExtension();
  await write.putNote(aNote());
  await write.putPicture(aPicture());
});
afterEach(() => vi.restoreAllMocks());

const named = async () => (await read.note('note-1'))?.pictureId;

describe('a picture that takes the place of another', () => {
  it('is the only one there is', async () => {
    expect(await write.replacePicture('picture-1', aPicture({ id: 'picture-2' }))).toBe(true);
    expect(await read.picture('picture-1')).toBeUndefined();
    expect(await read.picture('picture-2')).toBeDefined();
    expect(await named()).toBe('picture-2');
  });

  it('stays when an editor writes that knew only of the one before', async () => {
    await write.replacePicture('picture-1', aPicture({ id: 'picture-2' }));
    await write.putNote(aNote({ revision: 9, pictureId: 'picture-1' }));
    expect(await read.note('note-1')).toMatchObject({ revision: 9, pictureId: 'picture-2' });
  });

  it('is not stored where the note has another one by now', async () => {
    expect(await write.replacePicture('picture-0', aPicture({ id: 'picture-2' }))).toBe(false);
    expect(await read.picture('picture-2')).toBeUndefined();
    expect(await named()).toBe('picture-1');
  });

  it('leaves everything as it was when the disk is full in between', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'notes') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const replacing = write.replacePicture('picture-1', aPicture({ id: 'picture-2' }));
    await expect(replacing).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await read.picture('picture-1')).toBeDefined();
    expect(await read.picture('picture-2')).toBeUndefined();
    expect(await named()).toBe('picture-1');
  });
});

describe('several pictures of a note', () => {
  const all = async () => {
    const note = await read.note('note-1');
    return note && picturesOf(note);
  };
  const third = { id: 'picture-3', at: 3 };
  beforeEach(async () => {
    expect(await write.addPicture(aPicture({ id: 'picture-2' }))).toBe('added');
    expect(await write.addPicture(aPicture(third))).toBe('added');
  });

  it('stand in the order they were added', async () => {
    expect(await all()).toEqual(['picture-1', 'picture-2', 'picture-3']);
  });

  it('are replaced one by one, at their place', async () => {
    expect(await write.replacePicture('picture-2', aPicture({ id: 'picture-9' }))).toBe(true);
    expect(await all()).toEqual(['picture-1', 'picture-9', 'picture-3']);
    expect(await read.picture('picture-2')).toBeUndefined();
    expect(await read.picture('picture-3')).toBeDefined();
  });

  it('are taken out and put back to where they were; the first of those left leads', async () => {
    expect(await write.takeOutPicture('note-1', 'picture-1', 9)).toBe(true);
    expect(await all()).toEqual(['picture-2', 'picture-3']);
    expect(await write.putPictureBack('note-1', 'picture-1', 0)).toBe(true);
    expect(await all()).toEqual(['picture-1', 'picture-2', 'picture-3']);
    expect(await read.picture('picture-1')).not.toHaveProperty('removedAt');
  });

  it('that were taken out stay out when an editor writes that still knew them', async () => {
    const before = await read.note('note-1');
    await write.takeOutPicture('note-1', 'picture-2', 9);
    await write.putNote({ ...aNote(), ...before, revision: 9 });
    expect(await all()).toEqual(['picture-1', 'picture-3']);
    for (const id of ['picture-1', 'picture-3']) await write.takeOutPicture('note-1', id, 9);
    await write.putNote({ ...aNote(), ...before, revision: 10 });
    expect(await all()).toEqual([]);
  });

  it('that came meanwhile stay when an editor writes that knew none of them', async () => {
    await write.putNote(aNote({ revision: 9, pictureId: 'picture-1' }));
    expect(await all()).toEqual(['picture-1', 'picture-2', 'picture-3']);
  });

  it('are no more than there is room for', async () => {
    for (let n = 4; n <= 10; n += 1) {
      expect(await write.addPicture(aPicture({ id: `picture-${n}` }))).toBe('added');
    }
    expect(await write.addPicture(aPicture({ id: 'picture-11' }))).toBe('full');
    expect(await read.picture('picture-11')).toBeUndefined();
    expect(await all()).toHaveLength(10);
  });

  it('are swept once they have been out for long, and all go with their note', async () => {
    await write.takeOutPicture('note-1', 'picture-2', 50);
    expect(await write.sweepPictures(50)).toBe(0);
    expect(await write.sweepPictures(51)).toBe(1);
    expect(await read.picture('picture-2')).toBeUndefined();
    expect(await all()).toEqual(['picture-1', 'picture-3']);
    await write.deleteNotes(['note-1']);
    expect(await read.picture('picture-3')).toBeUndefined();
  });

  it('of no note are not stored', async () => {
    const stray = aPicture({ id: 'picture-5', noteId: 'note-gone' });
    expect(await write.addPicture(stray)).toBe('gone');
    expect(await read.picture('picture-5')).toBeUndefined();
  });
});
