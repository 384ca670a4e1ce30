import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as read from '../../../extension/store/read.ts';
import * as write from '../../../extension/store/write.ts';
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
