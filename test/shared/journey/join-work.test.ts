import { describe, expect, it } from 'vitest';
import { joinedWork } from '../../../shared/journey/join-work.ts';
import type { NoteWork } from '../../../shared/journey/note-work.ts';
import { workedOn } from '../../../shared/journey/work-note.ts';
import { sampleNote } from './sample-walk.ts';

const reply = (id: string, at: number, text = id) => ({ id, at, by: 'Ida', text });
const line = (at: number, what: 'state' | 'due', to: string) => ({ at, what, to });

describe('the work of two stores on one note', () => {
  it('has every reply of either, once and in order; one that went on being written as it is now', () => {
    const here: NoteWork = { state: 'open', replies: [reply('a', 1), reply('c', 3, 'We loo')] };
    const there: NoteWork = { state: 'open', replies: [reply('b', 2), reply('c', 3, 'We looked')] };
    const told = joinedWork(here, there)?.replies?.map(({ text }) => text);
    expect(told).toEqual(['a', 'b', 'We looked']);
    expect(joinedWork(there, here)?.replies?.map(({ text }) => text)).toEqual(told);
  });

  it('is in each thing as it was said last, also where that was taken away', () => {
    const here: NoteWork = {
      ...{ state: 'accepted', due: '2026-12-01', responsible: 'Maja' },
      history: [line(10, 'state', 'accepted'), line(20, 'due', '2026-12-01')],
    };
    const there: NoteWork = {
      state: 'solved',
      history: [line(15, 'state', 'solved'), { at: 30, what: 'due', from: '2026-11-01' }],
    };
    for (const joined of [joinedWork(here, there), joinedWork(there, here)]) {
      expect(joined).toMatchObject({ state: 'solved', responsible: 'Maja' });
      expect(joined).not.toHaveProperty('due');
      expect(joined?.history?.map(({ at }) => at)).toEqual([10, 15, 20, 30]);
    }
  });

  it('is what is here where the other knows nothing more', () => {
    const { work } = workedOn(sampleNote(), { state: 'solved', reply: reply('a', 1) }, 5);
    for (const there of [work, undefined, { state: 'open' } as const]) {
      expect(joinedWork(work, there)).toEqual(work);
    }
    expect(joinedWork(undefined, work)).toBe(work);
  });
});
