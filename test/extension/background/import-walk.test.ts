import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importWalk } from '../../../extension/background/import-walk.ts';
import * as read from '../../../extension/store/read.ts';
import { encodeWalkFile } from '../../../shared/journey/walk-file.ts';
import { freshExtension } from '../fake-extension.ts';
import {
  aJourney,
  aNote,
  aPageStep,
  aPicture,
  aWalk,
  JPEG_BYTES,
  START,
} from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);
afterEach(() => vi.restoreAllMocks());

const { bytes: _bytes, ...pictureFacts } = aPicture();
const file = encodeWalkFile(
  {
    journey: aJourney(),
    walk: aWalk(),
    steps: [aPageStep()],
    notes: [aNote({ pictureId: 'picture-1' })],
    pictures: [{ ...pictureFacts, base64: Buffer.from(JPEG_BYTES).toString('base64') }],
  },
  START + 9_000,
);

async function everything() {
  return {
    journeys: await read.journeys(),
    walks: await read.walks(),
    steps: await read.steps('walk-1'),
    notes: await read.notes('walk-1'),
    picture: await read.picture('picture-1'),
  };
}

describe('importing a walk file', () => {
  it('brings back the walk with its notes and the very bytes of its pictures', async () => {
    const answer = await importWalk(file);
    expect(answer).toEqual({ ok: true, value: { walkId: 'walk-1', notes: 1, steps: 1 } });
    const { picture, notes } = await everything();
    expect(notes).toEqual([aNote({ pictureId: 'picture-1' })]);
    expect(new Uint8Array((await picture?.bytes.arrayBuffer()) ?? [])).toEqual(JPEG_BYTES);
    expect(picture?.bytes.type).toBe('image/jpeg');
  });

  it('twice is once', async () => {
    await importWalk(file);
    const once = await everything();
    await importWalk(file);
    expect(await everything()).toEqual(once);
  });

  it('does not begin walking by itself', async () => {
    await importWalk(file);
    expect((await read.walk('walk-1'))?.state).toBe('paused');
  });

  it.each([
    ['no JSON', 'hello', 'notJson', ''],
    ['a file of something else', '{"name":"x"}', 'notOurs', ''],
    ['a newer file', file.replace('"version":1', '"version":2'), 'newerVersion', 'version'],
    ['a bad note', file.replace('"severity":2', '"severity":9'), 'invalid', 'notes.0.severity'],
    ['a file cut short', file.slice(0, -20), 'notJson', ''],
  ])('refuses %s and stores nothing', async (_case, text, why, where) => {
    expect(await importWalk(text)).toEqual({ ok: false, reason: { why, where } });
    expect(await everything()).toMatchObject({ journeys: [], walks: [], steps: [], notes: [] });
  });

  it('stores nothing when the disk is full, and says so', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'notes') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await importWalk(file)).toEqual({
      ok: false,
      reason: { why: 'storageFull', where: '' },
    });
    vi.restoreAllMocks();
    expect(await everything()).toMatchObject({ journeys: [], walks: [], steps: [], notes: [] });
  });
});
