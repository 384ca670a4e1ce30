import { describe, expect, it } from 'vitest';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { fakeClient } from './fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_WALK, sampleNote } from './sample-walk.ts';

async function withNotes(notes: Note[]) {
  const fake = fakeClient({ journeys: [SAMPLE_JOURNEY], walks: [SAMPLE_WALK], notes });
  const model = panelModel(fake.client);
  await expect.poll(() => model.records.records.value).not.toBeNull();
  await expect.poll(() => model.place.view.value).not.toBeNull();
  return { ...fake, model, notes: model.notes };
}

describe('a note that is of no walk', () => {
  const loose = sampleNote({
    ...{ id: 'loose', phase: 'draft', walkId: null, text: '', at: Date.UTC(2026, 10, 22, 13, 15) },
    address: 'https://shop.example/',
  });

  it('is written in the panel where its page would hear the keys, and then found among the page’s notes', async () => {
    const { notes, model, world, changed } = await withNotes([]);
    world.notes.push(loose);
    changed();
    await expect.poll(() => notes.editing.value?.id).toBe('loose');
    expect([model.tab.value, notes.drafts.value.length]).toEqual(['notes', 1]);
    notes.change({ text: 'Why?' });
    await notes.finish();
    await expect
      .poll(() => notes.scoped.value?.found.value?.map(({ text }) => text))
      .toEqual(['Why?']);
    expect(notes.drafts.value).toEqual([]);
  });

  it('stays open though the tab goes to another page meanwhile', async () => {
    const { notes, moveTo, world } = await withNotes([{ ...loose, text: 'Half a' }]);
    await expect.poll(() => notes.editing.value?.id).toBe('loose');
    moveTo({ ...world.view, address: 'https://shop.example/other' });
    await expect.poll(() => notes.drafts.value).toEqual([]);
    expect(notes.editing.value?.text).toBe('Half a');
  });

  it('of another page, or given up without a word, is none', async () => {
    const { notes } = await withNotes([
      { ...loose, id: 'old', at: 1 },
      { ...loose, id: 'elsewhere', text: 'x', address: 'https://shop.example/other' },
      loose,
    ]);
    await expect.poll(() => notes.drafts.value.map(({ id }) => id)).toEqual(['loose']);
  });

  it('is not waited for beside a page whose address nobody says: what the walk left unfinished opens', async () => {
    const draft = sampleNote({ id: 'left', phase: 'draft', text: 'Half a' });
    const records = { journeys: [SAMPLE_JOURNEY], walks: [{ ...SAMPLE_WALK, endedAt: null }] };
    const { client, world } = fakeClient({ ...records, notes: [draft] });
    world.view = { ...world.view, address: '', reachable: false, walking: true };
    const { notes } = panelModel(client);
    await expect.poll(() => notes.editing.value?.id).toBe('left');
  });
});
