import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../../../extension/store/open.ts';
import * as read from '../../../extension/store/read.ts';
import * as write from '../../../extension/store/write.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { workedOn } from '../../../shared/journey/work-note.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aNote, aPageStep, aPicture, aWalk, START } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);
afterEach(() => vi.restoreAllMocks());

const note = (): Promise<Note | undefined> => read.note('note-1');

/** From now on the disk is full for one store: the request fails and its transaction with it. */
function fillDisk(store: string): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === store) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

describe('a note', () => {
  it.each([
    ['a higher revision', { revision: 3 }, 'new'],
    ['the same revision edited later', { revision: 2, editedAt: START + 9 }, 'new'],
    ['the same revision again', { revision: 2, editedAt: START }, 'stored'],
    ['a lower revision, however late', { revision: 1, editedAt: START + 99 }, 'stored'],
  ])('that comes with %s leaves the %3$s text', async (_case, over, text) => {
    await write.putNote(aNote({ text: 'stored', revision: 2, editedAt: START }));
    const written = await write.putNote(aNote({ text: 'new', editedAt: START, ...over }));
    expect(written).toBe(text === 'new');
    expect((await note())?.text).toBe(text);
  });

  it('keeps its picture and its lost element when an editor that knew of neither writes', async () => {
    await write.putNote(aNote());
    await write.putPicture(aPicture());
    const anchors = [{ noteId: 'note-1', anchor: 'lost' as const }];
    await write.putFacts({ steps: [], notes: [], anchors });
    await write.putNote(aNote({ revision: 2, anchor: 'found' }));
    expect(await note()).toMatchObject({ revision: 2, pictureId: 'picture-1', anchor: 'lost' });
  });

  it('takes up a picture that was stored before it', async () => {
    await write.putPicture(aPicture());
    await write.putNote(aNote());
    expect((await note())?.pictureId).toBe('picture-1');
  });

  it('has one picture: a new one replaces the old one and its bytes', async () => {
    await write.putNote(aNote());
    await write.putPicture(aPicture());
    await write.putPicture(aPicture({ id: 'picture-2' }));
    expect((await note())?.pictureId).toBe('picture-2');
    expect(await read.picture('picture-1')).toBeUndefined();
  });

  it('stays without a picture, and the picture unstored, when the disk is full in between', async () => {
    await write.putNote(aNote());
    fillDisk('notes');
    await expect(write.putPicture(aPicture())).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    vi.restoreAllMocks();
    expect(await read.picture('picture-1')).toBeUndefined();
    expect((await note())?.pictureId).toBeNull();
  });
});

describe('facts', () => {
  it('written twice are written once', async () => {
    const facts = { steps: [aPageStep()], notes: [aNote()], anchors: [] };
    await write.putFacts(facts);
    await write.putFacts(facts);
    expect(await read.steps('walk-1')).toHaveLength(1);
    expect(await read.notes('walk-1')).toHaveLength(1);
  });

  it('tell more of a page without forgetting what was known', async () => {
    const early = aPageStep({ title: 'Coats', loadMs: null, marks: 0 });
    const late = aPageStep({ title: '', loadMs: 80, marks: 3 });
    await write.putFacts({ steps: [early, late, early], notes: [], anchors: [] });
    expect(await read.steps('walk-1')).toEqual([
      aPageStep({ title: 'Coats', loadMs: 80, marks: 3 }),
    ]);
  });

  it('are all written or none', async () => {
    fillDisk('notes');
    const facts = { steps: [aPageStep()], notes: [aNote()], anchors: [] };
    await expect(write.putFacts(facts)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await read.steps('walk-1')).toEqual([]);
  });

  it('of two walks on one page are the steps of both', async () => {
    for (const walkId of ['walk-1', 'walk-2', 'walk-2']) {
      await write.putFacts({ steps: [aPageStep({ walkId })], notes: [], anchors: [] });
    }
    expect((await read.steps('walk-1')).map(({ id }) => id)).toEqual(['page-1']);
    expect((await read.steps('walk-2')).map(({ id }) => id)).toEqual(['page-1:walk-2']);
  });

  it('are on the disk when they are said to be: another connection sees them', async () => {
    await write.putFacts({ steps: [aPageStep()], notes: [], anchors: [] });
    await closeDatabase();
    expect(await read.steps('walk-1')).toHaveLength(1);
  });
});

describe('a walk', () => {
  it('is deleted with its steps, notes and pictures, and nothing else', async () => {
    for (const walkId of ['walk-1', 'walk-2']) {
      await write.putWalk(aWalk({ id: walkId }));
      const id = `${walkId}-note`;
      const notes = [aNote({ id, walkId })];
      await write.putFacts({
        steps: [aPageStep({ id: `${walkId}-step`, walkId })],
        notes,
        anchors: [],
      });
      await write.putPicture(aPicture({ id: `${walkId}-picture`, noteId: id }));
    }
    await write.deleteWalk('walk-1');
    expect((await read.walks()).map(({ id }) => id)).toEqual(['walk-2']);
    expect(await read.steps('walk-1')).toEqual([]);
    expect(await read.notes('walk-1')).toEqual([]);
    expect(await read.picture('walk-1-picture')).toBeUndefined();
    expect(await read.steps('walk-2')).toHaveLength(1);
    expect(await read.picture('walk-2-picture')).toBeDefined();
  });

  it('taken in twice is there once, and does not undo what was done to it here', async () => {
    const whole = {
      journeys: [aJourney()],
      walks: [aWalk({ state: 'paused' as const })],
      steps: [aPageStep()],
      notes: [aNote({ pictureId: 'picture-1' })],
      pictures: [aPicture()],
    };
    await write.putIncoming(whole);
    await write.changeWalk('walk-1', (walk) => ({ ...walk, state: 'ended', endedAt: START + 9 }));
    await write.putNote(aNote({ text: 'edited here', revision: 2 }));
    await write.putIncoming(whole);
    expect((await read.walk('walk-1'))?.state).toBe('ended');
    expect(await note()).toMatchObject({ text: 'edited here', pictureId: 'picture-1' });
    expect(await read.counts()).toEqual({ walks: 1, notes: 1 });
    expect(await read.steps('walk-1')).toHaveLength(1);
    expect(await read.countPictures()).toBe(1);
  });

  it('says what was new in it, and that nothing was', async () => {
    const whole = {
      ...{ journeys: [aJourney()], walks: [aWalk()], steps: [aPageStep()] },
      ...{ notes: [aNote({ pictureId: 'picture-1' })], pictures: [aPicture()] },
    };
    const nothing = { taken: true, notes: 0, steps: 0, known: true };
    const first = await write.putFromFile(whole);
    expect(first).toEqual({ taken: true, notes: 1, steps: 1, known: false });
    expect(await write.putFromFile(whole)).toEqual(nothing);
    const more = { ...whole, notes: [...whole.notes, aNote({ id: 'note-2' })] };
    expect(await write.putFromFile(more)).toEqual({ ...nothing, notes: 1, known: false });
    const newer = { ...whole, notes: [aNote({ text: 'newer', revision: 9 })] };
    expect(await write.putFromFile(newer)).toEqual({ ...nothing, notes: 1, known: false });
  });

  it('takes what a colleague did about a note that is here already, and keeps what was done here', async () => {
    const none = { journeys: [], walks: [], steps: [], pictures: [] };
    const reply = (id: string, at: number) => ({ id, at, by: id, text: `Said by ${id}` });
    const sent = aNote({ work: { state: 'open', replies: [reply('Maja', 1)] } });
    await write.putNote(sent);
    await write.changeNote('note-1', (one) => workedOn(one, { due: '2026-12-01' }, START));
    const back = workedOn(sent, { state: 'solved', reply: reply('Ida', 2) }, START + 9);
    const taken = await write.putFromFile({ ...none, notes: [back] });
    expect(taken).toEqual({ taken: true, notes: 1, steps: 0, known: false });
    const { work } = (await note()) ?? {};
    expect(work).toMatchObject({ state: 'solved', due: '2026-12-01' });
    expect(work?.replies?.map(({ id }) => id)).toEqual(['Maja', 'Ida']);
    expect(await write.putFromFile({ ...none, notes: [back] })).toMatchObject({ known: true });
  });

  it.each([
    [
      'note',
      'notes.0.id',
      () => write.putNote(aNote({ walkId: 'walk-9', text: 'of another walk' })),
    ],
    ['note of no walk', 'notes.0.id', () => write.putNote(aNote({ walkId: null }))],
    [
      'step',
      'steps.0.id',
      () => write.putStep(aPageStep({ walkId: 'walk-9', title: 'Elsewhere' })),
    ],
    ['picture', 'pictures.0.id', () => write.putPicture(aPicture({ noteId: 'note-9' }))],
    ['walk', 'walk.id', () => write.putWalk(aWalk({ journeyId: 'journey-9' }))],
  ])('never replaces a %s that is here already and is another’s', async (_what, clash, put) => {
    await put();
    const everything = async () => [
      ...[await read.journeys(), await read.walks(), await read.note('note-1')],
      ...[await read.steps('walk-1'), await read.steps('walk-9'), await read.countPictures()],
    ];
    const before = await everything();
    const taken = await write.putFromFile({
      ...{ journeys: [aJourney()], walks: [aWalk()], steps: [aPageStep()] },
      ...{ notes: [aNote({ pictureId: 'picture-1', revision: 9 })], pictures: [aPicture()] },
    });
    expect(taken).toEqual({ taken: false, clash });
    expect(await everything()).toEqual(before);
  });

  it('leaves nothing behind when it cannot be taken in whole', async () => {
    fillDisk('pictures');
    const records = {
      journeys: [aJourney()],
      walks: [aWalk()],
      steps: [aPageStep()],
      notes: [aNote()],
    };
    const taken = write.putIncoming({ ...records, pictures: [aPicture()] });
    await expect(taken).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await read.journeys()).toEqual([]);
    expect(await read.counts()).toEqual({ walks: 0, notes: 0 });
  });
});

describe('pictures nobody owns', () => {
  it('are swept when they are old, and no others', async () => {
    await write.putNote(aNote());
    await write.putPicture(aPicture());
    await write.putPicture(aPicture({ id: 'orphan', noteId: 'never', at: START }));
    await write.putPicture(aPicture({ id: 'young', noteId: 'soon', at: START + 60_000 }));
    expect(await write.sweepPictures(START + 10_000)).toBe(1);
    expect(await read.picture('orphan')).toBeUndefined();
    expect(await read.picture('young')).toBeDefined();
    expect(await read.picture('picture-1')).toBeDefined();
  });
});
