import { describe, expect, it } from 'vitest';
import { compareWalks, type NoteFates, type Walked } from '../../../shared/journey/compare.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { afterPlan, signal } from './after-plan.ts';
import { felt, MINUTE, met, page, START, sampleNote, sampleWalk } from './sample-walk.ts';

const walked = (over: Partial<Walked> = {}): Walked => ({
  ...{ plan: afterPlan(), walk: sampleWalk(), notes: [] },
  steps: [page(0, { stage: 'purchase', address: 'https://shop.example/checkout' }), met(1, 'pay')],
  ...over,
});
const note = (id: string, over: Partial<Note> = {}) =>
  sampleNote({ id, touchpoint: null, target: null, ...over });

function fates(before: Note[], after: Note[]): Record<keyof NoteFates, string[]> {
  const { solved, still, fresh, lost } = compareWalks(
    walked({ notes: before }),
    walked({ notes: after }),
  ).notes;
  const ids = (notes: Note[]) => notes.map(({ id }) => id);
  return {
    ...{ solved: ids(solved), fresh: ids(fresh), lost: ids(lost) },
    still: still.map((pair) => `${pair.before.id}=${pair.after.id}`),
  };
}
const none = { solved: [], still: [], fresh: [], lost: [] };

describe('a note of the earlier walk', () => {
  it.each<[string, Partial<Note>, Partial<Note>]>([
    [
      'same touchpoint and kind',
      { touchpoint: 'pay', text: 'x' },
      { touchpoint: 'pay', text: 'y' },
    ],
    [
      'same element',
      { target: sampleNote().target, text: 'x' },
      { target: sampleNote().target, kind: 'error', text: 'y' },
    ],
    [
      'same page, much the same words',
      { text: 'Shipping cost only at the end' },
      { text: 'The shipping cost at the end', kind: 'missing' },
    ],
    [
      'same page and kind, some words',
      { text: 'Shipping cost only at the end' },
      { text: 'Cost of shipping comes late' },
    ],
  ])('is still there: %s', (_, one, other) => {
    expect(fates([note('a', one)], [note('b', other)])).toEqual({ ...none, still: ['a=b'] });
  });

  it.each<[string, Partial<Note>, Partial<Note>]>([
    [
      'another kind at the touchpoint, in other words',
      { touchpoint: 'pay', text: 'too slow' },
      { touchpoint: 'pay', kind: 'error', text: 'card refused', address: '' },
    ],
    ['the page alone', { text: 'too slow' }, { kind: 'error', text: 'card refused' }],
  ])('is another one: %s', (_, one, other) => {
    expect(fates([note('a', one)], [note('b', other)])).toEqual({
      ...none,
      solved: ['a'],
      fresh: ['b'],
    });
  });

  it('is solved where its place was met again, and lost where nobody came there', () => {
    const before = [
      note('met', { touchpoint: 'pay' }),
      note('page', { address: 'https://shop.example/checkout?size=m' }),
      note('far', { touchpoint: 'parcel' }),
      note('off', { address: 'https://shop.example/terms' }),
    ];
    expect(fates(before, [])).toEqual({ ...none, solved: ['met', 'page'], lost: ['far', 'off'] });
  });

  it('is paired once, with the one most like it', () => {
    const before = [note('a', { touchpoint: 'pay' })];
    const after = [
      note('b', { touchpoint: 'pay', text: 'else' }),
      note('c', { touchpoint: 'pay' }),
    ];
    expect(fates(before, after)).toEqual({ ...none, still: ['a=c'], fresh: ['b'] });
  });

  it('that says nothing is wrong is no matter of solving', () => {
    expect(fates([note('a', { kind: 'delight' }), note('b', { severity: 0 })], [])).toEqual(none);
  });
});

it('lays time, steps and feeling side by side', () => {
  const before = walked({
    steps: [
      page(0, { stage: 'consideration' }),
      page(MINUTE, { stage: 'purchase' }),
      page(2 * MINUTE, { stage: 'consideration' }),
      felt(3 * MINUTE, -2, { stage: 'purchase' }),
      signal(3),
    ],
    notes: [sampleNote({ at: START + MINUTE, editedAt: START + MINUTE })],
  });
  const gone = page(0, { deletedAt: START });
  const after = walked({
    steps: [...walked().steps, gone, felt(MINUTE, 2, { stage: 'purchase' })],
  });
  const told = compareWalks(before, after);
  expect(told.before).toMatchObject({
    pages: 3,
    detours: 1,
    feeling: -1.5,
    hurting: 1,
    signals: 1,
  });
  expect(told.after).toMatchObject({ pages: 1, detours: 0, feeling: 2, hurting: 0, signals: 0 });
  const purchase = told.stages.find(({ stage }) => stage === 'purchase');
  expect([purchase?.before.point?.mean, purchase?.after.point?.mean]).toEqual([-1.5, 2]);
});
