import { describe, expect, it } from 'vitest';
import type { Commands } from '../../../extension/ui/client.ts';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { fakeClient } from './fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_WALK, sampleNote } from './sample-walk.ts';

async function withNotes(notes: Note[], answers: Partial<Commands> = {}) {
  const fake = fakeClient({ journeys: [SAMPLE_JOURNEY], walks: [SAMPLE_WALK], notes }, answers);
  const model = panelModel(fake.client);
  await expect.poll(() => model.records.records.value).not.toBeNull();
  await expect.poll(() => model.place.view.value).not.toBeNull();
  return { ...fake, model, notes: model.notes };
}

const DRAFT = sampleNote({ id: 'draft', phase: 'draft', text: 'The code', revision: 2 });

describe('the walk’s notes', () => {
  it('are told apart: unfinished, kept, perhaps moved, lost; those in the bin are left out', async () => {
    const { notes } = await withNotes([
      sampleNote({ id: 'kept' }),
      DRAFT,
      sampleNote({ id: 'lost', anchor: 'lost' }),
      sampleNote({ id: 'moved', anchor: 'moved' }),
      sampleNote({ id: 'binned', deletedAt: 1 }),
    ]);
    const ids = (list: readonly Note[]) => list.map(({ id }) => id);
    expect(ids(notes.drafts.value)).toEqual(['draft']);
    expect(ids(notes.kept.value)).toEqual(['kept']);
    expect(ids(notes.lost.value)).toEqual(['lost']);
    expect(ids(notes.moved.value)).toEqual(['moved']);
    expect(notes.count.value).toBe(4);
  });

  it('open with the unfinished one when the panel opens', async () => {
    const { model, notes } = await withNotes([DRAFT]);
    expect(model.tab.value).toBe('notes');
    expect(notes.editing.value?.text).toBe('The code');
  });

  it('open one begun on a page that would hear the keys, and leave one alone where it would not', async () => {
    const { model, notes, world, changed } = await withNotes([]);
    const page = { address: '', title: '', snippet: '', journeyAddress: '' };
    world.view = { ...world.view, page: { ...page, guarded: true } };
    world.notes.push(DRAFT);
    changed();
    await expect.poll(() => notes.drafts.value.length).toBe(1);
    expect(notes.editing.value).toBeNull();
    world.view = { ...world.view, page: { ...page, guarded: false } };
    world.notes.push(sampleNote({ id: 'draft-2', phase: 'draft' }));
    changed();
    await expect.poll(() => notes.editing.value?.id).toBe('draft-2');
    expect(model.tab.value).toBe('notes');
  });

  it('open one that its page has handed over, though that page could be written on', async () => {
    const { notes, world, changed } = await withNotes([]);
    const page = { address: '', title: '', snippet: '', journeyAddress: '' };
    world.view = { ...world.view, page: { ...page, guarded: true } };
    world.notes.push(DRAFT);
    changed();
    await expect.poll(() => notes.drafts.value.length).toBe(1);
    expect(notes.editing.value).toBeNull();
    changed({ noteIds: [DRAFT.id], handedOver: DRAFT.id });
    await expect.poll(() => notes.editing.value?.id).toBe(DRAFT.id);
  });
});

describe('showing a note where it was made', () => {
  it('asks for its site, unless the panel stands beside that very page and may look into it', async () => {
    const target = {
      selector: '#a',
      label: 'A',
      tag: 'a',
      box: { x: 0, y: 0, width: 9, height: 9 },
    };
    const { notes, asked } = await withNotes([
      sampleNote({ id: 'here', address: 'https://shop.example/', target }),
      sampleNote({ id: 'there', address: 'https://other.example/x', target }),
      sampleNote({ id: 'page', address: 'https://other.example/y', target: null }),
    ]);
    asked.length = 0;
    for (const id of ['here', 'page', 'there']) await notes.showOnPage(id);
    expect(asked.map(({ name }) => name)).toEqual([
      'showNote',
      'showNote',
      'requestSites',
      'showNote',
    ]);
    expect(asked[2]?.data).toEqual(['https://other.example']);
  });
});

describe('writing a note', () => {
  it('shows a later version from the page, and writes on top of it', async () => {
    const { notes, world, changed } = await withNotes([DRAFT]);
    notes.change({ text: 'The code f' });
    await expect.poll(() => notes.saveState.value).toBe('saved');
    world.notes = [{ ...DRAFT, text: 'The code from the mail', revision: 9 }];
    changed();
    await expect.poll(() => notes.editing.value?.text).toBe('The code from the mail');
    notes.change({ severity: 4 });
    await expect.poll(() => world.notes[0]?.revision).toBe(10);
    expect(world.notes[0]).toMatchObject({ text: 'The code from the mail', severity: 4 });
  });

  it('is kept when finished', async () => {
    const { notes, world } = await withNotes([DRAFT]);
    notes.change({ text: 'The code is refused' });
    await notes.finish();
    expect(world.notes[0]).toMatchObject({ phase: 'kept', text: 'The code is refused' });
    expect(notes.editing.value).toBeNull();
    expect(notes.kept.value).toHaveLength(1);
  });

  it('stays open with its words while the disk is full, and is left once they are stored', async () => {
    let full = true;
    const saved: Note[] = [];
    const { notes } = await withNotes([DRAFT, sampleNote({ id: 'other' })], {
      async saveNote({ note }) {
        if (full) return { ok: false, reason: 'storageFull' };
        saved.push(note);
        return { ok: true, value: null };
      },
    });
    notes.change({ text: 'Only here' });
    await notes.leave();
    expect(notes.refusal.value).toBe('storageFull');
    notes.edit('other');
    expect(notes.editing.value?.text).toBe('Only here');
    full = false;
    await notes.leave();
    expect(notes.editing.value).toBeNull();
    expect(saved.map(({ text }) => text)).toEqual(['Only here']);
  });
});

describe('the notes of every walk', () => {
  const at = (id: string, address: string, over: Partial<Note> = {}) =>
    sampleNote({ id, address, walkId: 'another', at: SAMPLE_WALK.startedAt, ...over });
  const ids = (list: readonly Note[] | null) => list?.map(({ id }) => id);

  async function scoped() {
    const all = await withNotes([
      sampleNote({ id: 'own', address: 'https://shop.example/coats' }),
      at('here', 'https://shop.example/coats', { at: SAMPLE_WALK.startedAt + 9_000_000 }),
      at('site', 'https://shop.example/hats'),
      at('beside', 'https://shop.example.org/coats'),
      at('empty', 'https://shop.example/coats', { phase: 'draft', text: '' }),
      at('binned', 'https://shop.example/coats', { deletedAt: 1 }),
    ]);
    const view = { ...all.world.view, address: 'https://shop.example/coats?utm_source=mail' };
    all.moveTo(view);
    await expect.poll(() => all.model.place.view.value?.address).toBe(view.address);
    const { scope, scoped } = all.notes;
    return { ...all, scope, found: () => scoped.value?.found.value ?? null };
  }

  it('are those of the page, the site, or all, the newest first; the walk’s are as they were', async () => {
    const { found, notes, scope } = await scoped();
    expect(found()).toBeNull();
    scope.value = 'page';
    await expect.poll(() => ids(found())).toEqual(['here', 'own']);
    scope.value = 'site';
    expect(ids(found())).toEqual(['here', 'own', 'site']);
    scope.value = 'all';
    expect(found()?.length).toBe(4);
    expect(notes.count.value).toBe(1);
  });

  it('are not told where the browser does not say which page it is', async () => {
    const { found, moveTo, notes, scope, world } = await scoped();
    moveTo({ ...world.view, address: '' });
    scope.value = 'page';
    await expect.poll(() => notes.scoped.value?.unseen.value).toBe(true);
    expect(found()).toBeNull();
  });

  it('can be opened, written on and deleted here', async () => {
    const { found, notes, scope, world } = await scoped();
    scope.value = 'all';
    await expect.poll(() => found()?.length).toBe(4);
    notes.edit('site');
    notes.change({ text: 'Hats, too' });
    await notes.leave();
    expect(world.notes.find(({ id }) => id === 'site')?.text).toBe('Hats, too');
    await notes.remove('site');
    expect(found()?.length).toBe(3);
    await notes.undo();
    expect(found()?.length).toBe(4);
  });
});

describe('what is done about a note', () => {
  it('is shown and stored at once, and what is typed meanwhile does not undo it', async () => {
    const { notes, world } = await withNotes([sampleNote({ id: 'kept', text: 'Dear' })]);
    notes.edit('kept');
    notes.work({ state: 'accepted' });
    notes.change({ text: 'Dearer' });
    notes.work({ responsible: 'Åsa' });
    await expect
      .poll(() => notes.editing.value)
      .toMatchObject({
        text: 'Dearer',
        work: { state: 'accepted', responsible: 'Åsa' },
      });
    await notes.leave();
    expect(notes.editing.value).toBeNull();
    expect(world.notes[0]).toMatchObject({
      text: 'Dearer',
      work: { state: 'accepted', responsible: 'Åsa' },
    });
  });

  it('that the store refused keeps the editor open, and is stored with the next try', async () => {
    let isFull = true;
    const done: string[] = [];
    const { notes } = await withNotes([sampleNote({ id: 'kept' })], {
      workOnNote: async ({ change }) => {
        if (isFull) return { ok: false, reason: 'storageFull' };
        done.push(change.state ?? '');
        return { ok: true, value: null };
      },
    });
    notes.edit('kept');
    notes.work({ state: 'solved' });
    await notes.leave();
    expect(notes.editing.value?.work?.state).toBe('solved');
    expect(notes.refusal.value).toBe('storageFull');
    isFull = false;
    await notes.leave();
    expect(done).toEqual(['solved']);
    expect(notes.editing.value).toBeNull();
  });
});
