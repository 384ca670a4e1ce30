import { describe, expect, it } from 'vitest';
import {
  addCandidate,
  neighboursOf,
  noCandidates,
  shortlist,
} from '../../../../shared/journey/anchor/shortlist.ts';
import type { Traits } from '../../../../shared/journey/anchor/traits.ts';

const MANY = 5_000;

function page(...special: Traits[]) {
  const candidates = noCandidates();
  for (let index = 0; index < MANY; index += 1) {
    addCandidate(candidates, { tag: 'div', text: `Row ${index}`, order: index / MANY });
  }
  for (const traits of special) addCandidate(candidates, traits);
  return candidates;
}

it.each([
  [1, { before: 'row 1', after: 'Row 2', heading: 'Row 3' }],
  [1 / 3, { before: 'Row 1', after: 'Gone' }],
  [0, {}],
] as const)('of what stood around it %d is still on the page', (share, around) => {
  expect(neighboursOf({ tag: 'div', ...around }, page())).toBeCloseTo(share);
});

describe('the few of many elements that are worth comparing', () => {
  it.each([
    ['its id', { tag: 'div', id: 'pay' }, { tag: 'button', id: 'pay', text: 'Betala' }],
    ['its words, in another tag', { tag: 'div', text: 'Pay now' }, { tag: 'a', text: 'pay NOW' }],
    ['where it leads', { tag: 'a', link: '/pay' }, { tag: 'a', link: '/pay', text: 'Betala' }],
    ['what stands before it', { tag: 'i', before: 'Sum' }, { tag: 'i', before: 'Sum', text: '9' }],
  ] as const)('has the one that shares %s', (_what, was, is) => {
    const chosen = shortlist(was, page(is));
    expect(chosen).toContain(MANY);
    expect(chosen.length).toBeLessThan(400);
  });

  it('has those of its tag around the place it had, where nothing else is known', () => {
    const chosen = shortlist({ tag: 'div', order: 0.5 }, page());
    expect(chosen).toContain(MANY / 2);
    expect(chosen).not.toContain(0);
    expect(shortlist({ tag: 'div', order: 1 }, page())).toContain(MANY - 1);
  });

  it('is all of a small page, and none of an empty one', () => {
    const small = noCandidates();
    addCandidate(small, { tag: 'a' });
    addCandidate(small, { tag: 'b' });
    expect(shortlist({ tag: 'p' }, small)).toEqual([0, 1]);
    expect(shortlist({ tag: 'p' }, noCandidates())).toEqual([]);
  });
});
