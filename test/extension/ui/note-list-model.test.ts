import { describe, expect, it } from 'vitest';
import type { HearChange } from '../../../extension/platform/changes.ts';
import { changingNotes } from '../../../extension/ui/models/changing-notes.ts';
import { noteListModel } from '../../../extension/ui/models/note-list-model.ts';
import { sampleNote } from '../../shared/journey/sample-walk.ts';
import { fakeClient } from './fake-client.ts';

const NOTES = [sampleNote({ id: 'one', text: 'One' }), sampleNote({ id: 'two', text: 'Two' })];

/** A list of notes that hears of changes only what the test says, and how often all notes were read. */
async function listModel() {
  const fake = fakeClient({ notes: NOTES });
  let hear: HearChange = () => undefined;
  let readings = 0;
  const { allNotes } = fake.client.read;
  const read = Object.assign(fake.client.read, {
    allNotes: () => {
      readings += 1;
      return allNotes();
    },
  });
  const onChange = (callback: HearChange) => {
    hear = callback;
  };
  const client = { ...fake.client, read, onChange };
  const model = noteListModel(client, new AbortController().signal);
  await expect.poll(() => model.listed.value.length).toBe(2);
  return {
    fake,
    model,
    hear: (...told: Parameters<HearChange>) => hear(...told),
    all: () => readings,
  };
}

describe('the list of all notes', () => {
  it('reads of ten thousand only what changed, and looks through nothing else again', async () => {
    const { fake, model, hear, all } = await listModel();
    const [, two] = model.listed.value;
    fake.world.notes = [sampleNote({ id: 'one', text: 'Changed' }), ...NOTES.slice(1)];
    hear(['notes'], { noteIds: ['one'] });
    await expect.poll(() => model.note('one')?.text).toBe('Changed');
    expect(model.listed.value.find(({ note }) => note.id === 'two')).toBe(two);
    fake.world.notes = fake.world.notes.slice(1);
    hear(['notes'], { noteIds: ['one'] });
    await expect.poll(() => model.note('one')).toBeNull();
    expect(all()).toBe(1);
    hear(['notes']);
    await expect.poll(all).toBe(2);
  });

  it('says “saved” once the note is read anew, not all notes', async () => {
    const { model, all } = await listModel();
    model.work('one', { state: 'accepted' });
    await expect.poll(() => model.working.state.value).toBe('saved');
    expect(model.note('one')?.work?.state).toBe('accepted');
    await model.remove('two');
    expect(model.note('two')?.deletedAt).not.toBeNull();
    expect(all()).toBe(1);
  });

  it('loses nothing of a note that one leaves for another while the store is busy', async () => {
    const { fake, model } = await listModel();
    model.write('one', { text: 'One was' });
    model.write('one', { text: 'One was seen' });
    model.write('two', { text: 'Two too' });
    expect(model.note('one')?.text).toBe('One was seen');
    await expect.poll(() => model.saving.state.value).toBe('saved');
    expect(fake.world.notes.map(({ text }) => text).sort()).toEqual(['One was seen', 'Two too']);
  });
});

it('what could not be read is read with the next reading, all of it', async () => {
  const { client } = fakeClient({ notes: NOTES });
  const { notesById } = client.read;
  const notes = changingNotes(client);
  await notes.read();
  notes.spoil(['one']);
  client.read.notesById = () => Promise.reject(new Error('closed'));
  await expect(notes.read()).rejects.toThrow('closed');
  client.read.notesById = notesById;
  expect((await notes.read()).map(({ id }) => id)).toEqual(['one', 'two']);
});
