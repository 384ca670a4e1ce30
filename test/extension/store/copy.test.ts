import { fakeBrowser } from '@webext-core/fake-browser';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  dropCopy,
  dropNotesFromCopy,
  dropWalkFromCopy,
  readCopy,
  refreshCopy,
} from '../../../extension/store/copy.ts';
import { readCopiedPicture } from '../../../extension/store/copy-pictures.ts';
import { shelfEntries } from '../../../extension/store/copy-shelf.ts';
import { closeDatabase } from '../../../extension/store/open.ts';
import * as write from '../../../extension/store/write.ts';
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

const NOW = START + 60_000;

async function fill(): Promise<void> {
  await write.putJourney(aJourney());
  await write.putWalk(aWalk());
  await write.putFacts({ steps: [aPageStep()], notes: [aNote()], anchors: [] });
  await write.putPicture(aPicture());
}

/** What both browsers do with damaged files: an empty database and no error. */
async function damage(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

/** All there is, in an order that does not depend on when it was written. */
async function copied() {
  const { journeys, parts, at, pictures } = await readCopy();
  return { journeys, parts, at, pictures: pictures.map(({ id }) => id).sort() };
}

describe('the copy', () => {
  it('has what the database has, pictures with their very bytes', async () => {
    await fill();
    await refreshCopy(NOW);
    expect(await copied()).toEqual({
      journeys: [aJourney()],
      parts: [{ walk: aWalk(), steps: [aPageStep()], notes: [aNote({ pictureId: 'picture-1' })] }],
      at: NOW,
      pictures: ['picture-1'],
    });
    const [entry] = (await readCopy()).pictures;
    const picture = entry && (await readCopiedPicture(entry));
    expect(picture).toMatchObject({ id: 'picture-1', noteId: 'note-1', type: 'image/jpeg' });
    expect(new Uint8Array((await picture?.bytes.arrayBuffer()) ?? [])).toEqual(JPEG_BYTES);
  });

  it('keeps notes of no walk, too', async () => {
    await write.putNote(aNote({ walkId: null }));
    await refreshCopy(NOW);
    expect((await copied()).parts).toEqual([
      { walk: null, steps: [], notes: [aNote({ walkId: null })] },
    ]);
  });

  it('is written again only where something changed', async () => {
    await fill();
    await write.putWalk(aWalk({ id: 'walk-2' }));
    await refreshCopy(NOW);
    const before = (await shelfEntries()).map(({ address }) => address);
    await refreshCopy(NOW + 1);
    expect((await shelfEntries()).map(({ address }) => address)).toEqual(before);
    await write.putNote(aNote({ text: 'changed', revision: 2 }));
    await refreshCopy(NOW + 2);
    const after = (await shelfEntries()).map(({ address }) => address);
    expect(after).toHaveLength(before.length);
    expect(after.filter((address) => !before.includes(address))).toHaveLength(1);
    expect((await copied()).at).toBe(NOW + 2);
  });

  it('follows a running walk step by step, and counts those of one that ended long ago', async () => {
    await fill();
    await refreshCopy(NOW);
    await write.putStep(aPageStep({ title: 'Raincoats' }));
    await refreshCopy(NOW);
    expect((await copied()).parts[0]?.steps).toEqual([aPageStep({ title: 'Raincoats' })]);
    await write.putWalk(aWalk({ state: 'ended', endedAt: START }));
    await write.putStep(aPageStep({ id: 'page-2' }));
    await refreshCopy(NOW + 24 * 3_600_000);
    expect((await copied()).parts[0]?.steps).toHaveLength(2);
  });

  it('loses nothing when the database lost everything, and takes in what came after', async () => {
    await fill();
    await refreshCopy(NOW);
    const before = await copied();
    await damage();
    await refreshCopy(NOW + 1);
    expect(await copied()).toEqual(before);
    await write.putFacts({ steps: [aPageStep({ id: 'page-2' })], notes: [], anchors: [] });
    await write.putNote(aNote({ id: 'note-2' }));
    await refreshCopy(NOW + 2);
    const [part] = (await copied()).parts;
    expect(part?.walk).toEqual(aWalk());
    expect(part?.notes.map(({ id }) => id)).toEqual(['note-1', 'note-2']);
    expect((await copied()).pictures).toEqual(['picture-1']);
  });

  it('keeps the newer of two revisions', async () => {
    await write.putNote(aNote({ text: 'newer', revision: 5 }));
    await refreshCopy(NOW);
    await damage();
    await write.putNote(aNote({ text: 'older', revision: 4 }));
    await refreshCopy(NOW + 1);
    expect((await copied()).parts[0]?.notes[0]?.text).toBe('newer');
  });

  it('reads what two refreshes left that were cut short', async () => {
    await fill();
    await refreshCopy(NOW);
    const cache = await caches.open('rolling-copy');
    const entry = (await shelfEntries()).find(({ kind }) => kind === 'walk');
    const older = { walk: aWalk(), steps: [], notes: [aNote({ id: 'note-0' })] };
    await cache.put(`${entry?.address}&older`, new Response(JSON.stringify(older)));
    const [part, ...others] = (await copied()).parts;
    expect(others).toEqual([]);
    expect(part?.notes.map(({ id }) => id).sort()).toEqual(['note-0', 'note-1']);
    await refreshCopy(NOW + 1);
    expect((await shelfEntries()).filter(({ kind }) => kind === 'walk')).toHaveLength(1);
  });

  it('leaves out rows and texts that do not fit', async () => {
    await fill();
    await refreshCopy(NOW);
    const cache = await caches.open('rolling-copy');
    const rotten = { walk: aWalk({ id: 'walk-3' }), steps: [{}], notes: [{ id: 7 }] };
    await cache.put(
      'https://rolling-copy.invalid/walk/walk-3',
      new Response(JSON.stringify(rotten)),
    );
    await cache.put('https://rolling-copy.invalid/walk/walk-4', new Response('{'));
    await cache.put('https://rolling-copy.invalid/journeys/', new Response('7'));
    const { parts, journeys } = await copied();
    expect(journeys).toEqual([aJourney()]);
    expect(parts.map(({ walk }) => walk?.id)).toEqual(['walk-1', 'walk-3']);
    expect(parts[1]).toMatchObject({ steps: [], notes: [] });
  });
});

describe('what was deleted', () => {
  it('leaves the copy with its walk', async () => {
    await fill();
    await write.putWalk(aWalk({ id: 'walk-2' }));
    await refreshCopy(NOW);
    await dropWalkFromCopy('walk-1');
    const { parts, pictures } = await copied();
    expect(parts.map(({ walk }) => walk?.id)).toEqual(['walk-2']);
    expect(pictures).toEqual([]);
  });

  it('leaves the copy as soon as it is in the bin, its picture with it, and comes back out of it', async () => {
    await fill();
    await refreshCopy(NOW);
    await write.changeNote('note-1', (note) => ({ ...note, deletedAt: NOW, revision: 2 }));
    await refreshCopy(NOW + 1);
    expect((await copied()).parts[0]?.notes).toEqual([]);
    expect((await copied()).pictures).toEqual([]);
    await write.changeNote('note-1', (note) => ({ ...note, deletedAt: null, revision: 3 }));
    await refreshCopy(NOW + 2);
    expect((await copied()).parts[0]?.notes).toHaveLength(1);
    expect((await copied()).pictures).toEqual(['picture-1']);
  });

  it('leaves the copy note by note', async () => {
    await fill();
    await write.putNote(aNote({ id: 'note-2' }));
    await refreshCopy(NOW);
    await dropNotesFromCopy([{ id: 'note-1', walkId: 'walk-1' }]);
    const { parts, pictures } = await copied();
    expect(parts[0]?.notes.map(({ id }) => id)).toEqual(['note-2']);
    expect(pictures).toEqual([]);
  });

  it('leaves the copy also when there is no room to write the rest again', async () => {
    await fill();
    await refreshCopy(NOW);
    const cache = await caches.open('rolling-copy');
    vi.spyOn(cache, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await dropNotesFromCopy([{ id: 'note-1', walkId: 'walk-1' }]);
    expect((await copied()).parts).toEqual([]);
  });

  it('is everything: nothing stays', async () => {
    await fill();
    await refreshCopy(NOW);
    await dropCopy();
    expect(await caches.keys()).toEqual([]);
  });
});
