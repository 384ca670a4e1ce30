import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import '../../../extension/panel/notes-view.tsx';
import '../../../extension/panel/note-editor.tsx';
import { SAMPLE_WALK, sampleNote } from '../ui/sample-walk.ts';
import { choose, openOnWalk, press } from './walking-panel.tsx';

afterEach(cleanup);

const elsewhere = (id: string, text: string) =>
  sampleNote({ id, text, walkId: 'another', address: 'https://shop.example/', pictureId: null });
const own = sampleNote({ pictureId: null });
const toNotes = async () => fireEvent.click(await screen.findByRole('tab', { name: /Notes/ }));

it('lists the notes of every walk on this page when somebody asks for them, and leads to the full list', async () => {
  const { asked } = openOnWalk({ notes: [own, elsewhere('other', 'Where is the basket?')] });
  await toNotes();
  expect(await screen.findByRole('button', { name: /The shipping cost/ })).toBeTruthy();
  expect(screen.queryByText('Where is the basket?')).toBeNull();
  await choose('Which notes', 'page');
  expect(await screen.findByText('Where is the basket?')).toBeTruthy();
  await press('Open the full list');
  expect(asked).toContainEqual({
    name: 'openTab',
    data: `report/index.html#notes?page=${encodeURIComponent('https://shop.example/')}`,
  });
});

it('draws no more than fifty, and says how many there are', async () => {
  const many = [...Array(60).keys()].map((at) => elsewhere(`n${at}`, `Note ${at}`));
  openOnWalk({ notes: many });
  await toNotes();
  await choose('Which notes', 'all');
  expect(await screen.findByText('The newest 50 of 60 notes')).toBeTruthy();
  expect(document.querySelectorAll('.note-row')).toHaveLength(50);
});

it('asks nobody who walks blind, and shows the walk’s alone', async () => {
  const walks = [{ ...SAMPLE_WALK, charter: { ...SAMPLE_WALK.charter, blind: true } }];
  const { model } = openOnWalk({ walks, notes: [own, elsewhere('other', 'Where is the basket?')] });
  await toNotes();
  model.notes.scope.value = 'all';
  await expect.poll(() => model.notes.scoped.value?.found.value?.length).toBe(2);
  expect(screen.queryByLabelText('Which notes')).toBeNull();
  expect(screen.queryByText('Where is the basket?')).toBeNull();
  expect(await screen.findByRole('button', { name: /The shipping cost/ })).toBeTruthy();
});

it('says what became of a note, there and in the list', async () => {
  const { world } = openOnWalk({ notes: [own] });
  await toNotes();
  await press(/The shipping cost/);
  fireEvent.click(await screen.findByRole('radio', { name: 'Solved' }));
  await press(/^Done/);
  await expect.poll(() => world.notes[0]?.work?.state).toBe('solved');
  expect(await screen.findByText('Solved')).toBeTruthy();
});

it('takes back what was just done about a note, also once the note is closed', async () => {
  const { world } = openOnWalk({ notes: [own] });
  await toNotes();
  await press(/The shipping cost/);
  fireEvent.click(await screen.findByRole('radio', { name: 'Solved' }));
  expect((await screen.findByText('The state was changed')).parentElement?.className).toBe('toast');
  await press(/^Done/);
  await expect.poll(() => world.notes[0]?.work?.state).toBe('solved');
  await press('Undo');
  await expect.poll(() => world.notes[0]?.work?.state).toBe('open');
  expect(screen.queryByText('The state was changed')).toBeNull();
});

it('asks whether a note that finds no room in the bin goes for good, and leaves it where nobody says so', async () => {
  const deleteNote = async () => ({ ok: false, reason: 'storageFull' }) as const;
  const { world } = openOnWalk({ notes: [own] }, { deleteNote });
  await toNotes();
  await press(/The shipping cost/);
  await press('Delete the note');
  expect(
    await screen.findByText(/The disk is full, so the note cannot go into the bin/),
  ).toBeTruthy();
  await press('Cancel');
  expect(world.notes).toHaveLength(1);
  await press('Delete the note');
  await press('Delete for good');
  await expect.poll(() => world.notes).toEqual([]);
});

it('that is not finished says so in the timeline, and is written on from there', async () => {
  const half = sampleNote({ id: 'half', phase: 'draft', text: 'The code', pictureId: null });
  const { model } = openOnWalk({ notes: [own, half] });
  await expect.poll(() => model.notes.editing.value?.id).toBe('half');
  await model.notes.leave();
  model.tab.value = 'walk';
  const list = await screen.findByRole('list', { name: 'What you have met' });
  const rows = [...list.querySelectorAll('.note-row')];
  const marked = rows.filter(({ textContent }) => textContent?.includes('Not finished'));
  expect(rows).toHaveLength(2);
  expect(marked.map(({ textContent }) => textContent?.includes('The code'))).toEqual([true]);
  await press('Go on writing: The code');
  const field = await screen.findByRole('textbox', { name: 'Your note' });
  expect((field as HTMLTextAreaElement).value).toBe('The code');
});

it('solves a note that lost its place by one key, said above the list, and takes that back', async () => {
  const { world } = openOnWalk({ notes: [{ ...own, anchor: 'lost' }] });
  await toNotes();
  const row = await screen.findByRole('button', { name: /The shipping cost/ });
  expect(screen.getByText(/Press R on a note/)).toBeTruthy();
  expect(row.getAttribute('aria-keyshortcuts')).toBe('R');
  fireEvent.keyDown(row, { key: 'r', ctrlKey: true });
  expect(world.notes[0]?.work?.state).toBeUndefined();
  fireEvent.keyDown(row, { key: 'r' });
  await expect.poll(() => world.notes[0]?.work?.state).toBe('solved');
  await press('Undo');
  await expect.poll(() => world.notes[0]?.work?.state ?? 'open').toBe('open');
});
