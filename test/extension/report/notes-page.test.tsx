import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Report } from '../../../extension/report/report.tsx';
import type { Note } from '../../../shared/journey/records.ts';
import { START, sampleJourney, sampleNote, sampleWalk } from '../../shared/journey/sample-walk.ts';
import { fakeClient } from '../ui/fake-client.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NOTES: Note[] = [
  sampleNote({ id: 'one', text: 'Shipping cost only at the end', at: START }),
  sampleNote({ id: 'two', text: 'Nobody answers', at: START + 1, stage: 'awareness', severity: 4 }),
  sampleNote({ id: 'three', text: 'Was nothing', at: START + 2, deletedAt: START - DAY }),
];

async function open(hash: string) {
  location.hash = hash;
  const fake = fakeClient({
    journeys: [sampleJourney()],
    walks: [sampleWalk()],
    notes: NOTES.map((note) => ({ ...note })),
    now: START,
    walker: { name: 'Åsa', role: null },
  });
  render(<Report client={fake.client} />);
  return fake;
}
const rows = () =>
  within(screen.getByRole('listbox', { name: 'Notes' }))
    .getAllByRole('option')
    .map((row) => row.textContent);
const press = (on: Element, key: string) => fireEvent.keyDown(on, { key });
const noteOf = (fake: Awaited<ReturnType<typeof open>>, id: string) =>
  fake.world.notes.find((note) => note.id === id);

// The stand-in document goes nowhere when its address is replaced.
beforeEach(() => {
  location.hash = '';
  vi.spyOn(location, 'replace').mockImplementation((fragment) => {
    location.hash = String(fragment);
    window.dispatchEvent(new Event('hashchange'));
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the page of all notes', () => {
  it('lists every note, the newest first, and says how many there are', async () => {
    await open('#notes');
    await screen.findByText('2 notes');
    expect(rows().map((row) => row?.slice(0, 14))).toEqual(['Nobody answers', 'Shipping cost ']);
  });

  it('is narrowed by words and by stage; the address says so, and leads back', async () => {
    await open('#notes?stage=awareness');
    await screen.findByText('1 note');
    await waitFor(() => expect(screen.getByRole('searchbox')).toBeTruthy());
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'cost' } });
    await screen.findByText('No note fits. Take a filter or a word away.');
    await waitFor(() => expect(location.hash).toBe('#notes?q=cost&stage=awareness'));
    fireEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
    await screen.findByText('1 note');
    expect(rows()[0]).toContain('Shipping');
  });

  it('goes through the notes by keys, and hears none while somebody writes', async () => {
    await open('#notes');
    await screen.findByText('2 notes');
    press(document.body, 'j');
    await screen.findByRole('article', { name: 'Nobody answers' });
    press(document.body, 'j');
    const article = await screen.findByRole('article', { name: /Shipping/ });
    press(within(article).getByRole('textbox', { name: 'Your note' }), 'k');
    expect(screen.getByRole('article', { name: /Shipping/ })).toBeTruthy();
    press(screen.getByRole('listbox', { name: 'Notes' }), 'ArrowUp');
    await screen.findByRole('article', { name: 'Nobody answers' });
  });
});

const TARGET = {
  selector: '#buy',
  label: 'Buy',
  tag: 'button',
  box: { x: 0, y: 0, width: 9, height: 9 },
};

describe('where a note was made', () => {
  it('is shown once the browser was asked for its site, first thing in the click; also where that is declined', async () => {
    const fake = await open('#notes/one');
    fake.world.notes = [
      sampleNote({ id: 'one', address: 'https://shop.example/coats', target: TARGET }),
    ];
    fake.world.grants = false;
    fake.changed();
    const button = await screen.findByRole('button', { name: 'Show on page' });
    fake.asked.length = 0;
    fireEvent.click(button);
    // Before anything was waited for: Firefox would have dropped the gesture.
    expect(fake.asked).toEqual([{ name: 'requestSites', data: ['https://shop.example'] }]);
    await waitFor(() => expect(fake.asked.at(-1)?.name).toBe('showNote'));
  });
});

describe('an opened note', () => {
  it('keeps what is done about it, with its history, and a way back from the latest of it', async () => {
    const fake = await open('#notes/one');
    const article = await screen.findByRole('article');
    fireEvent.click(within(article).getByRole('radio', { name: 'Solved' }));
    await waitFor(() => expect(noteOf(fake, 'one')?.work?.state).toBe('solved'));
    fireEvent.input(within(article).getByLabelText('Who takes care of it'), {
      target: { value: 'Billing' },
    });
    fireEvent.change(within(article).getByLabelText('Due'), { target: { value: '2026-12-24' } });
    fireEvent.change(within(article).getByLabelText('What is needed'), {
      target: { value: 'callToAction' },
    });
    fireEvent.input(within(article).getByLabelText('Evidence'), { target: { value: '40 calls' } });
    await waitFor(() =>
      expect(noteOf(fake, 'one')?.work).toMatchObject({
        ...{ state: 'solved', responsible: 'Billing', due: '2026-12-24' },
        ...{ action: 'callToAction', evidence: '40 calls' },
      }),
    );
    await within(article).findByText('State: from “Open” to “Solved”');
    const undo = () => fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    undo();
    await waitFor(() => expect(noteOf(fake, 'one')?.work?.due ?? null).toBeNull());
    fireEvent.click(within(article).getByRole('radio', { name: 'Accepted' }));
    await waitFor(() => expect(noteOf(fake, 'one')?.work?.state).toBe('accepted'));
    undo();
    await waitFor(() => expect(noteOf(fake, 'one')?.work?.state).toBe('solved'));
    expect(noteOf(fake, 'one')?.work).toMatchObject({
      responsible: 'Billing',
      evidence: '40 calls',
    });
  });

  it('takes web addresses alone for links, and says which line is none', async () => {
    const fake = await open('#notes/one');
    const field = await screen.findByLabelText('Links');
    fireEvent.input(field, { target: { value: 'https://tickets.example/7\njavascript:alert(1)' } });
    await screen.findByText(/“javascript:alert\(1\)” is no web address/);
    expect(noteOf(fake, 'one')?.work).toBeUndefined();
    fireEvent.input(field, { target: { value: 'https://tickets.example/7' } });
    const link = await screen.findByRole('link', { name: 'https://tickets.example/7' });
    expect(link.getAttribute('href')).toBe('https://tickets.example/7');
  });

  it('is replied to letter by letter, and a reply is taken away', async () => {
    const fake = await open('#notes/one');
    const field = await screen.findByLabelText('Reply');
    for (const value of ['K', 'Kn', 'Known']) fireEvent.input(field, { target: { value } });
    await waitFor(() =>
      expect(noteOf(fake, 'one')?.work?.replies).toMatchObject([{ by: 'Åsa', text: 'Known' }]),
    );
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await screen.findByText('Known');
    fireEvent.click(screen.getByRole('button', { name: 'Remove the reply' }));
    await waitFor(() => expect(noteOf(fake, 'one')?.work?.replies).toEqual([]));
  });

  it('writes its own words on, and nothing of that touches what was done about it', async () => {
    const fake = await open('#notes/one');
    const field = await screen.findByRole('textbox', { name: 'Your note' });
    fireEvent.click(screen.getByRole('radio', { name: 'Accepted' }));
    fireEvent.input(field, { target: { value: 'Shipping is dear' } });
    await waitFor(() =>
      expect(noteOf(fake, 'one')).toMatchObject({
        ...{ text: 'Shipping is dear', work: { state: 'accepted' } },
      }),
    );
  });
});

describe('the bin', () => {
  it('holds what was deleted, says for how long, and gives it back', async () => {
    const fake = await open('#notes/three?bin=1');
    const article = await screen.findByRole('article');
    within(article).getByText('Days left: 29');
    fireEvent.click(within(article).getByRole('button', { name: 'Bring back' }));
    await waitFor(() => expect(noteOf(fake, 'three')?.deletedAt).toBe(null));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(noteOf(fake, 'three')?.deletedAt).toBe(START));
  });

  it('asks before a note goes for good', async () => {
    const fake = await open('#notes/three?bin=1');
    const article = await screen.findByRole('article');
    fireEvent.click(within(article).getByRole('button', { name: 'Delete for good' }));
    const dialog = await screen.findByRole('dialog');
    expect(noteOf(fake, 'three')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(noteOf(fake, 'three')).toBeUndefined());
    await screen.findByText('The bin is empty.');
  });
});
