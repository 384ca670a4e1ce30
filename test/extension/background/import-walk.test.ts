import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importWalk } from '../../../extension/background/import-walk.ts';
import { stagedFile, stageFile } from '../../../extension/platform/staged-files.ts';
import * as read from '../../../extension/store/read.ts';
import { putNote } from '../../../extension/store/write.ts';
import { WALK_FILE_LIMIT } from '../../../shared/journey/limits.ts';
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

/** Lays the text down and has it imported, as the panel does. */
async function importText(text: string) {
  return importWalk(await stageFile(new Blob([text])));
}

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
    const answer = await importText(file);
    expect(answer).toEqual({
      ok: true,
      value: { walkId: 'walk-1', notes: 1, steps: 1, known: false },
    });
    const { picture, notes } = await everything();
    expect(notes).toEqual([aNote({ pictureId: 'picture-1' })]);
    expect(new Uint8Array((await picture?.bytes.arrayBuffer()) ?? [])).toEqual(JPEG_BYTES);
    expect(picture?.bytes.type).toBe('image/jpeg');
  });

  it('twice is once', async () => {
    await importText(file);
    const once = await everything();
    const again = await importText(file);
    expect(await everything()).toEqual(once);
    expect(again).toMatchObject({ ok: true, value: { notes: 0, steps: 0, known: true } });
  });

  it('is refused where it would replace the note of another walk', async () => {
    await putNote(aNote({ walkId: 'walk-9', text: 'of another walk' }));
    expect(await importText(file)).toEqual({
      ok: false,
      reason: { why: 'clash', where: 'notes.0.id' },
    });
    expect((await read.note('note-1'))?.text).toBe('of another walk');
    expect(await read.walks()).toEqual([]);
  });

  it.each([
    ['a good file', file],
    ['a bad one', 'hello'],
  ])('leaves nothing of %s where it was staged', async (_case, text) => {
    const staged = await stageFile(new Blob([text]));
    await importWalk(staged);
    expect(await stagedFile(staged)).toBeUndefined();
  });

  it('refuses a name under which nothing was staged', async () => {
    const answer = await importWalk('1-2');
    expect(answer).toEqual({ ok: false, reason: { why: 'storageBroken', where: '' } });
  });

  it('refuses what is too large without reading it', async () => {
    const large = Object.defineProperty(new Blob(), 'size', { value: WALK_FILE_LIMIT + 1 });
    vi.spyOn(Response.prototype, 'blob').mockResolvedValue(large);
    const answer = await importText(file);
    expect(answer).toEqual({ ok: false, reason: { why: 'tooLarge', where: '' } });
    vi.restoreAllMocks();
    expect(await everything()).toMatchObject({ journeys: [], walks: [], steps: [], notes: [] });
  });

  it('does not begin walking by itself: the walk rests since its latest sign of life', async () => {
    await importText(file);
    const pauses = [{ from: START + 2_000, to: null }];
    expect(await read.walk('walk-1')).toMatchObject({ state: 'paused', pauses });
  });

  it.each([
    ['no JSON', 'hello', 'notJson', ''],
    ['a file of something else', '{"name":"x"}', 'notOurs', ''],
    ['a newer file', file.replace('"version":3', '"version":4'), 'newerVersion', 'version'],
    ['a bad note', file.replace('"severity":2', '"severity":9'), 'invalid', 'notes.0.severity'],
    ['a file cut short', file.slice(0, -20), 'cutOff', ''],
  ])('refuses %s and stores nothing', async (_case, text, why, where) => {
    expect(await importText(text)).toEqual({ ok: false, reason: { why, where } });
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
    expect(await importText(file)).toEqual({
      ok: false,
      reason: { why: 'storageFull', where: '' },
    });
    vi.restoreAllMocks();
    expect(await everything()).toMatchObject({ journeys: [], walks: [], steps: [], notes: [] });
  });
});
