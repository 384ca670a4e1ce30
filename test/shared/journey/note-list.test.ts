import { describe, expect, it } from 'vitest';
import {
  askedFor,
  choicesOf,
  EVERY_NOTE,
  listedNotes,
  type NoteQuery,
  queryIn,
  queryText,
  UNSETTLED,
} from '../../../shared/journey/note-list.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { MINUTE, START, sampleJourney, sampleNote, sampleWalk } from './sample-walk.ts';

const around = { journeys: [sampleJourney()], walks: [sampleWalk({ personaId: 'kim' })] };
const page = (facts: Partial<Note>) => sampleNote({ target: null, ...facts });
const NOTES = [
  sampleNote({ id: 'first', text: 'Ångra finns inte', at: START, severity: 1 }),
  sampleNote({
    ...{ id: 'second', at: START + MINUTE, severity: 4, stage: 'awareness', owner: 'partner' },
    ...{ address: 'https://pay.example/form?step=2', text: 'Card refused' },
    work: {
      ...{ state: 'solved', responsible: 'Billing', due: '2026-12-24' },
      replies: [{ id: 'r', at: START, by: 'Åsa', text: 'The café told us' }],
    },
  }),
  page({ id: 'third', at: START + 2 * MINUTE, stage: null, text: 'Nice', kind: 'delight' }),
  sampleNote({ id: 'draft', at: START + 3 * MINUTE, phase: 'draft', text: '', severity: 2 }),
  sampleNote({ id: 'gone', at: START, text: 'Was wrong', deletedAt: START }),
  sampleNote({ id: 'closed', at: START, text: ' ', phase: 'draft', deletedAt: START }),
];
const listed = listedNotes(NOTES, around);
const found = (query: Partial<NoteQuery>) =>
  askedFor(listed, { ...EVERY_NOTE, ...query }).map(({ note }) => note.id);

describe('a list of notes', () => {
  it('is everything that says something, the newest first; the bin is apart', () => {
    expect(found({})).toEqual(['third', 'second', 'first']);
    expect(found({ bin: true })).toEqual(['gone']);
  });

  it.each([
    ['angra', ['first']],
    ['ÅNGRA inte', ['first']],
    ['cafe asa', ['second']],
    ['shipping', ['second', 'first']],
    ['pay.example', ['second']],
    ['card nobody', []],
  ])('finds “%s” whatever its capitals, accents and order', (words, ids) => {
    expect(found({ words })).toEqual(ids);
  });

  it.each([
    [{ walk: 'walk-1', stage: 'purchase' }, ['first']],
    [{ site: 'https://pay.example' }, ['second']],
    [{ page: 'https://shop.example/checkout' }, ['third', 'first']],
    [{ state: 'open' }, ['third', 'first']],
    [{ state: UNSETTLED }, ['third', 'first']],
    [{ state: 'solved' }, ['second']],
    [{ kind: 'delight' }, ['third']],
    [{ severity: '4' }, ['second']],
    [{ owner: 'partner' }, ['second']],
    [{ responsible: 'Billing' }, ['second']],
    [{ persona: 'kim' }, ['third', 'second', 'first']],
    [{ place: 'page' }, ['third']],
    [{ journey: 'another' }, []],
  ])('is narrowed to %j', (only, ids) => {
    expect(found({ only })).toEqual(ids);
  });

  it.each([
    ['worst', ['second', 'first', 'third']],
    ['stage', ['second', 'first', 'third']],
    ['due', ['second', 'third', 'first']],
  ] as const)('is in the order “%s”', (order, ids) => {
    expect(found({ order })).toEqual(ids);
  });

  it('says what it can be narrowed to, and how many there are of each', () => {
    expect(choicesOf(listed, 'site', EVERY_NOTE)).toEqual([
      { value: 'https://shop.example', count: 2 },
      { value: 'https://pay.example', count: 1 },
    ]);
    const chosen = { ...EVERY_NOTE, only: { site: 'https://pay.example', kind: 'delight' } };
    expect(choicesOf(listed, 'kind', chosen)).toEqual([
      { value: 'unclear', count: 1 },
      { value: 'delight', count: 0 },
    ]);
  });

  it('comes back from its address, and from a broken one as far as it is known', () => {
    const query: NoteQuery = {
      words: 'ä & ?',
      only: { page: 'https://a.example/?x=1&y=2', state: UNSETTLED },
      order: 'worst',
      bin: true,
    };
    expect(queryIn(queryText(query))).toEqual(query);
    expect(queryText(EVERY_NOTE)).toBe('');
    expect(queryIn('order=sideways&nobody=1&kind=')).toEqual(EVERY_NOTE);
  });

  it('of 10,000 notes is there within a few frames, letter by letter', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      sampleNote({ id: `n${index}`, text: `Note ${index} about the price of delivery`, at: index }),
    );
    const all = listedNotes(many, around);
    const answers = ['p', 'pr', 'pri', 'pric', 'price 99'].map(
      (words) => askedFor(all, { ...EVERY_NOTE, words, order: 'worst' }).length,
    );
    // So many numbers below ten thousand have “99” in them.
    expect(answers).toEqual([10_000, 10_000, 10_000, 10_000, 280]);
  });
});
