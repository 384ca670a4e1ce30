import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withDatabase } from '../../../extension/store/open.ts';
import * as read from '../../../extension/store/read.ts';
import { putFacts, putJourney, putPicture, putWalk } from '../../../extension/store/write.ts';
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

/** Writes a row as a damaged disk or a strange build might have left it. */
async function poison(store: 'journeys' | 'walks' | 'steps' | 'notes', row: object): Promise<void> {
  await withDatabase((db) => db.put(store, row as never));
}

describe('reading', () => {
  it('gives walks latest first and steps in the order they happened', async () => {
    await putWalk(aWalk({ id: 'old', startedAt: START }));
    await putWalk(aWalk({ id: 'new', startedAt: START + 5 }));
    const steps = [
      aPageStep({ id: 'b', at: START + 2 }),
      aPageStep({ id: 'c', at: START + 1 }),
      aPageStep({ id: 'a', at: START + 2 }),
      aPageStep({ id: 'other', walkId: 'walk-2', at: START }),
    ];
    await putFacts({ steps, notes: [], anchors: [] });
    expect((await read.walks()).map(({ id }) => id)).toEqual(['new', 'old']);
    expect((await read.steps('walk-1')).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect((await read.stepsHere('walk-1')).map(({ id }) => id)).toEqual(['b']);
    expect((await read.latestSteps('walk-1', 1)).map(({ id }) => id)).toEqual(['b']);
    expect((await read.stepsById(['b', 'nobody'])).map(({ id }) => id)).toEqual(['b']);
  });

  it('gives a walk its drafts and deleted notes, a page only kept ones', async () => {
    const notes = [
      aNote({ id: 'draft' }),
      aNote({ id: 'kept', phase: 'kept' }),
      aNote({ id: 'gone', phase: 'kept', deletedAt: START }),
      aNote({ id: 'elsewhere', phase: 'kept', address: 'https://shop.example/cart' }),
    ];
    await putFacts({ steps: [], notes, anchors: [] });
    expect(await read.notes('walk-1')).toHaveLength(4);
    const here = await read.notesAt('https://shop.example/coats');
    expect(here.map(({ id }) => id)).toEqual(['kept']);
  });

  it('gives a picture with the bytes it was stored with', async () => {
    await putPicture(aPicture());
    const stored = await read.picture('picture-1');
    expect(new Uint8Array((await stored?.bytes.arrayBuffer()) ?? [])).toEqual(JPEG_BYTES);
    expect(await read.picture('nothing')).toBeUndefined();
  });

  it.each([
    ['a field is missing', { id: 'bad', walkId: 'walk-1', at: START }],
    ['a field is null', { ...aNote({ id: 'bad' }), text: null }],
    ['a number is none', { ...aNote({ id: 'bad' }), severity: Number.NaN }],
    ['a text is endless', { ...aNote({ id: 'bad' }), text: 'x'.repeat(100_000) }],
    ['a list stands for a text', { ...aNote({ id: 'bad' }), title: [] }],
  ])('leaves out a row where %s, and counts it', async (_case, row) => {
    await putFacts({ steps: [], notes: [aNote()], anchors: [] });
    await poison('notes', row);
    expect((await read.notes('walk-1')).map(({ id }) => id)).toEqual(['note-1']);
    expect(await read.note('bad')).toBeUndefined();
    expect(await read.unreadable()).toBe(1);
  });

  it('opens with poisoned rows in every store', async () => {
    await putJourney(aJourney());
    await putWalk(aWalk());
    for (const store of ['journeys', 'walks', 'steps', 'notes'] as const) {
      await poison(store, { id: 'bad', startedAt: START, walkId: 'walk-1', at: START });
    }
    expect(await read.journeys()).toHaveLength(1);
    expect(await read.walks()).toHaveLength(1);
    expect(await read.steps('walk-1')).toEqual([]);
    expect(await read.notes('walk-1')).toEqual([]);
    expect(await read.unreadable()).toBe(4);
  });
});
