import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyPictures } from '../../../extension/store/copy-pictures.ts';
import { shelfEntries } from '../../../extension/store/copy-shelf.ts';
import { closeDatabase } from '../../../extension/store/open.ts';
import { allNotes } from '../../../extension/store/read.ts';
import * as write from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote, aPicture, JPEG_BYTES, START } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);

async function damage(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

const copied = async () => (await shelfEntries()).map(({ id }) => id).sort();

describe('copied pictures', () => {
  /** Each 10 bytes, the later ones newer. */
  async function fillWithPictures(count: number): Promise<void> {
    for (let index = 1; index <= count; index += 1) {
      const id = `note-${index}`;
      await write.putNote(aNote({ id, at: START + index }));
      const bytes = new Blob([JPEG_BYTES.slice(0, 10)], { type: 'image/jpeg' });
      await write.putPicture(aPicture({ id: `picture-${index}`, noteId: id, bytes }));
    }
  }
  const copyWithin = async (limit: number) =>
    copyPictures(await allNotes(), await shelfEntries(), limit);

  it('are the newest that the limit has room for', async () => {
    await fillWithPictures(4);
    await copyWithin(25);
    expect(await copied()).toEqual(['picture-3', 'picture-4']);
  });

  it('make room for newer ones', async () => {
    await fillWithPictures(2);
    await copyWithin(25);
    await fillWithPictures(3);
    await copyWithin(25);
    expect(await copied()).toEqual(['picture-2', 'picture-3']);
  });

  it('of lost notes stay as long as there is room', async () => {
    await fillWithPictures(2);
    await copyWithin(100);
    await damage();
    await copyWithin(100);
    expect(await copied()).toEqual(['picture-1', 'picture-2']);
    await copyWithin(10);
    expect(await copied()).toEqual(['picture-2']);
  });

  it('give way to the picture that replaced them', async () => {
    await fillWithPictures(1);
    await copyWithin(100);
    await write.putPicture(aPicture({ id: 'picture-new' }));
    await copyWithin(100);
    expect(await copied()).toEqual(['picture-new']);
  });
});
