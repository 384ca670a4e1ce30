import { describe, expect, it } from 'vitest';
import { mergeNote, mergeStep } from '../../../extension/store/merge.ts';
import { aNote, aPageStep } from '../sample-records.ts';

type PageStep = Parameters<typeof aPageStep>[0];
const told = (facts: PageStep) => aPageStep({ id: 'step', ...facts });

describe('a page that is told again', () => {
  it('keeps what was known, and the greater of what only grows', () => {
    const stored = told({ title: 'Cart', activeMs: 900, scrolled: 0.8, vitals: { fcp: 300 } });
    const again = told({ title: '', activeMs: 1_200, scrolled: 0.2, vitals: { lcp: 700 } });
    expect(mergeStep(stored, again)).toMatchObject({
      title: 'Cart',
      activeMs: 1_200,
      scrolled: 0.8,
      vitals: { fcp: 300, lcp: 700 },
    });
  });

  it('adds nothing that an older page does not say', () => {
    expect(mergeStep(told({}), told({}))).toEqual(told({}));
  });

  it('says nothing any more of what the walker corrected, but goes on measuring', () => {
    const stored = told({ title: 'Mine', stage: 'purchase', correctedAt: 5, deletedAt: 6 });
    const again = told({ title: 'Theirs', stage: 'awareness', activeMs: 50 });
    expect(mergeStep(stored, again)).toMatchObject({
      ...{ title: 'Mine', stage: 'purchase', correctedAt: 5, deletedAt: 6, activeMs: 50 },
    });
  });
});

it('a draft that was open while somebody worked on the note takes nothing of that back', () => {
  const work = { state: 'accepted' } as const;
  const typed = aNote({ revision: 3, text: 'More words' });
  expect(mergeNote(aNote({ revision: 2, work }), typed)).toMatchObject({
    text: 'More words',
    work,
  });
  expect(mergeNote(aNote({ revision: 2 }), typed)).not.toHaveProperty('work');
});
