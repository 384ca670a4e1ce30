import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bindTab } from '../../../extension/background/binding.ts';
import { paint } from '../../../extension/background/paint.ts';
import { takePicture } from '../../../extension/background/picture.ts';
import { shoot } from '../../../extension/background/shoot.ts';
import * as read from '../../../extension/store/read.ts';
import { putNote } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/shoot.ts', () => ({
  shoot: vi.fn(),
  stillnessOfNote: vi.fn(),
}));
vi.mock('../../../extension/background/paint.ts', () => ({ paint: vi.fn() }));

const SHOP = 'https://shop.example/coats';
const still = {
  covers: [],
  box: null,
  address: SHOP,
  viewport: { width: 400, height: 300, scale: 1 },
};
let tabId: number;

beforeEach(async () => {
  await freshExtension();
  tabId = (await fakeBrowser.tabs.create({ url: SHOP, active: true })).id ?? -1;
  await bindTab('walk-1', tabId, SHOP, 1);
  const bitmap = { width: 400, height: 300, close: () => undefined };
  vi.mocked(shoot).mockResolvedValue({ ok: true, shot: { bitmap, before: still, after: still } });
  const painted = {
    width: 400,
    height: 300,
    type: 'image/jpeg',
    bytes: new Blob(['jpeg']),
  } as const;
  vi.mocked(paint).mockResolvedValue(painted);
});

describe('a note’s picture', () => {
  it('is named in the note', async () => {
    await putNote(aNote({ id: 'note-1', address: SHOP, pictureId: null }));
    const taken = await takePicture(tabId, { noteId: 'note-1' });
    expect(taken.ok && taken.value.pictureId).toBe((await read.note('note-1'))?.pictureId);
  });

  it('is not taken of a page outside the walk', async () => {
    await putNote(aNote({ id: 'note-1', address: SHOP, pictureId: null }));
    const other = (await fakeBrowser.tabs.create({ url: SHOP, active: true })).id ?? -1;
    expect(await takePicture(other, { noteId: 'note-1' })).toEqual({ ok: false, reason: 'failed' });
    expect(await read.countPictures()).toBe(0);
  });

  it('is never replaced by a page of another site', async () => {
    await putNote(aNote({ id: 'note-1', address: 'https://pay.example/', pictureId: null }));
    expect(await takePicture(tabId, { noteId: 'note-1' })).toEqual({ ok: false, reason: 'failed' });
    expect(await read.countPictures()).toBe(0);
  });
});
