import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { storageHealth } from '../../../extension/background/health.ts';
import { eraseNote, sweep } from '../../../extension/background/sweep.ts';
import * as read from '../../../extension/store/read.ts';
import { putNote, putPicture } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote, aPicture } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);

const DAY = 24 * 60 * 60 * 1_000;

it('a note that was deleted more than 30 days ago goes with its picture, and no loss is reported', async () => {
  const now = Date.now();
  await putNote(aNote({ id: 'note-1', deletedAt: now - 31 * DAY }));
  await putPicture(aPicture({ id: 'picture-1', noteId: 'note-1', at: now }));
  await putNote(aNote({ id: 'just-deleted', deletedAt: now - 29 * DAY }));
  await putNote(aNote({ id: 'kept', deletedAt: null }));
  expect(await storageHealth()).toEqual({ state: 'sound' });
  await sweep();
  const left = (await read.notes('walk-1')).map(({ id }) => id);
  expect(left.sort()).toEqual(['just-deleted', 'kept']);
  expect(await read.countPictures()).toBe(0);
  expect(await storageHealth()).toEqual({ state: 'sound' });
});

it('a note in the bin goes for good when somebody says so; one that is not in it stays', async () => {
  const now = Date.now();
  await putNote(aNote({ id: 'binned', deletedAt: now }));
  await putPicture(aPicture({ id: 'picture-1', noteId: 'binned', at: now }));
  await putNote(aNote({ id: 'kept', deletedAt: null }));
  expect(await storageHealth()).toEqual({ state: 'sound' });
  expect(await eraseNote('kept')).toEqual({ ok: false, reason: 'notFound' });
  expect(await eraseNote('binned')).toEqual({ ok: true, value: null });
  expect((await read.allNotes()).map(({ id }) => id)).toEqual(['kept']);
  expect(await read.countPictures()).toBe(0);
  expect(await storageHealth()).toEqual({ state: 'sound' });
});
