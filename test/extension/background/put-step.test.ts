import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inCopyLine } from '../../../extension/background/copy-soon.ts';
import { panelTable } from '../../../extension/background/handlers.ts';
import { putStep, putStepPicture } from '../../../extension/background/put-step.ts';
import { restoreFromCopy } from '../../../extension/background/restore.ts';
import { sweep } from '../../../extension/background/sweep.ts';
import { recordFeeling, removeWalk } from '../../../extension/background/walks.ts';
import { stagedFile, stageFile } from '../../../extension/platform/staged-files.ts';
import { readCopy } from '../../../extension/store/copy.ts';
import { closeDatabase } from '../../../extension/store/open.ts';
import * as read from '../../../extension/store/read.ts';
import * as write from '../../../extension/store/write.ts';
import { answer, message, moment } from '../../shared/journey/sample-walk.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aNote, aPageStep, aPicture, aWalk, JPEG_BYTES } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));
// A canvas is the browser's; that a photo is drawn anew is proved there (test/e2e/moments.test.ts).
vi.mock('../../../extension/background/draw-anew.ts', () => ({
  drawAnew: async (file: Blob) =>
    file.type.startsWith('image/')
      ? { width: 4, height: 3, type: 'image/jpeg', bytes: new Blob([JPEG_BYTES]) }
      : undefined,
}));

const CALL = moment(2_000, { id: 'call', text: 'Twenty minutes in the queue' });
const image = () => stageFile(new Blob(['x'], { type: 'image/png' }));
const done = { ok: true, value: null };

beforeEach(async () => {
  await freshExtension();
  await write.putJourney(aJourney());
  await write.putWalk(aWalk());
  await write.putStep(aPageStep());
});

const theCall = async () => (await read.steps('walk-1')).find(({ id }) => id === 'call');
const withPicture = async () => {
  await putStep(CALL);
  const answer = await putStepPicture('call', await image());
  return answer.ok ? (answer.value.pictureId ?? '') : '';
};

describe('a step that a person makes', () => {
  it('is kept, and written again is one', async () => {
    expect(await putStep(CALL)).toEqual(done);
    expect(await putStep({ ...CALL, text: 'Nobody answered' })).toEqual(done);
    expect(await read.steps('walk-1')).toHaveLength(2);
    expect(await theCall()).toEqual({ ...CALL, text: 'Nobody answered' });
  });

  it('answers what waited, also when the walk is over, and what was changed is told of no such step', async () => {
    const asked = answer(2_000, 'need', { id: 'need', text: '', skipped: true });
    await putStep({ ...asked, waits: true });
    await write.putWalk(aWalk({ state: 'ended', endedAt: asked.at }));
    const said = { ...asked, text: 'The price', skipped: false, saidAt: asked.at + 9 };
    expect(await putStep(said)).toEqual(done);
    expect((await read.steps('walk-1')).at(-1)).toEqual(said);
    expect((await read.walk('walk-1'))?.history).toBeUndefined();
  });

  it('is refused in a walk that is not there, for another walk’s id, and for what pages tell', async () => {
    await putStep(CALL);
    await write.putWalk(aWalk({ id: 'walk-2' }));
    const notFound = { ok: false, reason: 'notFound' };
    expect(await putStep({ ...CALL, id: 'b', walkId: 'gone' })).toEqual(notFound);
    expect(await putStep({ ...CALL, walkId: 'walk-2' })).toEqual(notFound);
    expect(await putStep({ ...CALL, id: 'page-1' })).toEqual(notFound);
    expect(v.is(panelTable.putStep.schema, { step: aPageStep() })).toBe(false);
    expect(v.is(panelTable.putStep.schema, { step: CALL })).toBe(true);
    expect(await theCall()).toEqual(CALL);
  });

  it('does not take a feeling off the page it was felt on', async () => {
    await putStep({ ...CALL, at: Date.now() });
    await recordFeeling('walk-1', -1);
    const felt = (await read.steps('walk-1')).find(({ kind }) => kind === 'felt');
    expect(felt?.address).toBe('https://shop.example/coats');
  });
});

describe('its picture', () => {
  it('is stored and named, the staged file is gone, and writing the step leaves it', async () => {
    await putStep(CALL);
    const staged = await image();
    const answer = await putStepPicture('call', staged);
    const pictureId = answer.ok ? answer.value.pictureId : null;
    expect(await stagedFile(staged)).toBeUndefined();
    await putStep({ ...CALL, text: 'More' });
    expect(await theCall()).toMatchObject({ pictureId, text: 'More' });
    expect(await read.picture(pictureId ?? '')).toMatchObject({ noteId: 'call', width: 4 });
  });

  it('is replaced by the next, and goes when it is taken away', async () => {
    const first = await withPicture();
    const second = await withPicture();
    expect(await read.picture(first)).toBeUndefined();
    expect(await putStepPicture('call', null)).toEqual({ ok: true, value: { pictureId: null } });
    expect(await read.picture(second)).toBeUndefined();
    expect(await theCall()).toMatchObject({ pictureId: null });
  });

  it('is refused where it is no image, and for a step that has none', async () => {
    await putStep(CALL);
    const words = await stageFile(new Blob(['x'], { type: 'text/plain' }));
    expect(await putStepPicture('call', words)).toEqual({ ok: false, reason: 'noImage' });
    expect(await stagedFile(words)).toBeUndefined();
    const notFound = { ok: false, reason: 'notFound' };
    expect(await putStepPicture('page-1', await image())).toEqual(notFound);
    expect(await putStepPicture('gone', await image())).toEqual(notFound);
    expect(await read.countPictures()).toBe(0);
  });

  it('is not swept, and goes with its walk and no other', async () => {
    const pictureId = await withPicture();
    await write.putWalk(aWalk({ id: 'walk-2' }));
    await write.putNote(aNote({ walkId: 'walk-2' }));
    await write.putPicture(aPicture());
    vi.useFakeTimers({ now: Date.now() + 7 * 86_400_000, toFake: ['Date'] });
    await sweep();
    vi.useRealTimers();
    expect(await read.picture(pictureId)).toBeDefined();
    await removeWalk('walk-1');
    expect(await read.picture(pictureId)).toBeUndefined();
    expect(await read.picture('picture-1')).toBeDefined();
  });

  it('is in the rolling copy, and comes back from it when the database is damaged', async () => {
    const pictureId = await withPicture();
    await putStep(message(3_000, { id: 'mail' }));
    const before = await read.steps('walk-1');
    await putStepPicture('gone', await image());
    expect((await inCopyLine(readCopy)).pictures.map(({ id }) => id)).toEqual([pictureId]);
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    await restoreFromCopy();
    expect(await read.steps('walk-1')).toEqual(before);
    expect(await read.picture(pictureId)).toMatchObject({ noteId: 'call' });
  });

  it('that is in no copy is not named by what comes back', async () => {
    await withPicture();
    const { pictures } = await inCopyLine(readCopy);
    const cache = await caches.open('rolling-copy');
    for (const { address } of pictures) await cache.delete(address);
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    await restoreFromCopy();
    expect(await theCall()).toMatchObject({ pictureId: null, text: CALL.text });
  });

  it('leaves the copy when its step is taken out', async () => {
    await withPicture();
    await inCopyLine(readCopy);
    await write.changeStep('call', (step, walk) => ({ step: { ...step, deletedAt: 1 }, walk }));
    await putStepPicture('gone', await image());
    expect((await inCopyLine(readCopy)).pictures).toEqual([]);
  });
});
