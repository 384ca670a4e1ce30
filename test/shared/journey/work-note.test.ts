import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LINK_LIMIT, NOTE_HISTORY_LIMIT, REPLY_LIMIT } from '../../../shared/journey/note-work.ts';
import { NoteSchema } from '../../../shared/journey/records.ts';
import {
  isUnsettled,
  responsibleOf,
  stateOf,
  WorkChangeSchema,
  withNoteLine,
  workedOn,
} from '../../../shared/journey/work-note.ts';
import { START, sampleNote } from './sample-walk.ts';

const note = sampleNote();
/** By then what is said is a line of its own. */
const LATER = 10 * 60_000;
const reply = { id: 'reply-1', at: START, by: 'Kim', text: 'Known since spring' };

describe('what is done about a note', () => {
  it('is open and of whoever answers for the touchpoint until somebody says otherwise', () => {
    expect(stateOf(note)).toBe('open');
    expect(responsibleOf(note)).toBe('Web');
    expect(responsibleOf(workedOn(note, { responsible: 'Billing' }, START))).toBe('Billing');
    expect(responsibleOf({ responsible: null })).toBe('');
  });

  it.each([
    ['open', true],
    ['accepted', true],
    ['solved', false],
    ['wontFix', false],
  ] as const)('%s waits for somebody: %s', (state, expected) => {
    expect(isUnsettled(workedOn(note, { state }, START))).toBe(expected);
  });

  it('has a line of history for each thing that is different, and none for what is the same', () => {
    const accepted = workedOn(note, { state: 'accepted', due: '2026-12-01' }, START + 1);
    expect(accepted.work).toEqual({
      state: 'accepted',
      due: '2026-12-01',
      history: [
        { at: START + 1, what: 'state', from: 'open', to: 'accepted' },
        { at: START + 1, what: 'due', to: '2026-12-01' },
      ],
    });
    expect(workedOn(accepted, { state: 'accepted', due: '2026-12-01' }, START + 2)).toBe(accepted);
    const without = workedOn(accepted, { due: null }, START + LATER);
    expect(without.work).not.toHaveProperty('due');
    expect(without.work?.history?.at(-1)).toEqual({
      at: START + LATER,
      what: 'due',
      from: '2026-12-01',
    });
    expect(v.is(NoteSchema, without)).toBe(true);
  });

  it('has one line for a day that is typed figure by figure, and none for what is taken away at once', () => {
    let typed = note;
    for (const [index, due] of ['0002-12-01', '0202-12-01', '2026-12-01'].entries())
      typed = workedOn(typed, { due }, START + index);
    expect(typed.work?.history).toEqual([{ at: START + 2, what: 'due', to: '2026-12-01' }]);
    typed = workedOn(typed, { due: null }, START + 3);
    expect(typed.work?.history ?? []).toEqual([]);
  });

  it('has one line for what is typed letter by letter', () => {
    let typed = note;
    for (const [index, evidence] of ['4', '40', '40 calls'].entries())
      typed = workedOn(typed, { evidence }, START + index);
    expect(typed.work?.history).toEqual([{ at: START + 2, what: 'evidence', to: '40 calls' }]);
    const later = workedOn(typed, { evidence: '50 calls' }, START + 10 * 60_000);
    expect(later.work?.history?.[1]).toMatchObject({ from: '40 calls', to: '50 calls' });
  });

  it('leaves the note’s own words and revision as they are', () => {
    const { work: _, ...rest } = workedOn(note, { state: 'solved' }, START);
    expect(rest).toEqual(note);
  });

  it('says each reply once, in the order of time, and takes one back', () => {
    const earlier = { ...reply, id: 'reply-0', at: START - 1 };
    const said = workedOn(workedOn(note, { reply }, START), { reply: earlier }, START);
    expect(said.work?.replies?.map(({ id }) => id)).toEqual(['reply-0', 'reply-1']);
    const again = workedOn(said, { reply: { ...reply, text: 'Solved since May' } }, START);
    expect(again.work?.replies?.map(({ text }) => text)).toEqual([reply.text, 'Solved since May']);
    const unsaid = workedOn(said, { unsay: 'reply-0' }, START);
    expect(unsaid.work?.replies).toEqual([reply]);
  });

  it('grows no further than it may be stored', () => {
    let many = note;
    for (let index = 0; index <= Math.max(REPLY_LIMIT, NOTE_HISTORY_LIMIT); index += 1) {
      const state = index % 2 === 0 ? 'solved' : 'accepted';
      many = workedOn(many, { state, reply: { ...reply, id: `reply-${index}` } }, START + index);
    }
    expect(v.is(NoteSchema, many)).toBe(true);
    expect(many.work?.replies).toHaveLength(REPLY_LIMIT);
    expect(many.work?.history?.at(-1)?.at).toBe(START + Math.max(REPLY_LIMIT, NOTE_HISTORY_LIMIT));
    const long = withNoteLine(note, { at: START, what: 'attached', from: 'x'.repeat(9_000) });
    expect(v.is(NoteSchema, long)).toBe(true);
  });
});

it.each([
  ['a script for a link', { links: ['javascript:alert(1)'] }],
  ['a day that is none', { due: '2026-13-40' }],
  ['a state nobody knows', { state: 'closed' }],
  ['too many links', { links: Array(LINK_LIMIT + 1).fill('https://tracker.example/1') }],
  ['a reply without an id', { reply: { ...reply, id: '' } }],
])('%s is refused', (_, change) => {
  expect(v.is(WorkChangeSchema, change)).toBe(false);
});
