import { describe, expect, it } from 'vitest';
import type { Note, Step } from '../../shared/journey/records.ts';
import { Ledger, type Verdict } from './fault-ledger.ts';

const NOTHING: Verdict = { lost: [], doubled: [], missing: [] };
const path = (page: number) => `http://pages.localhost/chain/${page}`;
const view = (id: string, page: number) => ({ kind: 'page', id, address: path(page) }) as Step;
const did = (id: string, page: number, action: 'seen' | 'clicked') =>
  ({ kind: 'touchpoint', id, address: path(page), touchpoint: 'chain.next', action }) as Step;
const note = (id: string, text: string, walkId: string | null = 'walk-1') =>
  ({ id, text, walkId }) as Note;
const kinds = (verdict: Verdict) =>
  Object.entries(verdict).flatMap(([kind, lines]) => (lines.length > 0 ? [kind] : []));

/** One page seen, its link clicked, one note written and said to be saved in part. */
function walked() {
  const ledger = new Ledger();
  ledger.came(1);
  ledger.saw(1);
  ledger.clicked(1);
  const name = ledger.beginNote();
  ledger.typed(name, `${name} the price`);
  ledger.saidSaved(name);
  ledger.typed(name, `${name} the price is late`);
  return ledger;
}
const STEPS = [view('a', 1), did('b', 1, 'clicked'), did('c', 1, 'seen')];
const NOTES = [note('n', 'Note 1: the price is late')];

describe('the ledger of a walk', () => {
  it('is satisfied with what was done, once', () => {
    expect(walked().verdict({ steps: STEPS, notes: NOTES })).toEqual(NOTHING);
  });

  it.each<[string, Step[], Note[], string[]]>([
    ['a page is missing', STEPS.slice(1), NOTES, ['missing']],
    ['a click is missing', [view('a', 1)], NOTES, ['missing']],
    ['a page is there twice', [...STEPS, view('d', 1)], NOTES, ['doubled']],
    ['a click is there twice', [...STEPS, did('d', 1, 'clicked')], NOTES, ['doubled']],
    [
      'a touchpoint was seen twice in one view',
      [...STEPS, did('d', 1, 'seen')],
      NOTES,
      ['doubled'],
    ],
    ['a page is there that nobody came to', [...STEPS, view('d', 2)], NOTES, ['doubled']],
    ['a note is there twice', STEPS, [...NOTES, note('m', 'Note 1: the')], ['doubled']],
    ['a note is there that nobody wrote', STEPS, [...NOTES, note('m', 'Note 7:')], ['doubled']],
    ['a note is outside of the walk', STEPS, [note('n', NOTES[0]?.text ?? '', null)], ['lost']],
    ['saved words are gone', STEPS, [note('n', 'Note 1: the')], ['lost']],
    ['a saved note is gone', STEPS, [], ['lost']],
    [
      'words nobody said to be saved are gone',
      STEPS,
      [note('n', 'Note 1: the price')],
      ['missing'],
    ],
  ])('finds that %s', (_, steps, notes, found) => {
    expect(kinds(walked().verdict({ steps, notes }))).toEqual(found);
  });

  it('owes what was stored once, also when the browser dies; and nothing else', () => {
    const ledger = walked();
    ledger.see({ steps: [view('a', 1)], notes: [note('n', 'Note 1: the price')] });
    ledger.cut();
    const kept = { steps: [view('a', 1)], notes: [note('n', 'Note 1: the price')] };
    expect(ledger.verdict(kept)).toEqual(NOTHING);
    expect(kinds(ledger.verdict({ ...kept, steps: [view('z', 1)] }))).toEqual(['lost']);
    expect(kinds(ledger.verdict({ ...kept, notes: [] }))).toEqual(['lost']);
  });

  it('owes no page that was left before anybody could see it', () => {
    const ledger = new Ledger();
    ledger.came(1);
    expect(ledger.verdict({ steps: [], notes: [] })).toEqual(NOTHING);
    expect(ledger.verdict({ steps: [view('a', 1)], notes: [] })).toEqual(NOTHING);
    ledger.saw(1);
    expect(kinds(ledger.verdict({ steps: [], notes: [] }))).toEqual(['missing']);
  });
});
