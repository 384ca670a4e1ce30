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

describe('what was done to a note', () => {
  it('is taken back part by part, a name that was typed letter by letter in one go', async () => {
    const work = { state: 'open', responsible: 'Eva', due: '2026-12-01' } as const;
    const { notes, world } = await withNotes([sampleNote({ id: 'kept', work })]);
    const stored = () => world.notes[0]?.work;
    notes.edit('kept');
    notes.work({ state: 'solved' });
    expect(notes.done.value).toBe('state');
    for (const responsible of ['Å', 'Ås', 'Åsa']) notes.work({ responsible });
    expect(notes.done.value).toBe('responsible');
    await expect.poll(() => stored()?.responsible).toBe('Åsa');
    await notes.undo();
    await expect.poll(() => stored()?.responsible).toBe('Eva');
    expect(notes.done.value).toBeNull();
    notes.work({ due: null });
    expect(notes.done.value).toBe('due');
    await expect.poll(() => stored()?.due ?? null).toBeNull();
    await notes.undo();
    await expect.poll(() => stored()?.due).toBe('2026-12-01');
    expect(stored()?.state).toBe('solved');
  });

  it('and it comes back after it was deleted', async () => {
    const { notes } = await withNotes([sampleNote()]);
    await notes.remove('note-1');
    expect(notes.count.value).toBe(0);
    expect(notes.done.value).toBe('deleted');
    await notes.undo();
    expect(notes.count.value).toBe(1);
    expect(notes.done.value).toBeNull();
  });

  it('that the full disk keeps out of the bin is deleted for good, or stays, as somebody says', async () => {
    const refused = async () => ({ ok: false, reason: 'storageFull' }) as const;
    const { notes, asked } = await withNotes([sampleNote()], { deleteNote: refused });
    notes.edit('note-1');
    await notes.remove('note-1');
    expect(notes.noRoom.value).toBe('note-1');
    expect(notes.refusal.value).toBeNull();
    notes.keep();
    expect(notes.noRoom.value).toBeNull();
    expect(notes.editing.value?.id).toBe('note-1');
    await notes.remove('note-1');
    await notes.erase('note-1');
    expect(asked.filter(({ name }) => name === 'eraseNote')).toEqual([
      { name: 'eraseNote', data: { noteId: 'note-1', evenKept: true } },
    ]);
    expect(notes.editing.value).toBeNull();
    expect(notes.count.value).toBe(0);
    expect(notes.done.value).toBeNull();
  });
});
